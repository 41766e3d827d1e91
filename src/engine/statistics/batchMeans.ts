/** Steady state from one long observation: how much to drop at its start, and an interval from means of batches. */
import { withoutInterval } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { studentInterval } from './student.ts';
import { tallyOf } from './tally.ts';

const valuesABatch = 5;

/**
 * How many leading values to drop so that the rest estimates the long-run mean best: MSER-5 (White, Cobb & Spratt 2000).
 * Over means of five values it minimises squared deviations ÷ count², looking at the first half only.
 * A multiple of 5; null when the minimum is not found in the first half: the observation is too short.
 */
export function mser5(values: readonly number[]): number | null {
  const batches = meansOf(values, valuesABatch);
  let best = Infinity;
  let dropped = -1;
  // Backwards, so that the mean and the squares grow by one batch a step.
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let i = batches.length - 1; i >= 0; i -= 1) {
    count += 1;
    const offset = batches[i] - mean;
    mean += offset / count;
    squares += offset * (batches[i] - mean);
    const criterion = squares / (count * count);
    if (count >= valuesABatch && criterion <= best) {
      best = criterion;
      dropped = i;
    }
  }
  return dropped < 0 || dropped > batches.length / 2 ? null : dropped * valuesABatch;
}

/** Means of consecutive groups of `size` values; an incomplete last group is left out. */
export function meansOf(values: readonly number[], size: number): number[] {
  const groups = Math.floor(values.length / size);
  return Array.from({ length: groups }, (_, g) => tallyOf(values.slice(g * size, (g + 1) * size)).mean);
}

/**
 * The long-run mean with its interval from `batches` means of equal length (10 to 30 is usual; White & Robinson 2010).
 * Valid when the batches are long against the correlation of the values: whole weeks here, where nothing learns.
 */
export function batchMeansInterval(values: readonly number[], batches: number, level: number): Estimate {
  const size = Math.floor(values.length / batches);
  if (size === 0) return withoutInterval(null, 'no data');
  return studentInterval(meansOf(values, size).slice(0, batches), level);
}
