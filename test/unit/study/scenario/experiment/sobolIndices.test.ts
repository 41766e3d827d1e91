import { expect, test } from 'vitest';
import type { Place } from '../../../../../src/study/scenario/experiment/morris.ts';
import { sobolIndices, sobolPlaces } from '../../../../../src/study/scenario/experiment/sobolIndices.ts';

const of = { level: 0.95, seed: 1 };

function indices(rows: number, dimensions: number, model: (place: Place) => number) {
  return sobolIndices(sobolPlaces(rows, dimensions, 1).map(model), dimensions, of).indices;
}

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
