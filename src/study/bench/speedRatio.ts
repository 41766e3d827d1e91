/** Is a build faster or slower than another? A ratio of speeds with an interval, and one of four words. */
import { studentInterval } from '../../engine/statistics/student.ts';
import { tQuantile } from '../../engine/statistics/quantiles.ts';
import { tallyOf, varianceOf } from '../../engine/statistics/tally.ts';

const speedLevel = 0.95;
/** Ratios nearer to 1 than this are the same for all purposes, unless the user says otherwise. */
export const defaultSpeedMargin = 0.05;

export type SpeedVerdict = 'slower' | 'same' | 'faster' | 'undecided';

export interface SpeedRatio {
  /** Speed here ÷ speed there: above 1 this build is faster. */
  readonly ratio: number;
  /** Null with fewer than two measurements a side. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: SpeedVerdict;
}

/** Measurements of one case by both builds, in the case's unit. */
export interface BothSpeeds {
  readonly here: readonly number[];
  readonly there: readonly number[];
  readonly better: 'more' | 'less';
  readonly margin: number;
}

/** Logarithms of speeds: where less is better, speed is one over it. */
const logSpeeds = (values: readonly number[], better: BothSpeeds['better']): readonly number[] =>
  values.map((value) => (better === 'more' ? Math.log(value) : -Math.log(value)));

/** Round by round: what the machine did in a round met both. */
export function pairedSpeedRatio({ here, there, better, margin }: BothSpeeds): SpeedRatio {
  const ours = logSpeeds(here, better);
  const theirs = logSpeeds(there, better);
  const differences = ours.slice(0, theirs.length).map((value, i) => value - theirs[i]);
  const { estimate, low, high } = studentInterval(differences, speedLevel);
  return ratioOf(estimate ?? 0, { low, high }, margin);
}

/** Two sets of measurements from different times (Welch): what the machine did then and now is in the ratio. */
export function unpairedSpeedRatio({ here, there, better, margin }: BothSpeeds): SpeedRatio {
  const [ours, theirs] = [here, there].map((values) => tallyOf(logSpeeds(values, better)));
  const difference = ours.mean - theirs.mean;
  const [a, b] = [ours, theirs].map((tally) => (varianceOf(tally) ?? NaN) / tally.count);
  if (!(a + b > 0)) return ratioOf(difference, { low: null, high: null }, margin);
  const freedom = (a + b) ** 2 / (a ** 2 / (ours.count - 1) + b ** 2 / (theirs.count - 1));
  const half = tQuantile((1 + speedLevel) / 2, freedom) * Math.sqrt(a + b);
  return ratioOf(difference, { low: difference - half, high: difference + half }, margin);
}

function ratioOf(
  log: number,
  ends: { readonly low: number | null; readonly high: number | null },
  margin: number,
): SpeedRatio {
  const [low, high] = [ends.low, ends.high].map((end) => (end === null ? null : Math.exp(end)));
  return { ratio: Math.exp(log), low, high, verdict: verdictOf(low, high, margin) };
}

/** The whole interval must lie on one side of a limit, or between both. */
function verdictOf(low: number | null, high: number | null, margin: number): SpeedVerdict {
  if (low === null || high === null) return 'undecided';
  const [least, greatest] = [1 - margin, 1 / (1 - margin)];
  if (high < least) return 'slower';
  if (low > greatest) return 'faster';
  return low > least && high < greatest ? 'same' : 'undecided';
}
