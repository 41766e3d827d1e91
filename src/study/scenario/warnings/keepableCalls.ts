/** Is there some way to make a call that rules permit? A caller chooses the hour of the week, among its numbers, and whether a person or a machine speaks. */
import { hoursAWeek, secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import { Purpose } from '../../../model/contracts/caller.ts';
import { notKnown, ShownKind, ShownPurpose } from '../../../model/contracts/ruleCalls.ts';
import type { Rule, RuleFact, RulePlugin } from '../../../model/contracts/rule.ts';
import type { PlannedCall } from '../../../model/contracts/ruleCalls.ts';
import { firstDayOf, newPlannedCall, ruleSite } from '../../../model/simulation/sanctions/ruleInForce.ts';
import type { BlockSettings, World } from '../../../model/world/world.ts';
import type { Catalogue } from '../../modules/catalogue.ts';

/** Somebody whom nobody has called yet. */
const callee = 1;
const numberShown = 2;
/** Long enough for every rule. */
const ringSeconds = 60;

export interface AskedRule {
  readonly index: number;
  readonly id: string;
  readonly plugin: RulePlugin;
  readonly part: Rule;
}

/** Rules of the world that look at any of these facts of a call; a third party's are not known. */
export function askedRules(
  { rules, clock }: World,
  catalogue: Catalogue,
  facts: readonly RuleFact[],
): readonly AskedRule[] {
  return rules.flatMap(({ id, use, parameters }, index) => {
    const plugin = catalogue.rule.find((one) => one.id === use);
    if (plugin === undefined || !plugin.looksAt.some((fact) => facts.includes(fact))) return [];
    return [{ index, id, plugin, part: plugin.create(ruleSite(firstDayOf(clock)), parameters) }];
  });
}

export const isAbout = ({ plugin: { about } }: AskedRule, purpose: string): boolean =>
  about.length === 0 || about.includes(purpose);

export interface Search {
  readonly ways: readonly Partial<PlannedCall>[];
  readonly hasConsent: number;
}

/** What a caller with numbers of these blocks can choose, withheld numbers not among them, and who speaks. */
export function waysOf(blocks: readonly BlockSettings[]): readonly Partial<PlannedCall>[] {
  const shown = new Map(
    blocks
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
export function unkept(rules: readonly AskedRule[], search: Search): readonly string[] {
  const about = Object.keys(Purpose).filter((name) => rules.every((rule) => isAbout(rule, name)));
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
