/** Metrics of those who keep rules: calls let go and put off for a rule's sake, by what the rules answered them. */
import { secondsADay } from '../../../src/engine/kernel/lengthsOfTime.ts';
import { membersToldApart } from '../../../src/model/simulation/life/obedience/plannedCalls.ts';
import type { Arm } from '../../../src/model/simulation/state/arm.ts';
import type { Asking } from '../heardAskings.ts';
import { oncePerArm } from '../oncePerArm.ts';
import { callsUnderRule } from './ruleRecounts.ts';
import { days } from './recount.ts';
import type { Counted, Recounts } from './recount.ts';

/** Ordinal of the declaration: rules count wanted callers behind all operators. */
const callerOf = ({ operators, sources }: Arm, { caller }: Asking): number =>
  caller < membersToldApart
    ? operators[caller].caller
    : sources[Math.floor(caller / membersToldApart) - 1].caller;

/** The rule does not permit the call at the moment of the question. */
const refuses = ({ second, questions }: Asking, rule: number): boolean =>
  questions.some((one) => one.rule === rule && one.askedSecond === second && one.permittedSecond > second);

/** When all rules permit it; at midnight nobody is rung, but at the hour of the day of the wish. */
export function permittedSecond({ second, questions }: Asking): number {
  const latest = Math.max(...questions.map((one) => one.permittedSecond));
  return latest % secondsADay === 0 ? latest + (second % secondsADay) : latest;
}

/** As against a wanted caller's. */
export const isOfOperator = ({ operators }: Arm, { caller }: Asking): boolean => caller < operators.length;

/** Some rule does not permit the call at the moment of the question. */
export const isPutOff = (asking: Asking): boolean =>
  asking.questions.some((one) => one.askedSecond === asking.second && one.permittedSecond > asking.second);

/** A person is let go for good by an operator, which takes the next one; whoever is wanted, where no rule permits the call in time; a line that may call nobody waits. */
export function isLetGo(arm: Arm, asking: Asking): boolean {
  if (isOfOperator(arm, asking)) return asking.calledNumber !== 0;
  return permittedSecond(asking) >= arm.endSecond;
}

/** By rule, those that it did not permit. */
const refusedByRules = oncePerArm(({ arm, askings }) =>
  arm.rules.map(({ ordinal }) => askings.filter((asking) => refuses(asking, ordinal))),
);

/** Askings of the row's callers that the rule did not permit. */
function refused({ of, callers, place }: Counted): readonly Asking[] {
  const rule = of.arm.rules.findIndex(({ id }) => id === place);
  return refusedByRules(of)[rule].filter((asking) =>
    callers.includes(of.world.callers[callerOf(of.arm, asking)]),
  );
}

export const waitRecounts: Recounts = {
  'rule.letGo.share': (counted) => {
    const letGo = refused(counted).filter((asking) => isLetGo(counted.of.arm, asking)).length;
    return [letGo, letGo + callsUnderRule(counted).length];
  },
  'rule.putOff.perDay': (counted) => [
    refused(counted).filter((asking) => !isLetGo(counted.of.arm, asking)).length,
    days(counted),
  ],
};
