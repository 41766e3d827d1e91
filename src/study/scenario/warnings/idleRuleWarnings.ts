/** Warns of rules that change nothing where they stand: nobody whose calls they are about keeps them, carriers enforce nothing of them, and no sanction comes in time. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { ruleFacts } from '../../../model/contracts/rule.ts';
import type { Rule } from '../../../model/contracts/rule.ts';
import type { World } from '../../../model/world/world.ts';
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
    .filter((rule) => isKeptByNobody(rule, world, plugins))
    .map(({ index, id, plugin }) => ({
      path: ['rules', index, 'use'],
      says: `${id} changes nothing here: no operator keeps it, carriers enforce nothing of it, and no sanction falls due in time; name it in \`isCompliantWith\` of operators that keep ${plugin.id}`,
    }));
}

/** Whether it does anything to callers who do not keep it. */
function acts({ enforce, sanctions, lenderSanctions }: Rule, { clock }: World): boolean {
  const horizonSeconds = (clock.preHistoryDays + clock.days) * secondsADay;
  return (
    enforce.length > 0 ||
    [sanctions, lenderSanctions].some((terms) => terms !== undefined && terms.delaySeconds <= horizonSeconds)
  );
}

function isKeptByNobody(rule: AskedRule, { callers }: World, plugins: Plugins): boolean {
  const meant = callers.filter((caller) => {
    const purpose = purposeOf(caller, plugins);
    if (purpose !== undefined) return isAbout(rule, purpose);
    // People of the built-in kind call each other for nothing that a rule names; a third party’s callers may call for anything.
    return rule.plugin.about.length === 0 || caller.kind !== 'wanted' || plugins.loaded.has(caller.use);
  });
  return meant.length > 0 && !meant.some((caller) => isKeptBy(caller, rule));
}
