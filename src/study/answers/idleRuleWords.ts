/** The rules of an arm that moved nobody, in words: who breaks them all the same. */
import { className } from '../wording/className.ts';
import { percent } from '../wording/figures.ts';
import { texts } from '../wording/speaking.ts';
import type { IdleArm, IdleRule } from './idleRules.ts';

/** Goes behind the name of the arm. */
export function idleText({ hasControlsCalls, rules }: IdleArm): string {
  const { controlsCalls, list } = texts().rules.idle;
  return `${hasControlsCalls ? controlsCalls : ''}${list(rulesText(rules))}`;
}

export const rulesText = (rules: readonly IdleRule[]): string =>
  rules.map(ruleText).join(texts().question.separator);

function ruleText({ id, brokenBy, isInVain }: IdleRule): string {
  const { rules, words } = texts();
  const { unbroken, broken, callsOf, inVain } = rules.idle;
  const who = brokenBy.map((one) => callsOf(percent(one.share), className(one.class)));
  const text = who.length === 0 ? unbroken(id) : broken(id, who.join(words.listed));
  return isInVain ? `${text}${inVain}` : text;
}
