/** How far two arms may lie apart in an event that neither of them saw. */
import { shareInterval } from '../../engine/statistics/clusters.ts';
import type { ShareFrame } from '../../engine/statistics/clusters.ts';
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';

/** One arm's share of an event. */
export interface Unseen extends ShareFrame {
  readonly series: RatioSeries;
}

const isUnseen = ({ numerators }: RatioSeries): boolean => numerators.every((value) => value === 0);

/**
 * No difference in any replication is no proof that there is none: in either arm the event may be as frequent as its exact bound. Null where one of
 * them saw it. `control` null: there it is 0 by definition.
 */
export function unseenDifference(
  arm: Unseen,
  control: Unseen | null,
  level: number,
): { readonly low: number; readonly high: number } | null {
  if (!isUnseen(arm.series) || (control !== null && !isUnseen(control.series))) return null;
  // Both bounds have to hold at once.
  const each = control === null ? level : (1 + level) / 2;
  const { high } = shareInterval(arm.series, each, arm);
  const { high: below } = control === null ? { high: 0 } : shareInterval(control.series, each, control);
  return high === null || below === null ? null : { low: 0 - below, high };
}
