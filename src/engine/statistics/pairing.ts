/** What playing the same calls under both arms gains. */
import { pairedValues } from './student.ts';
import type { ReplicationValues } from './student.ts';
import { tallyOf, varianceOf } from './tally.ts';

/** The gain of pairing two arms by common random numbers. */
export interface PairingGain {
  /** Replications with both values. */
  readonly count: number;
  /** Variance of a difference of independent replications ÷ that of the paired ones: so many times fewer are needed. */
  readonly varianceRatio: number | null;
  /** Correlation of the two arms over replications. */
  readonly correlation: number | null;
}

/** Null figures: fewer than two pairs, or an arm (or the difference) without variance. */
export function pairingGain(values: ReplicationValues, controls: ReplicationValues): PairingGain {
  const isBoth = values.map((value, i) => value !== null && controls[i] !== null);
  const kept = (list: ReplicationValues): number[] =>
    list.filter((value, i): value is number => value !== null && isBoth[i]);
  const first = varianceOf(tallyOf(kept(values)));
  const second = varianceOf(tallyOf(kept(controls)));
  const between = varianceOf(tallyOf(pairedValues(values, controls)));
  const count = isBoth.filter(Boolean).length;
  if (first === null || second === null || between === null)
    return { count, varianceRatio: null, correlation: null };
  const product = Math.sqrt(first) * Math.sqrt(second);
  return {
    count,
    varianceRatio: between > 0 ? (first + second) / between : null,
    correlation: product > 0 ? (first + second - between) / 2 / product : null,
  };
}
