/** The order in which arms are shown: as declared, or, where there are many, ranked by what is still answered. */
import { answeredMetric } from '../results/weighedMetrics.ts';
import type { Results } from '../results/results.ts';

/** More arms than this are looked up by rank, not by name. */
export const mostUnranked = 8;

export const areRanked = ({ arms }: Results): boolean => arms.length > mostUnranked;

/** Ids of the arms of a design point: the control arm first, then the others, fewest unwanted calls answered first; equal ones as declared. */
export function armOrder(results: Results, point: string): readonly string[] {
  const { arms, measures } = results;
  if (!areRanked(results)) return arms.map(({ id }) => id);
  const estimates = new Map(
    measures
      .filter((one) => one.metric === answeredMetric && one.designPoint === point)
      .filter((one) => one.class === null && one.place === null)
      .map(({ arm, estimate }) => [arm, estimate] as const),
  );
  const rankOf = ({ id, isControl }: Results['arms'][number]): number =>
    isControl ? -Infinity : (estimates.get(id) ?? Infinity);
  return arms.toSorted((a, b) => compared(rankOf(a), rankOf(b))).map(({ id }) => id);
}

/** Some of the arms as they are shown. */
export function inOrder<Arm extends { readonly id: string }>(
  some: readonly Arm[],
  { results, point }: { readonly results: Results; readonly point: string },
): readonly Arm[] {
  const order = armOrder(results, point);
  return some.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

const compared = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
