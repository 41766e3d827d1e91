/** Integers of few bits, in runs and packed groups. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, RunReader } from '../../../../../src/study/traces/parquet/parquetRuns.ts';

interface Stretch {
  readonly isPacked: boolean;
  readonly values: readonly number[];
}

function varint(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)];
}

function packed(values: readonly number[], width: number): readonly number[] {
  const bits = values.flatMap((value) => Array.from({ length: width }, (_, bit) => (value >>> bit) & 1));
  return Array.from({ length: bits.length / 8 }, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((byte, bit, at) => byte | (bit << at), 0),
  );
}

function encoded({ isPacked, values }: Stretch, width: number): readonly number[] {
  if (isPacked) return [...varint(((values.length / 8) << 1) | 1), ...packed(values, width)];
  const bytes = Array.from({ length: (width + 7) >> 3 }, (_, i) => (values[0] >>> (8 * i)) & 0xff);
  return [...varint(values.length << 1), ...bytes];
}

const stretchOf = (width: number): fc.Arbitrary<Stretch> => {
  const value = fc.nat(2 ** width - 1);
  const groups = fc
    .integer({ min: 1, max: 3 })
    .chain((count) => fc.array(value, { minLength: 8 * count, maxLength: 8 * count }));
  const run = fc.tuple(value, fc.integer({ min: 1, max: 200 }));
  return fc.oneof(
    groups.map((values) => ({ isPacked: true, values })),
    run.map(([one, count]) => ({ isPacked: false, values: Array.from({ length: count }, () => one) })),
  );
};

test('the same integers come out however many are asked for at a time', () => {
  const column = fc
    .nat(24)
    .chain((width) =>
      fc.record({ width: fc.constant(width), of: fc.array(stretchOf(width), { maxLength: 8 }) }),
    );
  fc.assert(
    fc.property(column, fc.array(fc.nat(50), { minLength: 1 }), ({ width, of }, cuts) => {
      const values = of.flatMap((stretch) => stretch.values);
      const reader = new RunReader(
        new ByteReader(Uint8Array.from(of.flatMap((stretch) => encoded(stretch, width)))),
        width,
      );
      const read: number[] = [];
      for (const cut of [...cuts, values.length])
        read.push(...reader.next(Math.min(cut, values.length - read.length)));
      expect(read).toEqual(values);
    }),
    { seed: 63 },
  );
});
