/** Warns of parameters that are written and do nothing, because another one of their part is not as they need it (`onlyWith`). */
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import { isDefault } from '../../reading/isDefault.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import { valueAt } from '../../reading/problem.ts';
import { placedParts } from '../world/placedParts.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';

/** One remark for each such parameter. */
export function idleParameterRemarks(
  variant: WorldVariant,
  { catalogue, loaded }: { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins },
): readonly Remark[] {
  return placedParts(variant.world).flatMap(({ family, part: { use, parameters: values }, path }) => {
    const plugin = catalogue[family].find(({ id }) => id === use) ?? loaded.get(use);
    if (plugin === undefined) return [];
    const { parameters } = plugin;
    return leavesBelow(valueAt(variant.tree, path), path).flatMap(({ path: at, leaf }): readonly Remark[] => {
      const named = parameters[leaf.name];
      if (named === undefined || isDefault(leaf, named)) return [];
      const idle = idleBecause(leaf.name, { parameters, values });
      return idle === null ? [] : [{ path: at, says: `${leaf.name} has no effect while ${idle}` }];
    });
  });
}

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
