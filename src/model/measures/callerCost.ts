/** What honest callers spend on their calls, out of what was counted: money is integers of 1/10 000 of the currency, as in the books. */
import { toUnit } from '../contracts/money.ts';
import { CallCounter } from './counters.ts';
import type { Totals } from './totals.ts';

/** Prices of a class, in 1/10 000 of the currency. */
export interface CallerPrices {
  readonly conversationSecond: number;
  /** Of the caller’s time. */
  readonly second: number;
  /** Seconds of the caller that each attempt takes before the set-up. */
  readonly handlingSeconds: number;
  readonly appeal: number;
  readonly unmetDemand: number;
}

/** What the money is spent on. */
export const CostPart = { line: 0, time: 1, appeals: 2, unmet: 3 } as const;
export type CostPart = (typeof CostPart)[keyof typeof CostPart];
export const costParts: readonly CostPart[] = Object.values(CostPart);

/** Counts of one class that have a price. */
export interface PricedCounts {
  readonly conversationSeconds: number;
  /** From the attempt to its end: set-up with all its waits, ringing, tones and talk, of calls refused as of calls carried. */
  readonly lineSeconds: number;
  readonly attempts: number;
  readonly appeals: number;
  readonly unmetDemands: number;
}

/** Of the wanted calls of a class. */
export function pricedCounts({ calls, base }: Pick<Totals, 'calls'> & { base: number }): PricedCounts {
  const of = (counter: CallCounter): number => calls[base + counter];
  return {
    conversationSeconds: of(CallCounter.conversationSeconds),
    lineSeconds: of(CallCounter.heldSeconds) + of(CallCounter.refusedSeconds),
    attempts: of(CallCounter.attempts),
    appeals: of(CallCounter.appeals),
    unmetDemands: of(CallCounter.demands) - of(CallCounter.demandsCompleted),
  };
}

/** Money by part, each rounded once: sums over parts and classes are exact, and pieces of a whole differ from it by at most half a unit each. */
export function callerCost(counts: PricedCounts, prices: CallerPrices): readonly number[] {
  const seconds = counts.lineSeconds + prices.handlingSeconds * counts.attempts;
  const cost = costParts.map(() => 0);
  cost[CostPart.line] = toUnit(prices.conversationSecond * counts.conversationSeconds);
  cost[CostPart.time] = toUnit(prices.second * seconds);
  cost[CostPart.appeals] = toUnit(prices.appeal * counts.appeals);
  cost[CostPart.unmet] = toUnit(prices.unmetDemand * counts.unmetDemands);
  return cost;
}
