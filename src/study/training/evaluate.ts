/** How a taught model does on calls of callers and replications that it has not learned from. */
import { log } from '../../engine/elementary/log.ts';
import type { LearnedModel } from '../../model/contracts/learnedModel.ts';
import { featureCount } from '../../model/features/featureList.ts';
import { learnedScore } from '../../model/features/learnedScore.ts';
import { toolbox } from '../../model/tools/toolbox.ts';
import type { Interval } from '../replay/clusterInterval.ts';
import { rankedAreas } from './rankedAreas.ts';
import type { Examples } from './examples.ts';

/** Calls whose probability lies between two tenths: what was said of them on the mean, and what was so. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly calls: number;
  readonly said: number;
  readonly unwantedShare: number;
}

export interface Evaluation {
  readonly calls: number;
  readonly unwantedCalls: number;
  /** Pairs of caller and replication. */
  readonly callers: number;
  readonly unwantedCallers: number;
  readonly rocArea: Interval;
  readonly averagePrecision: Interval;
  /** At a probability of one half; null where there are no such calls. */
  readonly truePositiveShare: number | null;
  readonly falsePositiveShare: number | null;
  /** Mean squared distance, and mean logarithmic loss, between probability and truth. */
  readonly brierScore: number;
  readonly logarithmicLoss: number;
  readonly calibration: readonly CalibrationBin[];
}

/** Of every row of the fold. */
export function probabilitiesOf(model: LearnedModel, examples: Examples, rows: Int32Array): Float64Array {
  const score = learnedScore(model, toolbox);
  const vector = new Float64Array(featureCount);
  return Float64Array.from(rows, (row) => {
    const from = row * featureCount;
    vector.set(examples.features.subarray(from, from + featureCount));
    return score(vector);
  });
}

export function evaluate(model: LearnedModel, examples: Examples, rows: Int32Array): Evaluation {
  const probability = probabilitiesOf(model, examples, rows);
  const isUnwanted = Uint8Array.from(rows, (row) => examples.isUnwanted[row]);
  const cluster = Int32Array.from(
    rows,
    (row) => examples.replication[row] * examples.callers.length + examples.caller[row],
  );
  return {
    calls: rows.length,
    unwantedCalls: isUnwanted.reduce((sum, value) => sum + value, 0),
    callers: new Set(cluster).size,
    unwantedCallers: new Set(cluster.filter((_, i) => isUnwanted[i] === 1)).size,
    ...rankedAreas({ probability, isUnwanted, cluster }),
    ...sharesAtHalf(probability, isUnwanted),
    ...losses(probability, isUnwanted),
    calibration: calibrationOf(probability, isUnwanted),
  };
}

const tenths = 10;
/** A probability of 0 or 1 that is wrong would cost infinitely much. */
const leastShare = 1e-12;

function sharesAtHalf(
  probability: Float64Array,
  isUnwanted: Uint8Array,
): Pick<Evaluation, 'truePositiveShare' | 'falsePositiveShare'> {
  const alarms = [0, 0];
  const all = [0, 0];
  for (const [i, value] of probability.entries()) {
    all[isUnwanted[i]] += 1;
    if (value >= 0.5) alarms[isUnwanted[i]] += 1;
  }
  return {
    truePositiveShare: all[1] === 0 ? null : alarms[1] / all[1],
    falsePositiveShare: all[0] === 0 ? null : alarms[0] / all[0],
  };
}

function losses(
  probability: Float64Array,
  isUnwanted: Uint8Array,
): Pick<Evaluation, 'brierScore' | 'logarithmicLoss'> {
  let squares = 0;
  let loss = 0;
  for (const [i, value] of probability.entries()) {
    const miss = isUnwanted[i] === 1 ? 1 - value : value;
    squares += miss * miss;
    loss -= log(Math.max(leastShare, 1 - miss));
  }
  return { brierScore: squares / probability.length, logarithmicLoss: loss / probability.length };
}

function calibrationOf(probability: Float64Array, isUnwanted: Uint8Array): readonly CalibrationBin[] {
  const bins = Array.from({ length: tenths }, () => ({ calls: 0, said: 0, unwanted: 0 }));
  for (const [i, value] of probability.entries()) {
    const bin = bins[Math.min(tenths - 1, Math.floor(value * tenths))];
    bin.calls += 1;
    bin.said += value;
    bin.unwanted += isUnwanted[i];
  }
  return bins.flatMap(({ calls, said, unwanted }, i) =>
    calls === 0
      ? []
      : [
          {
            from: i / tenths,
            to: (i + 1) / tenths,
            calls,
            said: said / calls,
            unwantedShare: unwanted / calls,
          },
        ],
  );
}
