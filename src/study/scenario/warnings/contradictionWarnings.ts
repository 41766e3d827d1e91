/** Warns of two parameters of one part that contradict each other: one is above the other that it may not exceed (`notAbove`). */
import { isDefault } from '../../reading/isDefault.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import { valueAt } from '../../reading/problem.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import { placedParts } from '../world/placedParts.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import { idleBecause } from './idleParameterWarnings.ts';
import type { Remark } from './remark.ts';

/** One remark for each such pair, at the value that somebody wrote; none where the first of them has no effect anyway. */
export function contradictionRemarks(
  variant: WorldVariant,
  { catalogue, loaded }: { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins },
): readonly Remark[] {
  return placedParts(variant.world).flatMap(({ family, part: { use, parameters: values }, path }) => {
    const parameters = (catalogue[family].find(({ id }) => id === use) ?? loaded.get(use))?.parameters ?? {};
    const isWritten = (name: string): boolean =>
      leavesBelow(valueAt(variant.tree, path), path).some(
        ({ leaf }) => leaf.name === name && !isDefault(leaf, parameters[name]),
      );
    return Object.entries(parameters).flatMap(([name, { notAbove }]): readonly Remark[] => {
      if (notAbove === undefined || !(Number(values[name]) > Number(values[notAbove]))) return [];
      if (idleBecause(name, { parameters, values }) !== null) return [];
      const says = `${name} ${Number(values[name])} is above ${notAbove} ${Number(values[notAbove])}, which makes no sense`;
      return [{ path: [...path, isWritten(name) ? name : notAbove], says }];
    });
  });
}
