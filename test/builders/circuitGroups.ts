/** Groups of circuits of a network, and the calls that hold one of them. */
import { carrierMap, carriersOf } from '../../src/model/network/carrierMap.ts';
import { isCarried } from '../../src/model/simulation/call/lifeTable.ts';
import { groupedBy } from './callLaw.ts';
import type { LawArm } from './callLaw.ts';
import type { KeptCall } from './keptCall.ts';

interface CircuitGroup {
  readonly id: string;
  readonly circuits: number;
  /** Set-ups that it accepts in a second of the clock. */
  readonly attemptsPerSecond: number;
}

interface HeldCircuit {
  readonly group: CircuitGroup;
  readonly call: KeptCall;
}

/** By path, which groups of circuits a call on it holds. */
function groupsOf({ world }: LawArm): (path: number) => readonly CircuitGroup[] {
  const { network } = world;
  if (network.carriers.length === 0)
    return () => [
      { id: 'exchange', circuits: Number(network.parameters.circuits), attemptsPerSecond: Infinity },
    ];
  const carriers = carriersOf(world);
  const { paths, ownCircuits } = carrierMap(network, carriers);
  return (path) => {
    const trunks = Array.from(paths.trunks.subarray(paths.first[path], paths.first[path + 1]));
    const own = path % carriers.length;
    if (trunks.length === 0)
      return [{ id: carriers[own], circuits: ownCircuits[own], attemptsPerSecond: Infinity }];
    return trunks.map((trunk) => {
      const { id, parameters } = network.trunks[trunk];
      const { circuits, attemptsPerSecond } = parameters;
      return { id, circuits: Number(circuits), attemptsPerSecond: Number(attemptsPerSecond) };
    });
  };
}

/** Calls by the group of which each holds a circuit; none where no group is ever full. */
export function callsByGroup(law: LawArm): readonly (readonly [string, readonly HeldCircuit[]])[] {
  const { arm, calls } = law;
  if (!arm.reactions.isCongestionCoupled) return [];
  const groups = groupsOf(law);
  const held = calls
    .filter(({ finalState }) => isCarried(finalState))
    .flatMap((call) => groups(call.path).map((group) => ({ group, call })));
  return groupedBy(held, ({ group }) => group.id);
}
