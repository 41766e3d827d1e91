/** Which carriers a call passes: the one where it came in first. */
import { carrierMap, carriersOf } from '../../../src/model/network/carrierMap.ts';
import type { CarrierMap } from '../../../src/model/network/carrierGraph.ts';
import type { World } from '../../../src/model/world/world.ts';
import type { LawArm } from '../callLaw.ts';
import type { KeptCall } from '../keptCall.ts';

const maps = new WeakMap<World, CarrierMap>();

export function mapOf(world: World): CarrierMap {
  const known = maps.get(world) ?? carrierMap(world.network, carriersOf(world));
  maps.set(world, known);
  return known;
}

/** Of an exchange: the carriers of the two numbers, which are one where both are its own. */
export function carriersOnWay({ world, arm }: LawArm, call: KeptCall): readonly number[] {
  if (world.network.use !== 'carrier-graph') {
    const to = arm.plan.carrierOf(call.calledNumber);
    return to === call.ingress ? [to] : [call.ingress, to];
  }
  const { paths } = mapOf(world);
  const { carriers, hops, first } = paths;
  const from = Math.floor((call.path % (carriers * carriers)) / carriers);
  return [from, ...hops.subarray(first[call.path], first[call.path + 1])];
}
