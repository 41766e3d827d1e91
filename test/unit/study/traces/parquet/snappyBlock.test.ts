import { expect, it } from 'vitest';
import { snappyBlock } from '../../../../../src/study/traces/parquet/snappyBlock.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
/** Three literals, then what follows. */
const abc = (size: number, ...copy: readonly number[]): Uint8Array =>
  Uint8Array.of(size, 2 << 2, 0x61, 0x62, 0x63, ...copy);

it('a copy of each kind may run over into what it writes', () => {
  expect(text(snappyBlock(abc(9, (2 << 2) | 1, 3), 9))).toBe('abcabcabc');
  expect(text(snappyBlock(abc(9, (5 << 2) | 2, 1, 0), 9))).toBe('abccccccc');
  expect(text(snappyBlock(abc(9, (5 << 2) | 3, 2, 0, 0, 0), 9))).toBe('abcbcbcbc');
});

it('a near copy begins up to 2047 bytes before, and literals say their length behind their tag', () => {
  const far = Uint8Array.from({ length: 2047 }, (_, i) => i);
  const block = Uint8Array.of(0x83, 0x10, 61 << 2, 0xfe, 0x07, ...far, (7 << 5) | 1, 0xff);
  expect([...snappyBlock(block, 2051)]).toEqual([...far, 0, 1, 2, 3]);
});

it.each([
  ['reaches before its beginning', abc(9, (2 << 2) | 1, 4), 9],
  ['reaches behind its end', abc(9, (5 << 2) | 3, 0, 0, 0, 0x80), 9],
  ['reaches nowhere', abc(9, (2 << 2) | 1, 0), 9],
  ['holds more than it says', abc(8, (2 << 2) | 1, 3), 8],
  ['holds more literals than it says', abc(2), 2],
  ['holds less than it says', abc(10, (2 << 2) | 1, 3), 10],
  ['says another length than its page', abc(3), 4],
])('a block that %s is damaged', (_, block, size) => {
  expect(() => snappyBlock(block, size)).toThrow('a damaged block of Snappy');
});

it.each([
  ['within a literal', Uint8Array.of(5, 4 << 2, 0x61), 5],
  ['within a length', Uint8Array.of(5, 61 << 2, 0x04), 5],
  ['before a literal of nearly 4 GiB', Uint8Array.of(4, 63 << 2, 0xfa, 0xff, 0xff, 0xff, 0, 0, 0), 4],
  ['within a distance', abc(9, (5 << 2) | 2, 1), 9],
])('a block that ends %s is told', (_, block, size) => {
  expect(() => snappyBlock(block, size)).toThrow('a page ends too early');
});
