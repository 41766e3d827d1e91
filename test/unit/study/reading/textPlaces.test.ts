import { expect, it } from 'vitest';
import { positions } from '../../../../src/study/reading/textPlaces.ts';

const text = 'ab\ncde\r\n\nf';
const at = positions(text, 'a.txt');

it('a stretch has line and column from 1, and ends where its first line does', () => {
  expect(at(0, 2)).toEqual({ file: 'a.txt', line: 1, column: 1, endColumn: 3 });
  expect(at(4, 100)).toEqual({ file: 'a.txt', line: 2, column: 2, endColumn: 4 });
  expect(at(9, 10)).toEqual({ file: 'a.txt', line: 4, column: 1, endColumn: 2 });
});

it('a stretch of nothing, of an empty line or behind the text has one column', () => {
  expect(at(3, 3)).toEqual({ file: 'a.txt', line: 2, column: 1, endColumn: 2 });
  expect(at(8, 9)).toEqual({ file: 'a.txt', line: 3, column: 1, endColumn: 2 });
  expect(at(10, 11)).toEqual({ file: 'a.txt', line: 4, column: 2, endColumn: 3 });
});

it('places are found as fast in a long line as in short ones', () => {
  const long = positions('a'.repeat(1 << 24), 'a.txt');
  for (let offset = 0; offset < 100_000; offset++) long(offset, offset + 1);
  expect(long(5, 7)).toEqual({ file: 'a.txt', line: 1, column: 6, endColumn: 8 });
});
