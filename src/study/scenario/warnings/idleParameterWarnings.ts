/** Warns of parameters of a pacing that are written and do nothing, because another one is not as they need it (`onlyWith`). */
import type { Parameter, ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import type { PartSettings } from '../../../model/world/world.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import type { Leaf } from '../../reading/leaf.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import { valueAt } from '../../reading/problem.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';

interface Placed {
  readonly part: PartSettings;
  readonly path: Path;
}

/** One remark for each such parameter. */
export function idleParameterRemarks(
  variant: WorldVariant,
  { catalogue, loaded }: { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins },
): readonly Remark[] {
  return pacingsOf(variant).flatMap(({ part: { use, parameters: values }, path }) => {
    const plugin = catalogue.pacing.find(({ id }) => id === use) ?? loaded.get(use);
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

const pacingsOf = ({ world }: WorldVariant): readonly Placed[] =>
  world.callers.flatMap((caller) =>
    caller.kind === 'wanted'
      ? []
      : [
          { part: caller.pacing, path: ['callers', caller.id, 'pacing'] },
          ...caller.alternatives.pacing.map((part, i) => ({
            part,
            path: ['callers', caller.id, 'alternatives', 'pacing', i],
          })),
        ],
  );

/** As the table has it, in the table's words: nobody wrote it. */
const isDefault = ({ source, value }: Leaf, named: Parameter): boolean =>
  source === named.source && JSON.stringify(value) === JSON.stringify(named.default);

/** What stands in the way, such as `agents is 10`; null when nothing does. A parameter that needs one without an effect has none either. */
function idleBecause(
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
