import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InvariantError } from '../../../../src/engine/kernel/invariant.ts';
import { ByteMap } from '../../../../src/engine/tables/byteMap.ts';

it('agrees with a map, at any size', () => {
  const key = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 0x7ffffffe }));
  const entry = fc.tuple(key, fc.integer({ min: 1, max: 255 }));
  const law = fc.property(fc.array(entry, { maxLength: 2000 }), fc.array(key), (entries, asked) => {
    const map = new ByteMap();
    const model = new Map<number, number>();
    for (const [at, value] of entries) {
      map.set(at, value);
      model.set(at, value);
    }
    expect(map.count).toBe(model.size);
    for (const at of [...model.keys(), ...asked]) expect(map.get(at)).toBe(model.get(at) ?? 0);
  });
  fc.assert(law, { seed: 21, numRuns: 100 });
});

it('holds many keys in under eight bytes each', () => {
  const map = new ByteMap();
  for (let key = 0; key < 100_000; key++) map.set(key * 8 + 1, 1 + (key % 255));
  let isWhole = true;
  for (let key = 0; key < 100_000; key++) isWhole &&= map.get(key * 8 + 1) === 1 + (key % 255);
  expect([isWhole, map.get(0), map.bytes() < 800_000]).toEqual([true, 0, true]);
});

it.each([
  [-1, 1],
  [0x7fffffff, 1],
  [1, 0],
  [1, 256],
])('refuses the key %d with the value %d', (key, value) => {
  expect(() => new ByteMap().set(key, value)).toThrow(InvariantError);
});
