/** Builds the network of an arm. */
import type { CallTable } from '../../calls/callTable.ts';
import type { Totals } from '../../measures/totals.ts';
import type { Carriage } from '../../network/carriage.ts';
import { CarrierGraph } from '../../network/carrierGraph.ts';
import { OverflowingGraph } from '../../network/overflowingGraph.ts';
import { SingleExchange } from '../../network/singleExchange.ts';
import type { NetworkSettings } from '../../world/world.ts';
import type { NetworkTimes } from '../state/arm.ts';
import type { Frame } from './frame.ts';

/** The network itself; where nothing is ever full, nothing overflows. */
export function carriageOf(
  { world, plan, carrierMap }: Frame,
  calls: CallTable,
  { totals, isCongestible }: { totals: Totals; isCongestible: boolean },
): Carriage {
  const { network } = world;
  if (carrierMap === null) return new SingleExchange(circuitsOf(network));
  const around = { plan, columns: calls.attempt, counts: totals.trunks };
  return network.parameters.alternativeRouting === true && isCongestible
    ? new OverflowingGraph(carrierMap, network.trunks, around)
    : new CarrierGraph(carrierMap, network.trunks, around);
}

/** Circuits of all trunk groups together: no more calls are carried at once. */
export function circuitsOf({ parameters, carriers, trunks }: NetworkSettings): number {
  const groups = [...carriers, ...trunks].map((group) => Number(group.parameters.circuits));
  return groups.length === 0 ? Number(parameters.circuits) : groups.reduce((sum, one) => sum + one, 0);
}

export const timesOf = ({ parameters }: NetworkSettings): NetworkTimes => ({
  setupSeconds: Number(parameters.setupSeconds),
  setupSpread: Number(parameters.setupSpread),
  failureToneSeconds: Number(parameters.failureToneSeconds),
  ringTimeoutSeconds: Number(parameters.ringTimeoutSeconds),
});
