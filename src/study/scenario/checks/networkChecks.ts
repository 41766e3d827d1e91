/** Faults of a carrier graph: carriers that are not declared, trunk groups that lead nowhere, carriers that cannot be reached. */
import { carriersOf, linksOf } from '../../../model/network/carrierMap.ts';
import { circuitsOf } from '../../../model/simulation/building/buildCarriage.ts';
import { mostCircuitsInAll } from '../../../model/world/networkParameters.ts';
import { unreachablePairs } from '../../../model/network/callPaths.ts';
import { nearestHint, oneOf, type Problem, valueAt } from '../../reading/problem.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** All such faults of a world. */
export function networkProblems({ world, written }: WorldVariant, isWhole: boolean): readonly Problem[] {
  const known = world.network.carriers.map(({ id }) => id);
  const uses = [...trunkUses(world), ...siteUses(world)];
  if (world.network.use !== 'carrier-graph') {
    // A network that was cut out for a fault of its own is not known to be a single exchange.
    const use = valueAt(written, ['network', 'use']);
    if (!isWhole && use !== undefined && use !== world.network.use) return [];
    return siteUses(world).map(({ path }) => ({
      path,
      expected: 'a network `use: carrier-graph`: a single exchange has no carriers that screen apart',
    }));
  }
  if (!isWhole) return [];
  const unknown = [...uses, ...blockUses(world)].flatMap(({ path, name }): readonly Problem[] => {
    if (known.includes(name)) return [];
    const found = `the carrier "${name}", which network.carriers does not declare`;
    return [{ path, found, expected: oneOf(known), hint: nearestHint(name, known) }];
  });
  return unknown.length > 0
    ? unknown
    : [...loopProblems(world), ...reachProblems(world), ...circuitProblems(world)];
}

type World = WorldVariant['world'];

/** Where a carrier is named. */
interface CarrierUse {
  readonly path: Path;
  readonly name: string;
}

const trunkUses = ({ network }: World): readonly CarrierUse[] =>
  network.trunks.flatMap(({ id, between }) =>
    between.map((name, end) => ({ path: ['network', 'trunks', id, 'between', end], name })),
  );

const siteUses = ({ screening }: World): readonly CarrierUse[] =>
  Object.entries(screening).flatMap(([place, sites]) =>
    sites.flatMap(({ carriers }, i) =>
      carriers.map((name, at) => ({ path: ['screening', place, i, 'carriers', at], name })),
    ),
  );

const blockUses = ({ numbering }: World): readonly CarrierUse[] =>
  numbering.map(({ id, carrier }) => ({ path: ['numbering', id, 'carrier'], name: carrier }));

/** Each circuit has room for a call in every arm, whether it is ever taken or not. */
function circuitProblems({ network }: World): readonly Problem[] {
  const circuits = circuitsOf(network);
  if (circuits <= mostCircuitsInAll) return [];
  const expected = `at most ${mostCircuitsInAll} circuits of all carriers and trunk groups together`;
  return [{ path: ['network'], part: 'key', found: `${circuits} circuits`, expected }];
}

function loopProblems({ network }: World): readonly Problem[] {
  return network.trunks.flatMap(({ id, between: [from, to] }) =>
    from === to ? [{ path: ['network', 'trunks', id, 'between'], expected: 'two different carriers' }] : [],
  );
}

function reachProblems({ numbering, network }: World): readonly Problem[] {
  const carriers = carriersOf({ numbering, network });
  const isTransit = carriers.map((name) => network.carriers.find(({ id }) => id === name)?.kind === 'large');
  const [pair] = unreachablePairs(isTransit, linksOf(network, carriers));
  if (pair === undefined) return [];
  const [from, to] = pair;
  const found = `no path from ${carriers[from]} to ${carriers[to]}`;
  const expected = 'trunk groups that join all carriers; only those of kind large pass calls on';
  return [{ path: ['network', 'trunks'], part: 'key', found, expected }];
}
