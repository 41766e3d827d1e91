import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementaryEffects, morrisPlaces } from '../../../../../src/study/scenario/experiment/morris.ts';
import type { Place } from '../../../../../src/study/scenario/experiment/morris.ts';

const effects = (walks: number, dimensions: number, model: (place: Place) => number) => {
  const places = morrisPlaces(walks, dimensions, 1);
  return elementaryEffects(places, places.map(model), 0.95);
};

test('each step of a walk moves one dimension by two thirds, each dimension once, within the range', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(),
      (dimensions, walks, seed) => {
        const places = morrisPlaces(walks, dimensions, seed);
        expect(places.length).toBe(walks * (dimensions + 1));
        expect(places.flat().every((value) => value > -1e-12 && value < 1 + 1e-12)).toBe(true);
        for (let walk = 0; walk < walks; walk++) {
          const own = places.slice(walk * (dimensions + 1), (walk + 1) * (dimensions + 1));
          const moved = own
            .slice(1)
            .map((place, i) => place.flatMap((value, d) => (value === own[i][d] ? [] : [d])));
          expect(moved.every(({ length }) => length === 1)).toBe(true);
          expect(new Set(moved.flat()).size).toBe(dimensions);
          expect(
            own
              .slice(1)
              .every(
                (place, i) => Math.abs(Math.abs(place[moved[i][0]] - own[i][moved[i][0]]) - 2 / 3) < 1e-12,
              ),
          ).toBe(true);
        }
      },
    ),
  );
});

test('a straight line has its slopes, without spread', () => {
  const [x, y, z] = effects(8, 3, ([a, b]) => 5 * a - 2 * b);
  expect([x, y, z].map(({ mu }) => Number(mu?.toFixed(9)))).toEqual([5, -2, 0]);
  expect([x, y, z].map(({ muStar }) => Number(muStar.estimate?.toFixed(9)))).toEqual([5, 2, 0]);
  expect([x, y, z].every(({ sigma }) => (sigma ?? 1) < 1e-9)).toBe(true);
});

test('what works in both directions has a large μ* and a small μ; what hangs on another has a spread', () => {
  const [bent, product] = effects(200, 3, ([a, b, c]) => (a - 0.5) ** 2 + b * c);
  expect(Math.abs(bent.mu ?? 1)).toBeLessThan(0.06);
  expect(bent.muStar.estimate ?? 0).toBeGreaterThan(0.2);
  expect(product.sigma ?? 0).toBeGreaterThan(0.2);
});

test('an effect of which one end is missing is left out', () => {
  const places = morrisPlaces(3, 2, 1);
  const responses: (number | null)[] = places.map(([a]) => a);
  responses[1] = null;
  expect(elementaryEffects(places, responses, 0.95).map(({ n }) => n)).toEqual([2, 2]);
});
