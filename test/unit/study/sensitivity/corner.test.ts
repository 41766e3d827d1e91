import { expect, test } from 'vitest';
import { keyOfSeed } from '../../../../src/engine/random/key.ts';
import { unitAt } from '../../../../src/engine/random/stream.ts';
import { cornerOf } from '../../../../src/study/sensitivity/corner.ts';

/** Points spread evenly by chance over 0 … 1 in each dimension. */
function cloud(points: number, dimensions: number, seed: number): readonly (readonly number[])[] {
  const key = keyOfSeed(seed, 0);
  return Array.from({ length: points }, (_, point) =>
    Array.from({ length: dimensions }, (__, dimension) => unitAt(key.low, key.high, point, dimension)),
  );
}

test('one condition is found among many dimensions, with its place', () => {
  const values = cloud(60, 200, 1);
  const corner = cornerOf(
    values,
    values.map((place) => place[137] > 0.7),
  );
  expect(corner?.conditions).toHaveLength(1);
  expect(corner?.conditions[0]).toMatchObject({ dimension: 137, side: 'above' });
  expect(corner?.conditions[0].at).toBeCloseTo(0.7, 1);
  expect([corner?.inside.turned, corner?.outside.turned]).toEqual([corner?.inside.points, 0]);
  expect(corner?.chance).toBe(1 / 200);
});

test('two conditions that must hold together are both found', () => {
  const values = cloud(150, 20, 2);
  const corner = cornerOf(
    values,
    values.map((place) => place[3] < 0.5 && place[11] > 0.5),
  );
  expect(corner?.conditions.map(({ dimension, side }) => `${dimension} ${side}`).toSorted()).toEqual([
    '11 above',
    '3 below',
  ]);
  expect(corner?.outside.turned).toBe(0);
});

test('where chance alone decides, no corner is told: at most one in twenty times', () => {
  let told = 0;
  for (let seed = 0; seed < 40; seed++) {
    const values = cloud(40, 30, seed);
    const key = keyOfSeed(1000 + seed, 0);
    if (
      cornerOf(
        values,
        values.map((_, i) => unitAt(key.low, key.high, i, 9) < 0.3),
      ) !== null
    )
      told += 1;
  }
  // Two of forty on average; six is the 99.5th percentile of the binomial.
  expect(told).toBeLessThanOrEqual(6);
});

test('what never happens, or always, has no corner', () => {
  const values = cloud(30, 3, 1);
  expect(
    cornerOf(
      values,
      values.map(() => false),
    ),
  ).toBeNull();
  expect(
    cornerOf(
      values,
      values.map(() => true),
    ),
  ).toBeNull();
});
