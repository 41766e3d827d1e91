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

/** Points 0, 1, 2 … along one dimension. */
const line = (points: number): readonly (readonly number[])[] =>
  Array.from({ length: points }, (_, point) => [point]);
const along = (points: number, isTurned: (point: number) => boolean) =>
  cornerOf(
    line(points),
    line(points).map(([point]) => isTurned(point)),
  );

test('what never happens, or always, has no corner, nor have no points', () => {
  expect([along(30, () => false), along(30, () => true), cornerOf([], [])]).toEqual([null, null, null]);
});

test.each([
  ['above', 24.5, (point: number) => point >= 25],
  ['below', 4.5, (point: number) => point < 5],
  ['above', 19.5, (point: number) => point >= 20],
] as const)('a line of thirty parted %s %d has its two sides counted', (side, at, isTurned) => {
  const points = side === 'above' ? 29.5 - at : at + 0.5;
  expect(along(30, isTurned)).toMatchObject({
    conditions: [{ dimension: 0, side, at }],
    inside: { points, turned: points },
    outside: { points: 30 - points, turned: 0 },
  });
});

test('five points are the fewest on either side, even where fewer turned', () => {
  expect(along(400, (point) => point >= 398)).toMatchObject({
    conditions: [{ side: 'above', at: 394.5 }],
    inside: { points: 5, turned: 2 },
    outside: { points: 395, turned: 0 },
  });
  expect(along(400, (point) => point === 0 || point === 3)?.inside).toEqual({ points: 5, turned: 2 });
  expect(along(10, (point) => point < 5)?.inside).toEqual({ points: 5, turned: 5 });
  expect(along(9, (point) => point < 5)).toBeNull();
});

test('points of one value are on one side, in whatever order they came', () => {
  const values = Array.from({ length: 40 }, (_, point) => [point < 20 ? 0 : 1]);
  const corner = cornerOf(
    values,
    values.map((_, point) => point < 8),
  );
  expect(corner).toMatchObject({
    conditions: [{ side: 'below', at: 0.5 }],
    inside: { points: 20, turned: 8 },
    outside: { points: 20, turned: 0 },
  });
});

test('a second condition that does not sharpen the corner is left out', () => {
  // Every fifth of the upper half did not turn, two of the lower half did: some cut of the upper half always parts it a little.
  const corner = along(60, (point) => (point < 30 ? point === 7 || point === 19 : point % 5 !== 2));
  expect(corner).toMatchObject({
    conditions: [{ side: 'above', at: 29.5 }],
    inside: { points: 30, turned: 24 },
    outside: { points: 30, turned: 2 },
  });
});

test('a shuffle that parts the points as sharply counts as one that does', () => {
  // Of the 252 ways in which five of ten turn, two part the line as this one does.
  expect(along(10, (point) => point < 5)?.chance).toBe(2 / 200);
});

test('of cuts that part as well the first is taken: of the lowest place, and of the first dimension', () => {
  const middle = line(30).map(([point]) => point >= 10 && point < 20);
  const corner = cornerOf(
    line(30).map(([point]) => [point, point]),
    middle,
  );
  expect(corner?.conditions).toEqual([
    { dimension: 0, side: 'above', at: 9.5 },
    { dimension: 0, side: 'below', at: 19.5 },
  ]);
});
