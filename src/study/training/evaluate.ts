/** How a taught model does on calls of callers and replications that it has not learned from. */
import { log } from '../../engine/elementary/log.ts';
import type { LearnedModel } from '../../model/contracts/learnedModel.ts';
import { alarmMillionthsOf } from '../../model/contracts/score.ts';
import { featureCount } from '../../model/features/featureList.ts';
import { learnedScore } from '../../model/features/learnedScore.ts';
import { toolbox } from '../../model/tools/toolbox.ts';
import type { Interval } from '../replay/measures/clusterInterval.ts';
import { rankedAreas } from './rankedAreas.ts';
import type { Examples } from './examples.ts';
import { alarmedAt } from './operatingPoints.ts';
import type { Alarmed } from './operatingPoints.ts';
import { clustersOf } from './judged.ts';
import type { Judged } from './judged.ts';

/** Calls whose probability lies between two tenths: what was said of them on the mean, and what was so. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly calls: number;
  readonly said: number;
  readonly unwantedShare: number;
}

/** The shares of alarms are those at a probability of one half. */
export interface Evaluation extends Alarmed {
  readonly calls: number;
  readonly unwantedCalls: number;
  /** Pairs of caller and replication. */
  readonly callers: number;
  readonly unwantedCallers: number;
  readonly rocArea: Interval;
  readonly averagePrecision: Interval;
  /** Mean squared distance, and mean logarithmic loss, between probability and truth. */
  readonly brierScore: number;
  readonly logarithmicLoss: number;
  readonly calibration: readonly CalibrationBin[];
}

/** What the model says of every row of a fold. */
export function judgedBy(model: LearnedModel, examples: Examples, rows: Int32Array): Judged {
  const score = learnedScore(model, toolbox);
  const vector = new Float64Array(featureCount);
  const probability = Float64Array.from(rows, (row) => {
    const from = row * featureCount;
    vector.set(examples.features.subarray(from, from + featureCount));
    return score(vector);
  });
  return { probability, ...callsOf(examples, rows) };
}

/** What is true of every row of a fold. */
export const callsOf = (examples: Examples, rows: Int32Array): Omit<Judged, 'probability'> => ({
  isUnwanted: Uint8Array.from(rows, (row) => examples.isUnwanted[row]),
  cluster: clustersIn(examples, rows),
});

/** Pairs of caller and replication, in the order in which they come. */
function clustersIn({ replication, callers, caller }: Examples, rows: Int32Array): Int32Array {
  const ordinals = new Map<number, number>();
  return Int32Array.from(rows, (row) => {
    const pair = replication[row] * callers.length + caller[row];
    const known = ordinals.get(pair);
    if (known !== undefined) return known;
    ordinals.set(pair, ordinals.size);
    return ordinals.size - 1;
  });
}

export function evaluate(judged: Judged): Evaluation {
  const { probability, isUnwanted, cluster } = judged;
  return {
    calls: probability.length,
    unwantedCalls: isUnwanted.reduce((sum, value) => sum + value, 0),
    callers: clustersOf(judged),
    unwantedCallers: new Set(cluster.filter((_, i) => isUnwanted[i] === 1)).size,
    ...rankedAreas(judged),
    ...alarmedAt(alarmMillionthsOf(0.5), judged),
    ...losses(probability, isUnwanted),
    calibration: calibrationOf(probability, isUnwanted),
  };
}

const tenths = 10;
/** A probability of 0 or 1 that is wrong would cost infinitely much. */
const leastShare = 1e-12;

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
