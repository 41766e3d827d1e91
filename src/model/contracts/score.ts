/** The scale of scores: whole millionths, so that a score and the limit of an alarm compare exactly. */
import type { Score } from './plugin.ts';

/** Certain: no call is more suspect. The least score is 0. */
export const highestScore: Score = 1_000_000;

/** What a detector may answer. Hot path: detectors. */
export const isScore = (answer: number): boolean =>
  (answer | 0) === answer && answer >= 0 && answer <= highestScore;

/** A share from 0 to 1 as a score. */
export const scoreOf = (share: number): Score => Math.floor(highestScore * share);

/** The least score that is an alarm. The small term takes back what rounding adds to a product: `alarmAt: 0.000123` asks for a score of 123. */
export const alarmMillionthsOf = (alarmAt: number): Score => Math.ceil(alarmAt * highestScore - 1e-6);
