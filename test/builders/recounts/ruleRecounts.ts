/** Metrics of rules: which calls are made while they are in force, and which of these break them. */
import { isOwnCall } from '../../../src/model/calls/attemptOfKey.ts';
import type { KeptCall } from '../keptCall.ts';
import { count, days } from './recount.ts';
import type { Counted, Recount, Recounts } from './recount.ts';
import { reckonedSanctions } from '../sanctions/reckonedSanctions.ts';

/** Made while the rule of the row was in force; calls among an operator's own numbers and call-backs are nobody's campaign. */
export function callsUnderRule({ of: { arm }, calls, place }: Counted): readonly KeptCall[] {
  const fromSecond = arm.rules.find(({ id }) => id === place)?.fromSecond ?? Infinity;
  return calls.filter(
    ({ isCallBack, attempt, startSecond }) => !isCallBack && !isOwnCall(attempt) && startSecond >= fromSecond,
  );
}

/** What wanted calls do not keep that only pay a price, they do not tell. */
const broken: Recount = (counted) => {
  const { world, arm } = counted.of;
  const { callers, place } = counted;
  const rule = arm.rules.find(({ id }) => id === place);
  if (rule === undefined) return null;
  const isHonest = callers.some(({ kind }) => kind === 'wanted');
  if (isHonest && rule.isPrice) return null;
  const made = callsUnderRule(counted);
  const bit = 1 << world.rules.findIndex(({ id }) => id === place);
  const operators = made.filter(({ operator }) => operator >= 0);
  return [count(operators, ({ brokenRules }) => (brokenRules & bit) !== 0), made.length];
};

/** Of its operators, and of those who lend them numbers. */
const sanctions: Recount = (counted) => {
  const { of, callers, place } = counted;
  const reckoned = reckonedSanctions(of);
  if (reckoned === null) return null;
  const theirs = reckoned.ordered.sanctioned.filter(
    ({ rule, call, lender }) =>
      rule.id === place && callers.includes(of.world.callers[lender < 0 ? call.caller : lender]),
  );
  return [theirs.length, days(counted)];
};

export const ruleRecounts: Recounts = { 'rule.broken.share': broken, 'rule.sanctions.perDay': sanctions };
