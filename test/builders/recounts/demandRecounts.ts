/** Metrics of demands: what came through in the control arm and not here, and the other way round. */
import type { KeptCall } from '../keptCall.ts';
import { isCompleted, isRejected, isWanted } from './callKinds.ts';
import type { Counted, Recounts } from './recount.ts';

export const demandOf = ({ of: { world } }: Counted, { caller, entity, intent }: KeptCall): string =>
  `${world.callers[caller].id} ${entity} ${intent}`;

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...some].filter((demand) => !others.has(demand));

/** Demands that came through in the control arm, and of them those that did here. */
function demands(counted: Counted): { inControl: ReadonlySet<string>; here: ReadonlySet<string> } {
  const classes = new Set(counted.callers.map(({ class: id }) => id));
  const completed = (calls: readonly KeptCall[]): ReadonlySet<string> =>
    new Set(
      calls.filter((call) => isWanted(call) && isCompleted(call)).map((call) => demandOf(counted, call)),
    );
  const { calls, world } = counted.control;
  const theirs = calls.filter(({ caller }) => classes.has(world.callers[caller].class));
  return { inControl: completed(theirs), here: completed(counted.calls) };
}

/** Demands that came through in the control arm and not here. */
export function lostHere(counted: Counted): readonly string[] {
  const { inControl, here } = demands(counted);
  return without(inControl, here);
}

export const demandRecounts: Recounts = {
  'wanted.lost.perThousand': (counted) => [lostHere(counted).length * 1000, demands(counted).inControl.size],
  'wanted.lost.byRejection': (counted) => {
    const rejected = counted.calls.filter((call) => isWanted(call) && isRejected(call));
    const everRejected = new Set(rejected.map((call) => demandOf(counted, call)));
    const lost = lostHere(counted).filter((demand) => everRejected.has(demand));
    return [lost.length * 1000, demands(counted).inControl.size];
  },
  'wanted.gained.perThousand': (counted) => {
    const { inControl, here } = demands(counted);
    return [without(here, inControl).length * 1000, inControl.size];
  },
};
