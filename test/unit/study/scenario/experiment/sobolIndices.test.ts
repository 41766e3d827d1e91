import { expect, test } from 'vitest';
import type { Place } from '../../../../../src/study/scenario/experiment/morris.ts';
import { sobolIndices, sobolPlaces } from '../../../../../src/study/scenario/experiment/sobolIndices.ts';

const of = { level: 0.95, seed: 1 };

function indices(rows: number, dimensions: number, model: (place: Place) => number) {
  return sobolIndices(sobolPlaces(rows, dimensions, 1).map(model), dimensions, of).indices;
}

/** Ishigami and Homma 1990 with a = 7, b = 0.1; its indices follow from the variances of its parts. */
function ishigami(place: Place): number {
  const [x, y, z] = place.map((value) => (2 * value - 1) * Math.PI);
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Saltelli and Sobol 1995: Π (|4x − 2| + a) ÷ (1 + a). */
const importance = [0, 1, 4.5, 9, 99];
const gFunction = (place: Place): number =>
  place.reduce((product, x, i) => (product * (Math.abs(4 * x - 2) + importance[i])) / (1 + importance[i]), 1);

// 2,000 rows: the standard error of an index is about 0.02 to 0.04; the tolerance is three of them, with the seed fixed.
const tolerance = 0.08;

function near(found: number | null, known: number): boolean {
  return found !== null && Math.abs(found - known) < tolerance;
}

test('Ishigami: first 0.314, 0.442, 0; total 0.558, 0.442, 0.244', () => {
  const found = indices(2000, 3, ishigami);
  const known = [
    [0.3139, 0.5576],
    [0.4424, 0.4424],
    [0, 0.2437],
  ];
  expect(
    found.map(({ first, total }, i) => [
      near(first.estimate, known[i][0]),
      near(total.estimate, known[i][1]),
    ]),
  ).toEqual(known.map(() => [true, true]));
});

test('the g-function: indices by the importance of each dimension', () => {
  const own = importance.map((a) => 1 / (3 * (1 + a) ** 2));
  const variance = own.reduce((product, each) => product * (1 + each), 1) - 1;
  const known = own.map((each) => [each / variance, (each * ((variance + 1) / (1 + each))) / variance]);
  const found = indices(2000, 5, gFunction);
  expect(
    found.map(({ first, total }, i) => [
      near(first.estimate, known[i][0]),
      near(total.estimate, known[i][1]),
    ]),
  ).toEqual(known.map(() => [true, true]));
});

test('a sum: the squares of the weights, and nothing together', () => {
  const found = indices(1000, 2, ([x, y]) => 3 * x + 4 * y);
  expect(found.map(({ first, total }) => [near(first.estimate, total.estimate ?? NaN)])).toEqual([
    [true],
    [true],
  ]);
  expect(near(found[0].first.estimate, 9 / 25)).toBe(true);
});

test('what nothing moves has no shares, and rows with a gap are left out', () => {
  expect(indices(10, 2, () => 5).map(({ first }) => first)).toEqual(
    Array(2).fill({ estimate: null, low: null, high: null }),
  );
  const responses: (number | null)[] = sobolPlaces(50, 2, 1).map(([x, y]) => x + y);
  responses[7] = null;
  expect(sobolIndices(responses, 2, of).rows).toBe(49);
});

test('each dimension visits every part of its range once in A and once in B', () => {
  const places = sobolPlaces(20, 3, 5);
  for (const offset of [0, 1]) {
    const parts = Array.from({ length: 20 }, (_, row) => Math.floor(places[row * 5 + offset][2] * 20));
    expect(parts.toSorted((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_, part) => part));
  }
});
