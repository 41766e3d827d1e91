/**
 * Warns of rules that move no call where they stand: nobody whose calls they are about keeps them, or wanted callers alone, carriers enforce nothing
 * of them, and no sanction comes in time, or fines alone, to which nobody reacts.
 */
import { ruleFacts } from '../../../model/contracts/rule.ts';
import type { World } from '../../../model/world/world.ts';
import { listed } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import { askedRules } from './keepableCalls.ts';
import type { AskedRule } from './keepableCalls.ts';
import { callersMeant, isKeptBy } from './ruleKeepers.ts';
import type { Plugins } from './ruleKeepers.ts';
import { reachOf } from './ruleReach.ts';
import type { Remark } from './remark.ts';

/** A rule that makes nobody’s calls its business is left alone, and so is one whose callers are not all known. */
export function idleRuleRemarks({ world }: WorldVariant, plugins: Plugins): readonly Remark[] {
  return askedRules(world, plugins.catalogue, ruleFacts)
    .filter(({ plugin, part }) => plugin.isPrice !== true && part.enforce.length === 0)
    .flatMap((rule): readonly Remark[] => {
      const meant = callersMeant(rule, world, plugins);
      const operators = meant.filter(({ kind }) => kind === 'operator');
      if (operators.length === 0 || operators.some((caller) => isKeptBy(caller, rule))) return [];
      const inVain = sanctionsInVain(rule, world, operators);
      if (inVain === null) return [];
      const { index, id, plugin } = rule;
      const keepers = meant.filter(({ kind }) => kind === 'wanted').map((caller) => caller.id);
      const whom = keepers.length === 0 ? 'moves no call here' : `binds here only ${listed(keepers)}`;
      const says = `${id} ${whom}: no operator keeps it, carriers enforce nothing of it, and ${inVain}; name it in \`isCompliantWith\` of operators that keep ${plugin.id}`;
      return [{ path: ['rules', index, 'use'], says }];
    });
}

/** Why sanctions do nothing to operators who do not keep the rule; null where they may. */
function sanctionsInVain(rule: AskedRule, world: World, operators: World['callers']): string | null {
  const complains = world.population.some(({ parameters }) =>
    [parameters.complaintShare, parameters.wrongComplaintShare].some((share) => Number(share) > 0),
  );
  const reach = complains ? reachOf(rule, world, operators) : 'late';
  if (reach === 'late') return 'no sanction falls due in time';
  return reach === 'fines'
    ? 'its fines meet operators that have no `evasion` to react with, such as `stop-loss`'
    : null;
}
