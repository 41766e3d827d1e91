/** Rules that cannot be kept together: calls that each of them lets be made in some way, and all of them in none. */
import { ruleFacts } from '../../../model/contracts/rule.ts';
import type { Catalogue } from '../../modules/catalogue.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import { askedRules, unkept, waysOf } from './keepableCalls.ts';
import type { AskedRule, Search } from './keepableCalls.ts';
import type { Remark } from './remark.ts';

/** One remark for each rule, or pair of rules, that leaves some calls no way to be made. */
export function conflictRemarks({ world }: WorldVariant, catalogue: Catalogue): readonly Remark[] {
  const rules = askedRules(world, catalogue, ruleFacts);
  if (rules.length === 0) return [];
  const search = { ways: waysOf(world.numbering), hasConsent: 1 };
  return rules.flatMap((rule, i) => [
    ...aloneRemarks(rule, search),
    ...rules.slice(0, i).flatMap((other) => pairRemarks(rule, other, search)),
  ]);
}

function aloneRemarks(rule: AskedRule, search: Search): readonly Remark[] {
  const alone = unkept([rule], search);
  if (alone.length === 0) return [];
  return [remark(rule, `no call ${forPurposes(alone)} can keep it here, whatever number is shown and when`)];
}

/** Told of people who have consented, else of those who have not. */
function pairRemarks(rule: AskedRule, other: AskedRule, search: Search): readonly Remark[] {
  for (const hasConsent of [1, 0]) {
    const here = { ...search, hasConsent };
    const single = [...unkept([rule], here), ...unkept([other], here)];
    const both = unkept([other, rule], here).filter((purpose) => !single.includes(purpose));
    const whom = hasConsent === 1 ? '' : ' to people who have not consented';
    if (both.length > 0)
      return [
        remark(
          rule,
          `no call ${forPurposes(both)}${whom} can keep both it and ${other.id}: each permits some, both none`,
        ),
      ];
  }
  return [];
}

const remark = ({ index }: AskedRule, says: string): Remark => ({ path: ['rules', index, 'use'], says });

const forPurposes = (purposes: readonly string[]): string => `for ${purposes.join(' or ')}`;
