/** What a line of docs/calibration.md says of its figure, held against what was found. */
import type { Row } from './guideTables.ts';

/** A stated figure is rounded, and may drift so far before the page has to be written anew, unless it says how uncertain it is. */
const drift = 0.05;
/** Whoever says "no" is this far away at least. */
const leastDisagreement = 0.1;

/** `3.4`, or a range: `20 to 60`. */
function publishedRange(published: string): readonly [low: number, high: number] {
  const [low, high = low] = published.split(' to ').map(Number);
  return [low, high];
}

/** How far a figure is outside the range, as a share of its nearer end. */
function distance(found: number, [low, high]: readonly [number, number]): number {
  if (found < low) return 1 - found / low;
  return found > high ? found / high - 1 : 0;
}

/** `yes`: within the range. `yes, within 5 %`: at most so far away. `no: why`: not the figure, and not nearly. */
function isAsSaid(agrees: string, found: number, range: readonly [number, number]): boolean {
  const away = distance(found, range);
  if (agrees === 'yes') return away === 0;
  const within = /^yes, within (\d+) %$/.exec(agrees);
  if (within !== null) return away <= Number(within[1]) / 100;
  const isRange = range[0] !== range[1];
  return /^no: \S/.test(agrees) && away > (isRange ? 0 : leastDisagreement);
}

/** @returns what is wrong with the line, null if nothing */
export function agreementFault({ figure, published, here, agrees }: Row, found: number): string | null {
  const [stated, half = drift * stated] = here.split(' ± ').map(Number);
  const rounding = 0.5 * 10 ** -(here.split(' ')[0].split('.')[1]?.length ?? 0);
  const isStated = Math.abs(found - stated) <= Math.max(rounding, half);
  if (!isStated) return `${figure}: ${found} is found, ${here} is stated`;
  return isAsSaid(agrees, found, publishedRange(published)) ? null : `${figure}: ${found} is not "${agrees}"`;
}
