/**
 * Warns of rules that move no call where they stand: nobody whose calls they are about keeps them, or wanted callers alone, carriers enforce nothing
 * of them, and no sanction comes in time.
 */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { ruleFacts } from '../../../model/contracts/rule.ts';
import type { Rule, SanctionTerms } from '../../../model/contracts/rule.ts';
import type { World } from '../../../model/world/world.ts';
import { listed } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import { askedRules, isAbout } from './keepableCalls.ts';
import type { AskedRule } from './keepableCalls.ts';
import { isKeptBy, purposeOf } from './ruleKeepers.ts';
import type { Plugins } from './ruleKeepers.ts';
import type { Remark } from './remark.ts';

/** A rule that makes nobody’s calls its business is left alone, and so is one whose callers are not all known. */
export function idleRuleRemarks({ world }: WorldVariant, plugins: Plugins): readonly Remark[] {
  return askedRules(world, plugins.catalogue, ruleFacts)
    .filter((rule) => rule.plugin.isPrice !== true && !acts(rule.part, world))
    .flatMap((rule): readonly Remark[] => {
      const { index, id, plugin } = rule;
      const meant = callersMeant(rule, world, plugins);
      if (!meant.some(({ kind }) => kind === 'operator')) return [];
      if (meant.some((caller) => caller.kind === 'operator' && isKeptBy(caller, rule))) return [];
      const keepers = meant.filter(({ kind }) => kind === 'wanted').map((caller) => caller.id);
      const whom = keepers.length === 0 ? 'moves no call here' : `binds here only ${listed(keepers)}`;
      const says = `${id} ${whom}: no operator keeps it, carriers enforce nothing of it, and no sanction falls due in time; name it in \`isCompliantWith\` of operators that keep ${plugin.id}`;
      return [{ path: ['rules', index, 'use'], says }];
    });
}

/** Whether it does anything to callers who do not keep it. */
function acts({ enforce, sanctions, lenderSanctions }: Rule, { clock, population }: World): boolean {
  const horizonSeconds = (clock.preHistoryDays + clock.days) * secondsADay;
  const complains = population.some(({ parameters }) =>
    [parameters.complaintShare, parameters.wrongComplaintShare].some((share) => Number(share) > 0),
  );
  const mayFall = ({ delaySeconds, identifiedShare, sanctionedShare }: SanctionTerms): boolean =>
    delaySeconds <= horizonSeconds && identifiedShare * sanctionedShare > 0;
  return (
    enforce.length > 0 ||
    (complains && [sanctions, lenderSanctions].some((terms) => terms !== undefined && mayFall(terms)))
  );
}

/** Callers whose calls it may be about. */
function callersMeant(rule: AskedRule, { callers }: World, plugins: Plugins): World['callers'] {
  return callers.filter((caller) => {
    const purpose = purposeOf(caller, plugins);
    if (purpose !== undefined) return isAbout(rule, purpose);
    // People of the built-in kind call each other for nothing that a rule names; a third party’s callers may call for anything.
    return rule.plugin.about.length === 0 || caller.kind !== 'wanted' || plugins.loaded.has(caller.use);
  });
}
