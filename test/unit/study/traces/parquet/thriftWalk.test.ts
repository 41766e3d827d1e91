import { expect, it } from 'vitest';
import { walkStruct } from '../../../../../src/study/traces/parquet/thriftWalk.ts';

/** A structure whose one field is a list of so many elements of the type, each a byte of 0. */
function listOf(type: number, count: number): Uint8Array {
  const size = [0, 1, 2, 3].map((place) => ((count >> (7 * place)) & 0x7f) | (place < 3 ? 0x80 : 0));
  const bytes = new Uint8Array(2 + size.length + count + 1);
  bytes.set([0x19, 0xf0 | type, ...size]);
  return bytes;
}

const [integer, text, list, structure] = [5, 8, 9, 12];

it('a structure that is whole is walked to its end', () => {
  for (const type of [integer, text, list, structure]) {
    const bytes = listOf(type, 100_000);
    expect(walkStruct(bytes, 0)).toBe(bytes.length);
  }
});

it.each([
  { of: 'texts', type: text, count: 3_000_000, told: 'a structure of more than 3000000 parts' },
  { of: 'lists', type: list, count: 3_000_000, told: 'a structure of more than 3000000 parts' },
  { of: 'structures', type: structure, count: 3_000_000, told: 'a structure of more than 3000000 parts' },
  { of: 'integers', type: integer, count: 8_000_000, told: 'a structure of more than 8000000 values' },
])('$of that would fill the memory are told before they are objects', ({ type, count, told }) => {
  expect(() => walkStruct(listOf(type, count), 0)).toThrow(told);
});
