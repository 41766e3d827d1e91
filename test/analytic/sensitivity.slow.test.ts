/** Shares of variance and elementary effects of functions of which both are known. */
import { describe, expect, it } from 'vitest';
import { elementaryEffects, morrisPlaces } from '../../src/study/scenario/experiment/morris.ts';
import type { Place } from '../../src/study/scenario/experiment/morris.ts';
import { sobolIndices, sobolPlaces } from '../../src/study/scenario/experiment/sobolIndices.ts';
import { knownFunctions } from './knownFunctions.ts';

const [level, seed] = [0.95, 1];

/** Values on four levels, as the walks visit them. */
const levels = [0, 1 / 3, 2 / 3, 1];

const grid = (dimensions: number): readonly Place[] =>
  dimensions === 0 ? [[]] : grid(dimensions - 1).flatMap((place) => levels.map((x) => [...place, x]));

/** All elementary effects that there are: from each place of the grid whose value is in the lower half, two thirds up. */
const allEffects = (dimensions: number, moved: number, at: (place: Place) => number): readonly number[] =>
  grid(dimensions)
    .filter((place) => place[moved] < 0.5)
    .map((place) => (at(place.with(moved, place[moved] + 2 / 3)) - at(place)) * 1.5);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(knownFunctions.map((known) => ({ known, name: known.name })))('of $name', ({ known }) => {
  const { dimensions, first, total, at } = known;

  it('shares of the variance come out within three standard errors of 2,000 rows', () => {
    // Standard errors seen over designs of 2,000 rows: 0.025 at most, of a first order of the steep function.
    const { indices } = sobolIndices(sobolPlaces(2000, dimensions, seed).map(at), dimensions, {
      level,
      seed,
    });
    const off = indices.flatMap((found, i) => [
      Math.abs(Number(found.first.estimate) - first[i]),
      Math.abs(Number(found.total.estimate) - total[i]),
    ]);
    expect(Math.max(...off)).toBeLessThan(0.075);
  });

  it('elementary effects come out as all effects of the grid together', () => {
    // So large a grid is not gone through.
    if (dimensions > 5) return;
    const places = morrisPlaces(2000, dimensions, seed);
    const found = elementaryEffects(places, places.map(at), level);
    found.forEach(({ muStar, mu, sigma }, moved) => {
      const known = allEffects(dimensions, moved, at);
      const spread = Math.sqrt(mean(known.map((effect) => (effect - mean(known)) ** 2)));
      // Four standard errors of the mean of 2,000 effects; the spread itself to a tenth.
      const tolerance = (4 * spread) / Math.sqrt(2000) + 1e-9;
      expect(Math.abs(Number(muStar.estimate) - mean(known.map(Math.abs)))).toBeLessThan(tolerance);
      expect(Math.abs(Number(mu) - mean(known))).toBeLessThan(tolerance);
      expect(Math.abs(Number(sigma) - spread)).toBeLessThan(0.1 * spread + 1e-9);
    });
  });
});
