/** How figures become scores: whole millionths that rise with suspicion and are one half at the limit. Hot path: detectors. */
import type { Score } from '../../model/contracts/plugin.ts';
import { highestScore, scoreOf } from '../../model/contracts/score.ts';

/** `figure` ÷ (`figure` + `limit`): nothing for 0, one half where the figure reaches the limit; `limit` above 0, `figure` not below 0. */
export const scoreAgainst = (figure: number, limit: number): Score =>
  Math.floor(highestScore * (figure / (figure + limit)));

/** A probability or weight from 0 to 1 as it is; what rounding has put outside is brought back. */
export const scoreOfShare = (share: number): Score => Math.max(0, Math.min(highestScore, scoreOf(share)));

/** The call itself breaks a rule. */
export const certain: Score = highestScore;
