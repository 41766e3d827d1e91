/** Counters summed over the classes that a metric is about. */
import { expect, it } from 'vitest';
import {
  operatorDays,
  operatorRatio,
  sumOfCalls,
  sumOfOperators,
} from '../../../../src/model/measures/classSums.ts';
import { CallCounter, OperatorCounter, operatorCounters } from '../../../../src/model/measures/counters.ts';
import type { ArmAccount } from '../../../../src/model/measures/metric.ts';
import { Totals } from '../../../../src/model/measures/totals.ts';

const totals = new Totals([0, 1, 2], { sites: 0, trunks: 0, rules: 0 });
for (const c of [0, 1, 2]) {
  for (const kind of [0, 1]) {
    totals.calls[totals.base(c, kind) + CallCounter.attempts] = 10 ** c * (kind + 1);
    totals.calls[totals.base(c, kind) + CallCounter.answered] = 10 ** c;
  }
  totals.operators[c * operatorCounters + OperatorCounter.operators] = 10 ** c * 2;
  totals.operators[c * operatorCounters + OperatorCounter.leads] = 10 ** c * 6;
}
const account = { totals, days: 7 } as unknown as ArmAccount;

it('calls are summed of the classes and of the kind that are asked for', () => {
  const sum = (classes: readonly number[], kind: number): number =>
    sumOfCalls({ account, classes, kind }, (of) => of(CallCounter.attempts) - of(CallCounter.answered));
  expect([sum([0, 2], 1), sum([0, 2], 0), sum([], 1)]).toEqual([101, 0, 0]);
});

it('operators are summed of the classes, counted by day, and put in relation', () => {
  const of = { classes: [1, 2], site: 0 };
  expect(sumOfOperators(account, of.classes, OperatorCounter.leads)).toBe(660);
  expect(operatorDays(account, of.classes)).toBe(220 * 7);
  expect(operatorRatio(OperatorCounter.leads, OperatorCounter.operators)(account, of)).toEqual([660, 220]);
});
