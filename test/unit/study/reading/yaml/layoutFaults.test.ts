/** What a writer got wrong in the layout of a file, told in the place of the parser's grammar. */
import { describe, expect, it, test } from 'vitest';
import { readYaml } from '../../../../../src/study/reading/yaml/yamlSource.ts';

const told = (text: string): readonly string[] =>
  readYaml(text, 'x.yaml').failures.map(({ line, column, found, expected, hint }) =>
    [`${line}:${column}`, found, expected, hint].filter((part) => part !== '').join(' | '),
  );

const aKey = 'a key, a colon and a space behind it';

describe('a key that is none', () => {
  it.each([
    ['a: 1\nb:2\nc: 3\n', `2:1 | \`b:2\` | ${aKey} | write \`b: 2\``],
    ['w:\n  a: 1\n  arms\n  c: 3\n', `3:3 | \`arms\` | ${aKey} | write \`arms:\``],
    ['a: 1\nb：2\n', `2:1 | \`b：2\` | ${aKey} | write \`b: 2\``],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('text that says no more is told as the parser tells it', () => {
    expect(told('a: 1\nsome words\nb: 2\n')).toEqual([
      '2:1 | text that is not valid YAML | valid YAML (implicit keys need to be on a single line)',
    ]);
  });
});

describe('a line in the wrong column', () => {
  const above = 'as lines above it that it may belong with';
  it.each([
    ['a:\n   b: 1\n  c: 2\n', `3:3 | a line that begins in column 3 | column 4 or 1, ${above}`],
    [
      'a:\r\n  b: 1\r\n  c:\r\n    d: 1\r\n   e: 2\r\n',
      `5:4 | a line that begins in column 4 | column 5 or 3, ${above}`,
    ],
    [
      'a:\n  b: 1\n   c: 2\n',
      '3:4 | a line that begins in column 4, below one that has its value already | column 3, as that line',
    ],
    ['a:\n  b: 1\n# so\n\n   c: 2\n', `5:4 | a line that begins in column 4 | column 3, ${above}`],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('what follows from it is not told', () => {
    expect(told('a:\n  b:\n    c: 1\n   d: 2\n   e: 3\nf: 4\n')).toEqual([
      `4:4 | a line that begins in column 4 | column 5 or 3, ${above}`,
    ]);
  });
});

describe('blanks that are no spaces', () => {
  const typed = 'it comes from a web page or a word processor: type it anew';
  it.each([
    ['a:\n  b: 1\n\u00a0 c: 2\n', `3:1 | a blank that is no space (U+00A0) | ordinary spaces | ${typed}`],
    ['a: 1\nb:\u30002\nc: 3\n', `2:3 | a blank that is no space (U+3000) | ordinary spaces | ${typed}`],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

test('a map on one line that its value does not allow is told as before', () => {
  expect(told("a: it's: b\n")).toEqual([
    '1:4 | a map inside a line | one `key: value` a line | a value with `: ` in it needs quotes, a map on one line needs braces',
  ]);
});
