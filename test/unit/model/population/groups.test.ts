import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupOf, layGroups } from '../../../../src/model/population/groups.ts';
import { keyOfSeed } from '../../../../src/engine/random/key.ts';
import { groupOf as settingsOf } from './groupsOf.ts';

it('finds the group of every subscriber, however small or large groups are', () => {
  const size = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 1000 }));
  const law = fc.property(fc.array(size, { minLength: 1, maxLength: 40 }), (sizes) => {
    const table = layGroups(
      sizes.map((count, g) => settingsOf(`g${g}`, count)),
      keyOfSeed(1, 0),
    );
    const expected = sizes.flatMap((count, g) => Array.from({ length: count }, () => g));
    expect(expected.map((_, subscriber) => groupOf(table, subscriber))).toEqual(expected);
  });
  fc.assert(law, { seed: 41, numRuns: 50 });
});
