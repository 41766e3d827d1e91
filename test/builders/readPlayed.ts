/** Reads sums out of a played arm: cells of its trace and counters of its totals. */
import { ownCalls } from '../../src/model/measures/counters.ts';
import type { PlayedArm } from './playArms.ts';

/** Cells of a trace column, row by row. */
export const columnOf = (played: PlayedArm, name: string): readonly number[] => played.trace.get(name) ?? [];

/** Counter summed over all classes, of unwanted (0) or wanted (1) calls, or of those that are neither (`ownCalls`). */
export function counted(played: PlayedArm, isWanted: number, counter: number): number {
  const { totals } = played.arm;
  let sum = 0;
  for (let c = 0; c < totals.classes; c++) sum += totals.calls[totals.base(c, isWanted) + counter];
  return sum;
}

/** Counter summed over all classes and all kinds of calls. */
export const countedAll = (played: PlayedArm, counter: number): number =>
  counted(played, 0, counter) + counted(played, 1, counter) + counted(played, ownCalls, counter);
