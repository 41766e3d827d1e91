/** The rules of an arm that moved nobody, in words: who breaks them all the same, or why nobody does. */
import { ruleName } from '../results/ruleName.ts';
import { className } from '../wording/className.ts';
import { percent } from '../wording/figures.ts';
import { texts } from '../wording/speaking.ts';
import type { IdleArm, IdleRule } from './idleRules.ts';
import type { UnbrokenReason } from './unbrokenReason.ts';

/** Goes behind the name of the arm. */
export const idleText = (of: IdleArm): string =>
  `${armNote(of)}${texts().rules.idle.list(rulesText(of.rules))}`;

/** Goes there too, before the rules; nothing where there is nothing to say of the arm itself. */
export const armNote = ({ hasControlsCalls }: IdleArm): string =>
  hasControlsCalls ? texts().rules.idle.controlsCalls : '';

export const rulesText = (rules: readonly IdleRule[]): string =>
  rules.map(ruleText).join(texts().question.separator);

export function ruleText({ id, use, brokenBy, unbroken, effect }: IdleRule): string {
  const { unbroken: noCall, broken, inVain } = texts().rules.idle;
  const name = ruleName({ id, use });
  const text =
    brokenBy.length === 0
      ? noCall(name, unbroken === null ? '' : reasonText(unbroken))
      : broken(name, brokenText(brokenBy));
  return effect === 'none' ? text : `${text}${inVain[effect]}`;
}

/** Classes of one share have it once. */
function brokenText(brokenBy: IdleRule['brokenBy']): string {
  const { rules, words } = texts();
  const byShare = Map.groupBy(brokenBy, ({ share }) => percent(share));
  return [...byShare]
    .map(([share, classes]) => {
      const names = classes.map((one) => className(one.class)).join(words.listed);
      return rules.idle.callsOf(share, names);
    })
    .join(words.listed);
}

function reasonText(reason: UnbrokenReason): string {
  const { rules, words } = texts();
  const { notBegun, nobody, kept, permitted } = rules.idle.because;
  if (reason.kind === 'notBegun') return notBegun(reason.from);
  if (reason.kind === 'nobody') return nobody;
  const who = reason.classes.map(className).join(words.listed);
  return reason.kind === 'kept' ? kept(who) : permitted(who);
}
