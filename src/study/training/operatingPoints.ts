/** Where to set the alarm: scores at which few wanted calls alarm, chosen on one fold and measured on another. */
import { highestScore, scoreOf } from '../../model/contracts/score.ts';

/** Shares of wanted calls that somebody may be ready to put up with. */
const bearableShares = [0.05, 0.01, 0.001] as const;

/** Probabilities of a fold's calls, and which of them are unwanted. */
export interface Judged {
  readonly probability: Float64Array;
  readonly isUnwanted: Uint8Array;
}

/** Shares of calls that alarm; null where there are no such calls. */
export interface Alarmed {
  readonly truePositiveShare: number | null;
  readonly falsePositiveShare: number | null;
}

export interface OperatingPoint extends Alarmed {
  /** Of the wanted calls on which the score was chosen at most this share alarms. */
  readonly wantedAtMost: number;
  /** For the site's `alarmAt`; null where even the highest score alarms at more. */
  readonly alarmAt: number | null;
}

/** Whoever's score is `alarmMillionths` or more alarms. */
export function alarmedAt(alarmMillionths: number, { probability, isUnwanted }: Judged): Alarmed {
  const alarms = [0, 0];
  const all = [0, 0];
  for (const [i, value] of probability.entries()) {
    all[isUnwanted[i]] += 1;
    if (scoreOf(value) >= alarmMillionths) alarms[isUnwanted[i]] += 1;
  }
  return {
    truePositiveShare: all[1] === 0 ? null : alarms[1] / all[1],
    falsePositiveShare: all[0] === 0 ? null : alarms[0] / all[0],
  };
}

/** The mildest score for each bearable share, chosen on `chosenOn`; the shares of alarms are those of `measuredOn`. */
export function operatingPoints(chosenOn: Judged, measuredOn: Judged): readonly OperatingPoint[] {
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
