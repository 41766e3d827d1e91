/** Intervals for means of replication values and for paired differences of two arms. */
import { withoutInterval } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { isCounted, lacksSpread, pivotOf } from './pivot.ts';
import { pivotEnds } from './pivotEnds.ts';
import type { Pivot } from './pivot.ts';
import { tallyOf } from './tally.ts';

/** Values of replications in their order; null where a replication has no data. */
export type ReplicationValues = readonly (number | null)[];

/** Those that are there. */
function present(values: ReplicationValues): number[] {
  return values.filter((value) => value !== null);
}

/** The differences value − control of the replications that have both. */
function pairedValues(values: ReplicationValues, controls: ReplicationValues): number[] {
  const differences: number[] = [];
  values.forEach((value, i) => {
    const control = controls[i];
    if (value !== null && control !== null) differences.push(value - control);
  });
  return differences;
}

/** The mean of the replications with its interval at `level` (such as 0.95). */
export function studentInterval(values: ReplicationValues, level: number): Estimate {
  const data = present(values);
  if (data.length === 0) return withoutInterval(null, 'no data');
  if (data.length === 1) return withoutInterval(data[0], 'an interval needs two replications with data');
  return pivotEstimate(pivotOf(tallyOf(data).mean, data), level, 'student');
}

/** The mean difference value − control over replications that have both: the arms must share their seeds. */
export function pairedDifference(
  values: ReplicationValues,
  controls: ReplicationValues,
  level: number,
): Estimate {
  return studentInterval(pairedValues(values, controls), level);
}

/** A pivot with its interval, where it has one; without spread it has no width, and says so. */
export function pivotEstimate(pivot: Pivot, level: number, method: 'student' | 'jackknife'): Estimate {
  if (lacksSpread(pivot))
    return withoutInterval(pivot.estimate, 'fewer than six replications, none of which differs');
  return {
    estimate: pivot.estimate,
    ...pivotEnds(pivot, level),
    method: pivot.standardError === 0 && !isCounted(pivot) ? 'all-equal' : method,
    undefinedBecause: null,
  };
}
