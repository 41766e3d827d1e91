/** How often intervals of sensitivity analyses hold, by designs of fixed seeds; docs/statistics.md quotes these numbers. */
import { describe, expect, test } from 'vitest';
import { elementaryEffects, morrisPlaces } from '../../src/study/scenario/experiment/morris.ts';
import { sobolIndices, sobolPlaces } from '../../src/study/scenario/experiment/sobolIndices.ts';
import { nominalLevel } from './coverageWorlds.ts';
import { knownFunctions } from './knownFunctions.ts';

const designs = 200;

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

/** What is off by binary fractions holds. */
const holds = ({ low, high }: Ends, truth: number): boolean =>
  low !== null && high !== null && low - 1e-9 <= truth && truth <= high + 1e-9;

/** By what is estimated, percent of the designs in which each interval of a design holds what it should. */
function shares(
  names: readonly string[],
  heldIn: (seed: number) => readonly (readonly boolean[])[],
): readonly number[] {
  const counts: number[][] = names.map(() => []);
  for (let seed = 0; seed < designs; seed++)
    heldIn(seed).forEach((ofName, at) =>
      ofName.forEach((held, i) => (counts[at][i] = (counts[at][i] ?? 0) + (held ? 1 : 0))),
    );
  return names.flatMap((name, at) => {
    const percents = counts[at].map((count) => (100 * count) / designs);
    console.log(`coverage | ${name} | ${percents.map((percent) => percent.toFixed(1)).join(' ')}`);
    return percents;
  });
}

describe.each(knownFunctions.map((known) => ({ known, name: known.name })))('of $name', ({ known }) => {
  const { dimensions, at } = known;

  test.each([
    [16, 82],
    [64, 88],
  ])('shares of variance by %i rows: at least %i of 100 hold', (rows, least) => {
    const orders = ['first', 'total'] as const;
    const held = shares(
      orders.map((order) => `${order} of ${known.name}, ${rows} rows`),
      (seed) => {
        const responses = sobolPlaces(rows, dimensions, seed).map(at);
        const { indices } = sobolIndices(responses, dimensions, { level: nominalLevel, seed });
        return orders.map((order) => indices.map((index, i) => holds(index[order], known[order][i])));
      },
    );
    expect(Math.min(...held)).toBeGreaterThanOrEqual(least);
  });

  test.each([
    [10, 89],
    [30, 91],
  ])('mean sizes of effects by %i walks: at least %i of 100 hold', (walks, least) => {
    const many = morrisPlaces(20_000, dimensions, 999);
    const truth = elementaryEffects(many, many.map(at), nominalLevel).map(({ muStar }) =>
      Number(muStar.estimate),
    );
    const held = shares([`μ* of ${known.name}, ${walks} walks`], (seed) => {
      const places = morrisPlaces(walks, dimensions, seed);
      const effects = elementaryEffects(places, places.map(at), nominalLevel);
      return [effects.map(({ muStar }, i) => holds(muStar, truth[i]))];
    });
    expect(Math.min(...held)).toBeGreaterThanOrEqual(least);
  });
});
