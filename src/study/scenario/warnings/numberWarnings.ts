/** Warns of callers that have no number of a kind or range that a rule asks of their calls, where the plan has one: none of the calls keeps the rule. */
import { callerDemands } from '../checks/blockUses.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import { askedRules, isAbout, unkept, waysOf } from './keepableCalls.ts';
import { isKeptBy, purposeOf } from './ruleKeepers.ts';
import type { Plugins } from './ruleKeepers.ts';
import type { Remark } from './remark.ts';

/** Callers that own or rent their numbers; what a forger shows is no number of its own. */
export function numberRemarks({ world }: WorldVariant, plugins: Plugins): readonly Remark[] {
  const rules = askedRules(world, plugins.catalogue, ['number-kind', 'number-purpose']);
  if (rules.length === 0) return [];
  const demands = callerDemands(world, plugins);
  const anyWay = { ways: waysOf(world.numbering), hasConsent: 1 };
  return world.callers.flatMap((caller) => {
    const purpose = purposeOf(caller, plugins);
    const own = demands.filter(({ path }) => path[1] === caller.id).flatMap(({ blocks }) => blocks);
    if (purpose === undefined || own.length === 0) return [];
    const blocks = [...new Set(own)].map((ordinal) => world.numbering[ordinal]);
    const ownWays = { ways: waysOf(blocks), hasConsent: 1 };
    // An operator that does not keep the rule is not told how it could.
    return rules
      .filter((rule) => isAbout(rule, purpose) && isKeptBy(caller, rule))
      .filter(
        (rule) => unkept([rule], ownWays).includes(purpose) && !unkept([rule], anyWay).includes(purpose),
      )
      .map((rule) => {
        const has = blocks.map(({ id }) => id).join(', ');
        const says = `no number of ${has} is one with which a call for ${purpose} keeps rule ${rule.id}: none of these calls can`;
        return { path: ['callers', caller.id], part: 'key' as const, says };
      });
  });
}
