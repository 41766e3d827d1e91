import { expect, it } from 'vitest';
import { lz4Block } from '../../../../../src/study/traces/parquet/lz4Block.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
/** Three literals and a match of `length` bytes, `distance` before; then the end. */
const abc = (distance: number, length = 6): Uint8Array =>
  Uint8Array.of(0x30 | (length - 4), 0x61, 0x62, 0x63, distance, 0, 0);

it('a match may run over into what it writes', () => {
  expect(text(lz4Block(abc(3), 9))).toBe('abcabcabc');
  expect(text(lz4Block(abc(1), 9))).toBe('abccccccc');
});

it('lengths go on in further bytes', () => {
  const literals = Array.from({ length: 15 + 255 + 2 }, () => 0x78);
  expect(text(lz4Block(Uint8Array.of(0xf0, 255, 2, ...literals), 272))).toBe('x'.repeat(272));
});

it.each([
  ['reaches before its beginning', abc(4), 9],
  ['reaches nowhere', abc(0), 9],
  ['holds more than it says', abc(3), 8],
  ['holds less than it says', abc(3), 10],
  ['ends within its literals', Uint8Array.of(0x50, 0x61), 5],
  ['ends within a length', Uint8Array.of(0xf0, 255), 300],
])('a block that %s is damaged', (_, block, size) => {
  expect(() => lz4Block(block, size)).toThrow('a damaged block of LZ4');
});
