/** Canonical JSON is the same for equal data. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, hashOf } from '../../../../src/study/reading/canonicalJson.ts';

test('canonical JSON reads back as the same data and does not depend on the order of keys', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, child]) => [key, reversed(child)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('keys are sorted by their units, undefined ones are left out', () => {
  expect(canonicalJson({ b: 1, a: [undefined, { d: undefined, c: -0 }], '': null })).toBe(
    '{"":null,"a":[null,{"c":0}],"b":1}',
  );
});

test('the hash is the sha256 of the text', () => {
  expect(hashOf({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});
