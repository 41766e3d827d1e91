import { expect, test } from 'vitest';
import { failureOf } from '../../../../src/study/reading/problem.ts';

const locate = () => ({ file: 'x.yaml', line: 1, column: 1, endColumn: 2 });
const hintOf = (value: unknown, hint?: string) =>
  failureOf(
    { path: ['a'], expected: 'digits', ...(hint === undefined ? {} : { hint }) },
    { raw: { a: value }, locate, prefix: [] },
  ).hint;

test('quotes of a word processor are told where nothing better is', () => {
  const told = 'typographic quotes are part of the text: write straight ones, "…"';
  for (const value of ['“+86138”', '„x“', '«x»', '「x」']) expect(hintOf(value)).toBe(told);
  for (const value of ['+86138', 5, null]) expect(hintOf(value)).toBe('');
  expect(hintOf('“x”', 'write y')).toBe('write y');
});
