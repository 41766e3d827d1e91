import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingQuote, keysIn } from '../../../../src/study/reading/jsonKeys.ts';

const keysOf = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce<number>((sum, inner) => sum + keysOf(inner), 0) +
      (Array.isArray(value) ? 0 : Object.keys(value).length);

describe('keys of a text that is JSON', () => {
  it('are as many as its value has, however it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
        expect(keysIn(JSON.stringify(value, null, indent))).toBe(keysOf(value));
      }),
    );
  });

  it('are counted twice where they stand twice, and not where a text looks like one', () => {
    expect(keysIn('{"a":1,"a" \n\t: {"b":"c\\":"}}')).toBe(3);
    expect(keysIn('["a:b", "{\\"c\\":1}", ":", "\\\\"]')).toBe(0);
    expect(keysIn('17')).toBe(0);
  });

  it('end where their quote is no part of them', () => {
    for (const text of ['', 'a', '\\', '"', '\\"', '\\\\', 'a\\"b\\\\'])
      expect(closingQuote(`${JSON.stringify(text)},"x"`, 0)).toBe(JSON.stringify(text).length - 1);
  });
});
