/** Warns of parameters that are written and do nothing, because another one beside them is not as they need it (`onlyWith`). */
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { subscriberParameters } from '../../../model/population/subscriberParameters.ts';
import type { World } from '../../../model/world/world.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import { blockParameters } from '../../reading/fixedParameters.ts';
import { isDefault } from '../../reading/isDefault.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import { valueAt } from '../../reading/problem.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';
import { placedParts } from '../world/placedParts.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';

/** One remark for each such parameter. */
export function idleParameterRemarks(variant: WorldVariant, plugins: Plugins): readonly Remark[] {
  return [...settingsOf(variant.world), ...partsOf(variant.world, plugins)].flatMap(({ path, ...part }) =>
    leavesBelow(valueAt(variant.tree, path), path).flatMap(({ path: at, leaf }): readonly Remark[] => {
      const named = part.parameters[leaf.name];
      if (named === undefined || isDefault(leaf, named)) return [];
      const idle = idleBecause(leaf.name, part);
      return idle === null ? [] : [{ path: at, says: `${leaf.name} has no effect while ${idle}` }];
    }),
  );
}

interface Plugins {
  readonly catalogue: Catalogue;
  readonly loaded: LoadedPlugins;
}

/** The parameters of a table, what they are, and where they are written. */
interface Placed {
  readonly parameters: ParameterTable;
  readonly values: ParameterValues;
  readonly path: Path;
}

/** Settings of the world that belong to no part. */
const settingsOf = ({ numbering, population }: World): readonly Placed[] => [
  ...numbering.map((block) => ({
    parameters: blockParameters,
    values: { ...block },
    path: ['numbering', block.id],
  })),
  ...population.map(({ id, parameters }) => ({
    parameters: subscriberParameters,
    values: parameters,
    path: ['population', id],
  })),
];

const partsOf = (world: World, { catalogue, loaded }: Plugins): readonly Placed[] =>
  placedParts(world).flatMap(({ family, part: { use, parameters: values }, path }) => {
    const plugin = catalogue[family].find(({ id }) => id === use) ?? loaded.get(use);
    return plugin === undefined ? [] : [{ parameters: plugin.parameters, values, path }];
  });

/** What stands in the way, such as `agents is 10`; null when nothing does. A parameter that needs one without an effect has none either. */
export function idleBecause(
  name: string,
  part: { readonly parameters: ParameterTable; readonly values: ParameterValues },
): string | null {
  const condition = part.parameters[name]?.onlyWith;
  if (condition === undefined) return null;
  const { parameter } = condition;
  const value = part.values[parameter];
  const isMet = 'is' in condition ? value === condition.is : value !== condition.isNot;
  return isMet ? idleBecause(parameter, part) : `${parameter} is ${String(value)}`;
}
