import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import { CallCounter } from '../../../../../../src/model/measures/counters.ts';
import { newCallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import { blankIntent, resetManner } from '../../../../../../src/model/simulation/intents/blankIntent.ts';
import { concludeWanted } from '../../../../../../src/model/simulation/life/wanted/reattempt.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';

const reattemptShare = 0.6;
const reattemptMedianSeconds = 600;
const many = 2000;
const town = armByHand();

beforeEach(() => {
  town.calendar.clear();
  town.totals.calls.fill(0);
});

interface Course extends Partial<CallInHand> {
  readonly reattemptsAtMost?: number;
}

/** The attempt of a demand has taken its course; gives the row of the demand. */
function conclude({ reattemptsAtMost = 3, ...fields }: Course): number {
  const intent = blankIntent();
  resetManner(intent);
  const manner = town.intents.manners.take(0, {
    ...intent,
    reattemptShare,
    reattemptsAtMost,
    reattemptMedianSeconds,
  });
  const row = town.intents.take();
  town.intents.write(row, manner, intent);
  town.call = callByHand({ source: 0, endSecond: 100, finalState: FinalState.busy, ...fields });
  concludeWanted(town, town.call, row);
  return row;
}

const retried = (course: Course): boolean[] =>
  Array.from({ length: many }, (_, keyLow) => {
    const before = town.calendar.size;
    conclude({ keyLow, keyHigh: 1, ...course });
    return town.calendar.size > before;
  });
const shareOf = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;
const completed = (): number => town.totals.calls[town.totals.base(0, 1) + CallCounter.demandsCompleted];

describe('a wanted caller', () => {
  it('whose call was answered has what it wanted and tries no more', () => {
    conclude({ finalState: FinalState.answered });
    expect([completed(), town.calendar.size]).toEqual([1, 0]);
  });

  it('who reached nobody tries again with the share of its manner, or the demand ends', () => {
    for (const finalState of [FinalState.busy, FinalState.machine, FinalState.rejected]) {
      const flags = retried({ finalState });
      expect(Math.abs(shareOf(flags) - reattemptShare)).toBeLessThan(4 * Math.sqrt(0.24 / many));
    }
    expect(completed()).toBe(0);
  });

  it('tries no oftener than its manner allows, nor than calls have names', () => {
    expect([1, 2, 3].map((attempt) => shareOf(retried({ attempt, reattemptsAtMost: 2 })) > 0)).toEqual([
      true,
      false,
      false,
    ]);
    expect(shareOf(retried({ attempt: 0, reattemptsAtMost: 0 }))).toBe(0);
    expect([6, 7].map((attempt) => shareOf(retried({ attempt, reattemptsAtMost: 20 })) > 0)).toEqual([
      true,
      false,
    ]);
  });

  it('waits log-normally about the median from the end of the call on, with a deviation of 0.8', () => {
    retried({});
    const logs: number[] = [];
    while (town.calendar.next())
      logs.push(Math.log((town.calendar.nowSeconds - 100) / reattemptMedianSeconds) / 0.8);
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const square = logs.reduce((sum, log) => sum + log * log, 0) / logs.length;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(logs.length));
    expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / logs.length));
  });

  it('remembers at the next attempt which it is and what the demand may be lost to', () => {
    const keyLow = retried({}).indexOf(true);
    town.calendar.clear();
    const row = conclude({ keyLow, keyHigh: 1, attempt: 1, lossReasons: 5 });
    expect([town.calendar.next(), town.calendar.kind, town.calendar.subject]).toEqual([
      true,
      EventKind.reattempt,
      row,
    ]);
    const next = newCallInHand();
    town.intents.load(row, next);
    expect([next.attempt, next.lossReasons]).toEqual([2, 5]);
  });
});
