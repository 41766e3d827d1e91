/** A difference between two arms of which the replications show no spread: how far from it the truth may lie. */
import { greatestSilentShare, shareInterval } from './clusters.ts';
import { clusterSizesOf } from './clusterSizes.ts';
import type { ClusterSizes } from './clusterSizes.ts';
import { equalEnds } from './equalEnds.ts';
import type { EstimateMethod } from './estimate.ts';
import type { RatioSeries } from './jackknife.ts';
import { isCounted, lacksSpread } from './pivot.ts';
import type { Pivot } from './pivot.ts';

/** How the ends were found. */
export type SpreadlessMethod = Extract<EstimateMethod, 'exact-zero' | 'exact-equal' | 'all-equal' | 'none'>;

/** One arm's measure. */
export interface ArmShare {
  readonly series: RatioSeries;
  /** Infinity: it has no upper limit. */
  readonly greatest: number;
  readonly clusters?: ClusterSizes;
}

/** Null ends: nothing limits it. */
export interface SpreadlessEnds {
  readonly low: number | null;
  readonly high: number | null;
  readonly method: SpreadlessMethod;
}

const isBounded = ({ series, greatest }: ArmShare): boolean =>
  Number.isFinite(greatest) &&
  series.numerators.every((value, i) => value <= greatest * series.denominators[i]);

const isNothing = ({ series }: ArmShare): boolean => series.numerators.every((value) => value === 0);

const isNothingOrAll = (share: ArmShare): boolean =>
  isNothing(share) ||
  share.series.numerators.every((value, i) => value === share.greatest * share.series.denominators[i]);

/**
 * Of `pivot` without spread: no difference in any replication is no proof that there is none, and the same in all no proof that no other is possible.
 * The ends are what a share limited on both sides leaves open, at `level`. `control` null: there it is 0 by definition. Null where there is a
 * spread, or where an unlimited measure has too few replications to show one.
 */
export function spreadlessDifference(
  pivot: Pivot,
  [arm, control]: readonly [ArmShare, ArmShare | null],
  level: number,
): SpreadlessEnds | null {
  const { estimate } = pivot;
  // Their numbers bound what replications that agree on a difference may have missed.
  if (pivot.standardError > 0 || (isCounted(pivot) && estimate !== 0)) return null;
  const arms = control === null ? [arm] : [arm, control];
  if (!arms.every(isBounded)) return lacksSpread(pivot) ? null : unlimited(estimate);
  if (arms.every(isNothingOrAll)) return { ...boundsApart(arm, control, level), method: 'exact-zero' };
  const least = control === null ? 0 : -arm.greatest;
  const isSame = estimate === 0;
  // Callers who fare alike in both arms bound the share of those who do not; the same difference everywhere is one of whole replications.
  const units = arms.map(({ series, clusters }) =>
    isSame && clusters !== undefined ? clusters : clusterSizesOf(series.denominators),
  );
  const risk = Math.max(...units.map((sizes) => greatestSilentShare(sizes, (1 + level) / 2)));
  return {
    ...equalEnds(estimate, [least, arm.greatest], risk),
    method: isSame ? 'exact-zero' : 'exact-equal',
  };
}

/**
 * The p value of "no difference" that ends at `level` allow, for Holm's order: what they leave open is not rejected, and what they rule out is at
 * that level. Undefined where the replications are taken at their word, or show a spread.
 */
export function spreadlessTail(ends: SpreadlessEnds | null, level: number): number | undefined {
  if (ends === null || ends.low === null || ends.high === null || ends.method === 'all-equal')
    return undefined;
  return ends.low > 0 || ends.high < 0 ? 1 - level : 1;
}

const unlimited = (estimate: number): SpreadlessEnds =>
  estimate === 0
    ? { low: null, high: null, method: 'none' }
    : { low: estimate, high: estimate, method: 'all-equal' };

/** Each arm saw no event, or nothing else: as far apart as the exact bounds of both allow, which have to hold at once. */
function boundsApart(arm: ArmShare, control: ArmShare | null, level: number): { low: number; high: number } {
  const each = control === null ? level : (1 + level) / 2;
  const own = shareInterval(arm.series, each, arm);
  const other = control === null ? { low: 0, high: 0 } : shareInterval(control.series, each, control);
  return { low: Number(own.low) - Number(other.high), high: Number(own.high) - Number(other.low) };
}
