/**
 * Rules that cannot be kept together: calls that each of them lets be made in some way, and all of them in none. A caller chooses the hour of the
 * week, the number of the world's plan that it shows, and whether a person or a machine speaks; what the call is for and whether the person called has consented
 * is given.
 */
import { Purpose } from '../../../model/contracts/caller.ts';
import { notKnown, ShownKind, ShownPurpose } from '../../../model/contracts/rule.ts';
import type { PlannedCall, Rule, RulePlugin } from '../../../model/contracts/rule.ts';
import { firstDayOf, newPlannedCall, ruleSite } from '../../../model/simulation/sanctions/ruleInForce.ts';
import type { World } from '../../../model/world/world.ts';
import type { Catalogue } from '../../modules/catalogue.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

const secondsAnHour = 3600;
const hoursAWeek = 168;
/** Somebody whom nobody has called yet. */
const callee = 1;
const numberShown = 2;
/** Long enough for every rule. */
const ringSeconds = 60;

interface AskedRule {
  readonly index: number;
  readonly id: string;
  readonly plugin: RulePlugin;
  readonly part: Rule;
}

/** One remark for each rule, or pair of rules, that leaves some calls no way to be made. */
export function conflictRemarks({ world }: WorldVariant, catalogue: Catalogue): readonly Remark[] {
  const rules = askedRules(world, catalogue);
  if (rules.length === 0) return [];
  const search = { ways: waysOf(world), hasConsent: 1 };
  return rules.flatMap((rule, i) => [
    ...aloneRemarks(rule, search),
    ...rules.slice(0, i).flatMap((other) => pairRemarks(rule, other, search)),
  ]);
}

interface Search {
  readonly ways: readonly Partial<PlannedCall>[];
  readonly hasConsent: number;
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

function askedRules({ rules, clock }: World, catalogue: Catalogue): readonly AskedRule[] {
  return rules.flatMap(({ id, use, parameters }, index) => {
    const plugin = catalogue.rule.find((one) => one.id === use);
    if (plugin === undefined || plugin.looksAt.length === 0) return [];
    return [{ index, id, plugin, part: plugin.create(ruleSite(firstDayOf(clock)), parameters) }];
  });
}

/** What a caller can choose: each number that the plan has, withheld numbers not among them, and who speaks. */
function waysOf({ numbering }: World): readonly Partial<PlannedCall>[] {
  const shown = new Map(
    numbering
      .filter(({ kind }) => kind !== 'invalid')
      .map(({ kind, purpose }) => [
        `${kind} ${purpose}`,
        {
          shownKind: ShownKind[kind],
          shownPurpose: ShownPurpose[purpose],
          isShownAllocated: 1,
          isShownDomestic: kind === 'foreign' ? 0 : 1,
          isFromAbroad: kind === 'foreign' ? 1 : 0,
        },
      ]),
  );
  return [...shown.values()].flatMap((number) => [0, 1].map((isAutomatic) => ({ ...number, isAutomatic })));
}

/** Purposes of which no call can keep all of the rules. */
function unkept(rules: readonly AskedRule[], search: Search): readonly string[] {
  const about = Object.keys(Purpose).filter((name) =>
    rules.every(({ plugin }) => plugin.about.length === 0 || plugin.about.includes(name)),
  );
  return about.filter((name) => !isSomeWayKept(rules, search, Purpose[name as keyof typeof Purpose]));
}

function isSomeWayKept(rules: readonly AskedRule[], { ways, hasConsent }: Search, purpose: number): boolean {
  const call: PlannedCall = {
    ...newPlannedCall(),
    calledNumber: callee,
    callingNumber: numberShown,
    purpose,
    hasConsent,
    isOnDoNotCallList: 0,
    isShownLent: 0,
    attestation: notKnown,
    ringSeconds,
  };
  for (const way of ways) {
    Object.assign(call, way);
    for (let hour = 0; hour < hoursAWeek; hour++) {
      const second = hour * secondsAnHour;
      call.nowSecond = second;
      if (rules.every(({ part }) => part.obey(call, second) <= second)) return true;
    }
  }
  return false;
}
