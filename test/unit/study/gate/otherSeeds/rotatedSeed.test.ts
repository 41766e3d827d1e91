/** The seed of a night. */
import { expect, test } from 'vitest';
import { rotatedSeed } from '../../../../../src/study/gate/otherSeeds/rotatedSeed.ts';

test('is the first 48 bits of a published hash of seed and date, so that anybody can find it again', () => {
  // printf 'ringfence-seed 1 2026-11-28' | sha256sum | cut -c1-12
  expect(rotatedSeed(1, '2026-11-28')).toBe(0xf6c8f4283439);
  expect(rotatedSeed(2, '2026-11-28')).toBe(167_562_114_105_786);
  expect(rotatedSeed(1, '2026-11-29')).toBe(271_800_209_419_148);
});

test('is a whole number that JSON and YAML keep', () => {
  for (let night = 0; night < 200; night++) {
    const seed = rotatedSeed(7, String(night));
    expect(Number.isSafeInteger(seed) && seed >= 0 && seed < 2 ** 48).toBe(true);
  }
});
