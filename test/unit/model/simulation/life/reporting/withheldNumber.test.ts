/** A number that is withheld is nobody's: whoever is sanctioned for calls without one, no number is shut. */
import { expect, it } from 'vitest';
import { SanctionCode } from '../../../../../../src/model/contracts/rule.ts';
import { RuleCounter, ruleCounters } from '../../../../../../src/model/measures/counters.ts';
import { lineSubject } from '../../../../../../src/model/network/suspensionTable.ts';
import { FineReach } from '../../../../../../src/model/simulation/life/money/fine.ts';
import { decideCase } from '../../../../../../src/model/simulation/life/reporting/ruleCase.ts';
import { noLender } from '../../../../../../src/model/simulation/operators/loans.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

/** Sanctions counted and numbers suspended after a complaint about a call that showed this number. */
function sanctioned(number: number): readonly number[] {
  const town = armByHand({
    world: { rules: [{ id: 'hours', use: 'us-hours' }], callers: { robots: robots({ operators: 1 }) } },
  });
  const terms = { identifiedShare: 1, sanctionedShare: 1, collectedShare: 1, fine: 0 };
  const rule = {
    ...town.rules[0],
    part: { enforce: [], obey: (_call: unknown, now: number) => now, sanction: () => SanctionCode.number },
    sanctions: { ...terms, delaySeconds: 40, durationSeconds: 500 },
  };
  const subjects = { number, line: lineSubject(7, 1), operator: 7, upstream: 1 };
  const complaint = { rule: 0, operator: 0, lender: noLender, keyLow: 1, keyHigh: 1, second: 100, subjects };
  decideCase({ ...town, rules: [rule] }, complaint, FineReach.both);
  const counted = town.operators[0].callerClass * ruleCounters + RuleCounter.sanctions;
  return [town.totals.rules[0].counters[counted], town.totals.sanctions.byKind.number.count];
}

it('shuts nobody, though the sanction counts', () => {
  expect([sanctioned(5001), sanctioned(0)]).toEqual([
    [1, 1],
    [1, 0],
  ]);
});
