/** Attempts and rejections of an arm by class of the results. */
import { CallCounter, callKinds } from '../../src/model/measures/counters.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';
import type { World } from '../../src/model/world/world.ts';

export interface ClassCount {
  readonly attempts: number;
  readonly rejected: number;
}

export function classCounts(world: World, { totals }: Arm): ReadonlyMap<string, ClassCount> {
  const classes = [...new Set(world.callers.map((caller) => caller.class))];
  const sum = (ordinal: number, counter: number): number => {
    let total = 0;
    for (let kind = 0; kind < callKinds; kind++) total += totals.calls[totals.base(ordinal, kind) + counter];
    return total;
  };
  return new Map(
    classes.map((name, ordinal) => [
      name,
      { attempts: sum(ordinal, CallCounter.attempts), rejected: sum(ordinal, CallCounter.rejected) },
    ]),
  );
}
