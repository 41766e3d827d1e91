/** Where to set the alarm: scores at which few wanted calls alarm, chosen on one fold and measured on another. */
import type { Score } from '../../model/contracts/plugin.ts';
import { alarmMillionthsOf, highestScore, scoreOf } from '../../model/contracts/score.ts';
import type { Interval } from '../replay/measures/clusterInterval.ts';
import { shareOver } from '../replay/measures/clusterShare.ts';
import { clustersOf, level } from './judged.ts';
import type { Judged } from './judged.ts';

/** Shares of wanted calls that somebody may be ready to put up with. */
const bearableShares = [0.05, 0.01, 0.001] as const;

/** Shares of calls that alarm, with their intervals over callers. */
export interface Alarmed {
  readonly truePositiveShare: Interval;
  readonly falsePositiveShare: Interval;
}

export interface ChosenPoint extends Alarmed {
  /** Of the wanted calls on which the score was chosen at most this share alarms. */
  readonly wantedAtMost: number;
  /** For the site's `alarmAt`; null where even the highest score alarms at more. */
  readonly alarmAt: number | null;
}

/** Beside what alarms come to that nobody acts on, what they come to where each of them rejects its call. */
export interface OperatingPoint extends ChosenPoint {
  readonly whereRejected: Alarmed;
}

/** The score from which on a point alarms; above all scores where it never does. */
export const alarmScoreOf = ({ alarmAt }: Pick<ChosenPoint, 'alarmAt'>): Score =>
  alarmAt === null ? highestScore + 1 : alarmMillionthsOf(alarmAt);

/** Whoever's score is `alarmMillionths` or more alarms. */
export const alarmedAt = (alarmMillionths: number, judged: Judged): Alarmed =>
  alarmedWhere(alarmsAt(alarmMillionths, judged), judged);

/** One entry a call: 1 where it alarms. */
export const alarmsAt = (alarmMillionths: number, { probability }: Pick<Judged, 'probability'>): Uint8Array =>
  Uint8Array.from(probability, (value) => (scoreOf(value) >= alarmMillionths ? 1 : 0));

/** `isAlarmed` one entry a call. */
export function alarmedWhere(isAlarmed: Uint8Array, judged: Omit<Judged, 'probability'>): Alarmed {
  const { isUnwanted, cluster } = judged;
  const tables = (): readonly [wanted: Int32Array, unwanted: Int32Array] => {
    const count = clustersOf(judged);
    return [new Int32Array(count), new Int32Array(count)];
  };
  const [alarms, all] = [tables(), tables()];
  for (const [i, isOne] of isAlarmed.entries()) {
    const label = isUnwanted[i] as 0 | 1;
    all[label][cluster[i]] += 1;
    alarms[label][cluster[i]] += isOne;
  }
  return {
    truePositiveShare: shareOver(alarms[1], all[1], level),
    falsePositiveShare: shareOver(alarms[0], all[0], level),
  };
}

/** The mildest score for each bearable share, chosen on `chosenOn`; the shares of alarms are those of `measuredOn`. */
export function operatingPoints(chosenOn: Judged, measuredOn: Judged): readonly ChosenPoint[] {
  const { probability, isUnwanted } = chosenOn;
  const ofWanted = probability
    .filter((_, i) => isUnwanted[i] === 0)
    .map((share) => scoreOf(share))
    .sort()
    .reverse();
  return bearableShares.map((wantedAtMost) => {
    const score = mildest(ofWanted, Math.floor(wantedAtMost * ofWanted.length));
    const alarmAt = score > highestScore ? null : score / highestScore;
    return { wantedAtMost, alarmAt, ...alarmedAt(score, measuredOn) };
  });
}

/** The lowest score that no more than `most` of the falling `scores` reach. */
const mildest = (scores: Float64Array, most: number): number => (most < scores.length ? scores[most] + 1 : 0);
