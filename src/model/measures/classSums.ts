/** What was counted, summed over the classes that a metric is about. */
import { OperatorCounter, operatorCounters } from './counters.ts';
import type { ArmAccount, MetricReader } from './metric.ts';

/** Calls of some classes: `kind` 0 the unwanted ones, 1 the wanted ones. */
export interface CallsOfClasses {
  readonly account: ArmAccount;
  readonly classes: readonly number[];
  readonly kind: number;
}

/** Sum over the classes of what `read` makes of the counters of each, `of(CallCounter.…)`. */
export function sumOfCalls(
  { account: { totals }, classes, kind }: CallsOfClasses,
  read: (of: (counter: number) => number) => number,
): number {
  return classes.reduce((total, c) => {
    const base = totals.base(c, kind);
    return total + read((counter) => totals.calls[base + counter]);
  }, 0);
}

export function sumOfOperators(account: ArmAccount, classes: readonly number[], counter: number): number {
  return classes.reduce((total, c) => total + account.totals.operators[c * operatorCounters + counter], 0);
}

/** One counter of operators per unit of another. */
export const operatorRatio =
  (numerator: number, denominator: number): MetricReader =>
  (account, { classes }) => [
    sumOfOperators(account, classes, numerator),
    sumOfOperators(account, classes, denominator),
  ];

export const operatorDays = (account: ArmAccount, classes: readonly number[]): number =>
  sumOfOperators(account, classes, OperatorCounter.operators) * account.days;
