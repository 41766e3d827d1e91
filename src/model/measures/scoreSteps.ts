/** Steps in which scores are kept for the ROC: fine near 0 and 1, where scores crowd that go by odds or by small counts. Hot path: replication. */
import type { Score } from '../contracts/plugin.ts';
import { highestScore } from '../contracts/score.ts';

const half = highestScore / 2;
/** A step is as wide as a floating-point number with so many bits after the first resolves the distance to the nearer end: at most 1 ÷ 256 of it. */
const bits = 8;

/** Step of a distance, rising: each of the first 512 has its own. */
function stepOfDistance(distance: number): number {
  const shift = Math.max(0, 31 - bits - Math.clz32(distance));
  return (shift << bits) + (distance >>> shift);
}

const stepsBelowHalf = stepOfDistance(half) + 1;
export const scoreSteps: number = 2 * stepsBelowHalf;

/** Which step a score is in; never falls as the score rises. */
export function scoreStep(score: Score): number {
  return score < half ? stepOfDistance(score) : scoreSteps - 1 - stepOfDistance(highestScore - score);
}
