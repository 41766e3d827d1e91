/** What two results have in common, and what they do not. */
import type { Results } from '../results/results.ts';

type Described = readonly [what: string, of: (results: Results) => string | number];

/** Seeds make pairs only where the same people live through the same days, and one program calculates both. */
const shared: readonly Described[] = [
  ['seed', ({ seed }) => seed],
  ['calculation of the program', ({ engine }) => engine.calculation],
  ['mode', ({ mode }) => mode],
  ['people', ({ world }) => world.subscribers],
  ['days', ({ world }) => world.days],
  ['days of pre-history', ({ world }) => world.preHistoryDays],
  ['first day', ({ world }) => world.start],
  ['currency', ({ world }) => world.currency],
];

/** Why two results cannot be compared, in words. */
export function incomparable(first: Results, second: Results): readonly string[] {
  const reasons = shared.flatMap(([what, of]) =>
    of(first) === of(second) ? [] : [`${what}: ${of(first)} in the first, ${of(second)} in the second`],
  );
  if (commonPlaces(first, second).length === 0) reasons.push('no arm at the same design point in both');
  const fewest = Math.min(first.replications.done, second.replications.done);
  if (fewest < 2) reasons.push(`${fewest} common replication: an interval needs two`);
  return reasons;
}

export interface PlacedArm {
  readonly designPoint: string;
  readonly arm: string;
}

/** Arms at design points that both have. */
export function commonPlaces(first: Results, second: Results): readonly PlacedArm[] {
  const arms = first.arms.map(({ id }) => id).filter((id) => second.arms.some((arm) => arm.id === id));
  const points = first.designPoints.map(({ id }) => id);
  return points
    .filter((id) => second.designPoints.some((point) => point.id === id))
    .flatMap((designPoint) => arms.map((arm) => ({ designPoint, arm })));
}

/** What two results do not share, in words. */
export function changedBetween(first: Results, second: Results): readonly string[] {
  const hashes = (['world', 'experiment'] as const).flatMap((what) =>
    first.hashes[what] === second.hashes[what] ? [] : [what],
  );
  const [before, now] = [first.hashes.plugins, second.hashes.plugins];
  const plugins = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (use) => before[use] !== now[use],
  );
  return [...hashes, ...plugins.map((use) => `plug-in ${use}`)];
}
