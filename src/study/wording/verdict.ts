/** Words for differences: an interval that holds zero decides nothing. */
import type { DifferenceVerdict, VersusControl } from '../results/results.ts';
import { findMetric } from '../../model/measures/catalogue.ts';

export type Verdict = DifferenceVerdict | 'no data';

/** Which way an interval lies from zero; 0 where it holds zero or there is none. */
function directionOf({ low, high }: Pick<VersusControl, 'low' | 'high'>): -1 | 0 | 1 {
  if (low === null || high === null) return 0;
  if (low > 0) return 1;
  return high < 0 ? -1 : 0;
}

/** Not in a single replication; results of an earlier version have an interval without width there. */
export const isNoneSeen = ({ estimate, low, high, method }: VersusControl): boolean =>
  estimate === 0 && (method !== undefined || (low === 0 && high === 0));

/** The word of the results, with their margin of what does not matter. Results of an earlier version have fewer words, or none: `more` and `less` are where the catalogue calls neither way worse. */
export function verdictOf(metric: string, difference: VersusControl | null): Verdict {
  if (difference === null || difference.estimate === null) return 'no data';
  if (difference.verdict !== undefined && difference.method !== undefined) return difference.verdict;
  if (isNoneSeen(difference)) return 'none seen';
  if (difference.verdict !== undefined) return difference.verdict;
  const direction = directionOf(difference);
  if (direction === 0) return 'undecided';
  const worse = findMetric(metric)?.worse ?? 'neither';
  if (worse === 'neither') return direction > 0 ? 'more' : 'less';
  return direction > 0 === (worse === 'up') ? 'worse' : 'better';
}
