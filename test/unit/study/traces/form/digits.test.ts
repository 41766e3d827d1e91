import fc from 'fast-check';
import { expect, test } from 'vitest';
import { putInteger, widestInteger } from '../../../../../src/study/traces/form/digits.ts';

const edges = [
  0,
  9,
  10,
  999_999_999,
  1e9,
  1e9 + 1,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  1e15,
  Number.MAX_SAFE_INTEGER,
];

test('every safe integer is written as its decimal text', () => {
  const integer = fc.oneof(
    fc.maxSafeInteger(),
    fc.integer(),
    fc.constantFrom(...edges, ...edges.map((edge) => -edge)),
  );
  fc.assert(
    fc.property(integer, fc.nat(5), (value, at) => {
      const out = new Uint8Array(at + widestInteger);
      const end = putInteger(out, at, value);
      expect(new TextDecoder().decode(out.subarray(at, end))).toBe(String(value));
    }),
    { seed: 41, numRuns: 3_000 },
  );
});
