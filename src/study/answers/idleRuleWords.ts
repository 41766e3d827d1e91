/** The rules of an arm that moved nobody, in words: who breaks them all the same, or why nobody does. */
import { className } from '../wording/className.ts';
import { percent } from '../wording/figures.ts';
import { texts } from '../wording/speaking.ts';
import type { IdleArm, IdleRule } from './idleRules.ts';
import type { UnbrokenReason } from './unbrokenReason.ts';

/** Goes behind the name of the arm. */
export function idleText({ hasControlsCalls, rules }: IdleArm): string {
  const { controlsCalls, list } = texts().rules.idle;
  return `${hasControlsCalls ? controlsCalls : ''}${list(rulesText(rules))}`;
}

export const rulesText = (rules: readonly IdleRule[]): string =>
  rules.map(ruleText).join(texts().question.separator);

function ruleText({ id, brokenBy, unbroken, effect }: IdleRule): string {
  const { rules, words } = texts();
  const { unbroken: noCall, broken, callsOf, inVain } = rules.idle;
  const who = brokenBy.map((one) => callsOf(percent(one.share), className(one.class)));
  const text =
    who.length === 0
      ? noCall(id, unbroken === null ? '' : reasonText(unbroken))
      : broken(id, who.join(words.listed));
  return effect === 'none' ? text : `${text}${inVain[effect]}`;
}

function reasonText(reason: UnbrokenReason): string {
  const { rules, words } = texts();
  const { notBegun, nobody, kept, permitted } = rules.idle.because;
  if (reason.kind === 'notBegun') return notBegun(reason.from);
  if (reason.kind === 'nobody') return nobody;
  const who = reason.classes.map(className).join(words.listed);
  return reason.kind === 'kept' ? kept(who) : permitted(who);
}
