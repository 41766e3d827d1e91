/** Reads sums out of a played arm: cells of its trace and counters of its totals. */
import { callKinds } from '../../src/model/measures/counters.ts';
import type { PlayedArm } from './playArms.ts';

/** Cells of a trace column, row by row. */
export const columnOf = (played: PlayedArm, name: string): readonly number[] => played.trace.get(name) ?? [];

/** Counter summed over all classes, of one kind of calls: unwanted (0), wanted (1), `ownCalls`, `outsideCalls`. */
export function counted(played: Pick<PlayedArm, 'arm'>, kind: number, counter: number): number {
  const { totals } = played.arm;
  let sum = 0;
  for (let c = 0; c < totals.classes; c++) sum += totals.calls[totals.base(c, kind) + counter];
  return sum;
}

/** Counter summed over all classes and all kinds of calls. */
export const countedAll = (played: PlayedArm, counter: number): number =>
  Array.from({ length: callKinds }, (_, kind) => counted(played, kind, counter)).reduce((a, b) => a + b);
