/** The carriers of a world by ordinal, and the ways between them. */
import type { NetworkSettings, World } from '../world/world.ts';
import type { CarrierMap } from './carrierGraph.ts';
import { callPaths } from './callPaths.ts';
import type { Link } from './callPaths.ts';

/** Carriers in the order of their ordinals: those that number blocks name, as in the numbering plan, then the others. */
export function carriersOf(world: Pick<World, 'numbering' | 'network'>): readonly string[] {
  const named = world.numbering.map(({ carrier }) => carrier);
  return [...new Set([...named, ...world.network.carriers.map(({ id }) => id)])];
}

/** The map of a `carrier-graph`; `carriers` as `carriersOf` gives them, all declared. */
export function carrierMap(network: NetworkSettings, carriers: readonly string[]): CarrierMap {
  const declared = carriers.map((id) => network.carriers.find((carrier) => carrier.id === id));
  const isForeign = declared.map((carrier) => carrier?.kind === 'foreign');
  return {
    paths: callPaths(
      declared.map((carrier) => carrier?.kind === 'large'),
      linksOf(network, carriers),
      network.parameters.alternativeRouting === true,
    ),
    isForeign,
    ownCircuits: declared.map((carrier) => Number(carrier?.parameters.circuits)),
    gateway: isForeign.indexOf(true),
  };
}

/** Trunk groups by the ordinals of their ends. */
export const linksOf = (network: NetworkSettings, carriers: readonly string[]): readonly Link[] =>
  network.trunks.map(({ between: [from, to], parameters }) => ({
    from: carriers.indexOf(from),
    to: carriers.indexOf(to),
    weight: Number(parameters.weight),
  }));
