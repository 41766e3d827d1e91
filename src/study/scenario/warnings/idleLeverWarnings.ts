/** Warns of levers and alternatives of operators that evade in no arm: nobody pulls the ones or turns to the others. */
import type { OperatorSettings } from '../../../model/world/world.ts';
import { operatorParameters } from '../../reading/fixedParameters.ts';
import { isDefault } from '../../reading/isDefault.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import { valueAt } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';

/** `variants`: the worlds of all arms. */
export function idleLeverRemarks(
  { tree, world }: WorldVariant,
  variants: readonly WorldVariant[],
): readonly Remark[] {
  return world.callers.flatMap((caller): readonly Remark[] => {
    if (caller.kind !== 'operator' || variants.some((variant) => evadesIn(variant, caller.id))) return [];
    const because = `${caller.id} has no \`evasion\``;
    const path = ['callers', caller.id];
    const levers = [...path, 'levers'];
    return [
      ...leavesBelow(valueAt(tree, levers), levers)
        .filter(({ leaf }) => !isDefault(leaf, operatorParameters[leaf.name]))
        .map(({ path: at, leaf }) => ({ path: at, says: `${leaf.name} has no effect while ${because}` })),
      ...(hasAlternatives(caller)
        ? [
            {
              path: [...path, 'alternatives'],
              part: 'key' as const,
              says: `alternatives have no effect while ${because}`,
            },
          ]
        : []),
    ];
  });
}

const evadesIn = ({ world }: WorldVariant, id: string): boolean =>
  world.callers.some((caller) => caller.kind === 'operator' && caller.id === id && caller.evasion.length > 0);

const hasAlternatives = ({ alternatives }: OperatorSettings): boolean =>
  Object.values(alternatives).some((parts: readonly unknown[]) => parts.length > 0);
