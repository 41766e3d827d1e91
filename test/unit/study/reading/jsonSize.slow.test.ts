import { describe, expect, it } from 'vitest';
import { jsonFaultText, jsonIn } from '../../../../src/study/reading/jsonText.ts';
import { tooMuchIn } from '../../../../src/study/reading/jsonSize.ts';

const many = (count: number, item: string): string => `${item},`.repeat(count - 1) + item;
const padding = ' '.repeat((1 << 24) - 4_000_000);
const most = many(2_000_000, '1');
const more = `${most},1`;
const tooMany = 'a map or list of more than 2000000 items';

describe('how much a text of JSON may hold', () => {
  it('is two million items a map or list, each counted for itself, and what stands outside all', () => {
    expect(tooMuchIn(`${padding}[${most}]`)).toBeNull();
    expect(tooMuchIn(`${padding}[${more}]`)).toBe(tooMany);
    expect(tooMuchIn(`${padding}[[${most}],[${most}]]`)).toBeNull();
    expect(tooMuchIn(`${padding}[[],{${more}}]`)).toBe(tooMany);
    expect(tooMuchIn(`${padding}[1,[${most}],${most}]`)).toBe(tooMany);
    expect(tooMuchIn(`${padding}]]]${more}`)).toBe(tooMany);
  });

  it('is as many values as the longest results have, where a map or list weighs eight', () => {
    const million = `[${many(1_000_000, '{}')}]`;
    expect(tooMuchIn(many(5, million))).toBeNull();
    expect(tooMuchIn(many(6, million))).toBe('more values than the memory may hold');
  });

  it('leaves out what stands in strings, and does not go beyond one that does not end', () => {
    const text = `"${many(2_000_001, '[\\"')}"`;
    expect(tooMuchIn(`${padding}${text}`)).toBeNull();
    expect(tooMuchIn(`${padding}${text},${more}`)).toBe(tooMany);
    expect(tooMuchIn(`${padding}"${more}`)).toBeNull();
  });

  it('is not asked of a short text', () => {
    expect(tooMuchIn(more)).toBeNull();
  });

  it('is told instead of what the parser would make of it', () => {
    const read = jsonIn(`${padding}[${more}]`, { file: 'a.json', expected: 'a test' });
    expect('failures' in read && jsonFaultText(read.failures)).toBe(
      `a.json: found ${tooMany}, expected a test`,
    );
  });
});
