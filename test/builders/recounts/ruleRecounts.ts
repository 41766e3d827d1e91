/** Metrics of rules: which calls are made while they are in force, and which of these break them. */
import { isOwnCall } from '../../../src/model/calls/attemptOfKey.ts';
import { count } from './recount.ts';
import type { Recount, Recounts } from './recount.ts';

/** Calls among an operator's own numbers and call-backs are nobody's campaign; what wanted calls do not keep that only pay a price, they do not tell. */
const broken: Recount = ({ of: { arm, world }, calls, callers, place }) => {
  const rule = arm.rules.find(({ id }) => id === place);
  if (rule === undefined) return null;
  const isHonest = callers.some(({ kind }) => kind === 'wanted');
  if (isHonest && rule.isPrice) return null;
  const made = calls.filter(
    ({ isCallBack, attempt, startSecond }) =>
      !isCallBack && !isOwnCall(attempt) && startSecond >= rule.fromSecond,
  );
  const bit = 1 << world.rules.findIndex(({ id }) => id === place);
  const operators = made.filter(({ operator }) => operator >= 0);
  return [count(operators, ({ brokenRules }) => (brokenRules & bit) !== 0), made.length];
};

export const ruleRecounts: Recounts = { 'rule.broken.share': broken };
