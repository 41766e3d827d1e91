/**
 * Warns of rules that move no call where they stand: nobody whose calls they are about keeps them, or wanted callers alone, carriers enforce nothing
 * of them, and no sanction comes in time, or fines alone, to which nobody reacts.
 */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { ruleFacts, SanctionCode } from '../../../model/contracts/rule.ts';
import type { Rule, SanctionTerms } from '../../../model/contracts/rule.ts';
import type { World } from '../../../model/world/world.ts';
import { listed } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import { gravest } from './gravestCase.ts';
import { askedRules, isAbout } from './keepableCalls.ts';
import type { AskedRule } from './keepableCalls.ts';
import { isKeptBy, purposeOf } from './ruleKeepers.ts';
import type { Plugins } from './ruleKeepers.ts';
import type { Remark } from './remark.ts';

type Callers = World['callers'];

/** A rule that makes nobody’s calls its business is left alone, and so is one whose callers are not all known. */
export function idleRuleRemarks({ world }: WorldVariant, plugins: Plugins): readonly Remark[] {
  return askedRules(world, plugins.catalogue, ruleFacts)
    .filter(({ plugin, part }) => plugin.isPrice !== true && part.enforce.length === 0)
    .flatMap((rule): readonly Remark[] => {
      const meant = callersMeant(rule, world, plugins);
      const operators = meant.filter(({ kind }) => kind === 'operator');
      if (operators.length === 0 || operators.some((caller) => isKeptBy(caller, rule))) return [];
      const inVain = sanctionsInVain(rule.part, world, operators);
      if (inVain === null) return [];
      const { index, id, plugin } = rule;
      const keepers = meant.filter(({ kind }) => kind === 'wanted').map((caller) => caller.id);
      const whom = keepers.length === 0 ? 'moves no call here' : `binds here only ${listed(keepers)}`;
      const says = `${id} ${whom}: no operator keeps it, carriers enforce nothing of it, and ${inVain}; name it in \`isCompliantWith\` of operators that keep ${plugin.id}`;
      return [{ path: ['rules', index, 'use'], says }];
    });
}

/** Why sanctions do nothing to operators who do not keep the rule; null where they may. */
function sanctionsInVain(rule: Rule, { clock, population }: World, operators: Callers): string | null {
  const horizonSeconds = (clock.preHistoryDays + clock.days) * secondsADay;
  const complains = population.some(({ parameters }) =>
    [parameters.complaintShare, parameters.wrongComplaintShare].some((share) => Number(share) > 0),
  );
  const mayFall = (terms: SanctionTerms | undefined): boolean =>
    complains &&
    terms !== undefined &&
    terms.delaySeconds <= horizonSeconds &&
    terms.identifiedShare * terms.sanctionedShare > 0;
  if (mayFall(rule.lenderSanctions)) return null;
  if (!mayFall(rule.sanctions)) return 'no sanction falls due in time';
  const mayReact = rule.sanction(gravest) !== SanctionCode.fine || operators.some(reacts);
  return mayReact
    ? null
    : 'its fines meet operators that have no `evasion` to react with, such as `stop-loss`';
}

const reacts = (caller: Callers[number]): boolean => caller.kind === 'operator' && caller.evasion.length > 0;

/** Callers whose calls it may be about. */
function callersMeant(rule: AskedRule, { callers }: World, plugins: Plugins): Callers {
  return callers.filter((caller) => {
    const purpose = purposeOf(caller, plugins);
    if (purpose !== undefined) return isAbout(rule, purpose);
    // People of the built-in kind call each other for nothing that a rule names; a third party’s callers may call for anything.
    return rule.plugin.about.length === 0 || caller.kind !== 'wanted' || plugins.loaded.has(caller.use);
  });
}
