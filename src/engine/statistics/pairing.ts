/** What playing the same calls under both arms gains. */
import { tallyOf, varianceOf } from './tally.ts';

const varianceIn = (values: readonly number[]): number => varianceOf(tallyOf(values)) ?? 0;

/**
 * Variance of a difference of independent replications ÷ that of the paired ones: so many times fewer are needed. Values of both arms by
 * replication, at least two; null where all differences are equal.
 */
export function pairingGain(values: readonly number[], controls: readonly number[]): number | null {
  const between = varianceIn(values.map((value, i) => value - controls[i]));
  return between > 0 ? (varianceIn(values) + varianceIn(controls)) / between : null;
}
