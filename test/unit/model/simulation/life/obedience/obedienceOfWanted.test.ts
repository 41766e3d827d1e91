import { beforeEach, describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import { Purpose } from '../../../../../../src/model/contracts/caller.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import {
  endWantedForRules,
  secondForWanted,
} from '../../../../../../src/model/simulation/life/obedience/obedience.ts';
import { FineReach } from '../../../../../../src/model/simulation/life/money/fine.ts';
import { decideCase } from '../../../../../../src/model/simulation/life/reporting/ruleCase.ts';
import { noLender } from '../../../../../../src/model/simulation/operators/loans.ts';
import type { RuleComplaint } from '../../../../../../src/model/simulation/sanctions/ruleComplaint.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { callByHand } from '../../../../../builders/armByHand.ts';
import { always, at, counts, from, never, town, under } from './underRules.ts';
import type { Obey } from './underRules.ts';

beforeEach(() => at(10 * secondsAnHour));

describe('a wanted caller', () => {
  const wish = (fields: Partial<CallInHand> = {}): CallInHand => callByHand({ source: 0, ...fields });
  const second = (arm: Arm, now: number, call = wish()): number => {
    at(now);
    return secondForWanted(arm, call);
  };

  it('calls now if it may, which every rule in force hears', () => {
    const arm = under([always, always], { fromSeconds: [0, 11 * secondsAnHour] });
    expect(second(arm, 10 * secondsAnHour)).toBe(10 * secondsAnHour);
    expect([counts(0), arm.heard.map(({ made }) => made)]).toEqual([
      [{ made: 1 }, {}],
      [[10 * secondsAnHour], []],
    ]);
  });

  it('waits for the second that is permitted, and then nothing is made yet', () => {
    const arm = under([always, from(11 * secondsAnHour)]);
    expect(second(arm, 10 * secondsAnHour)).toBe(11 * secondsAnHour);
    expect([counts(0), arm.heard.map(({ made }) => made)]).toEqual([
      [{}, { putOff: 1 }],
      [[], []],
    ]);
  });

  it('calls at the hour of its wish where a new day permits it: nobody is rung at midnight for a rule', () => {
    const nextDay: Obey = (now) => (now < secondsADay ? secondsADay : now);
    expect(second(under([nextDay, always]), 10 * secondsAnHour)).toBe(secondsADay + 10 * secondsAnHour);
  });

  it('lets the call go that is permitted only after the end, or never', () => {
    for (const obey of [from(town.endSecond), never]) {
      expect(second(under([obey, always]), 10 * secondsAnHour)).toBe(Infinity);
      expect(counts(0)).toEqual([{ letGo: 1 }, {}]);
    }
    expect(second(under([from(town.endSecond - 1), always]), 10 * secondsAnHour)).toBe(town.endSecond - 1);
  });

  it('calls all the same under a rule that only prices the call, which is counted as not kept', () => {
    const arm = under([never, from(9 * secondsAnHour)], { arePrices: [true, false] });
    expect(second(arm, 10 * secondsAnHour)).toBe(10 * secondsAnHour);
    expect(counts(0)).toEqual([{ made: 1, broken: 1 }, { made: 1 }]);
    expect(
      second(
        under([never, always], { fromSeconds: [11 * secondsAnHour, 0], arePrices: [true, false] }),
        10 * secondsAnHour,
      ),
    ).toBe(10 * secondsAnHour);
    expect(counts(0)).toEqual([{}, { made: 1 }]);
  });

  it('lets it ring for as long as a rule asks, and so need not let the call go for having too little patience', () => {
    const seen: number[] = [];
    const look: Obey = (now, { ringSeconds }) => (seen.push(ringSeconds), now);
    const arm = under([look, always]);
    const rung = (leastRingSeconds: number, patienceSeconds: number): number => {
      const call = wish({ patienceSeconds, purpose: Purpose.marketing });
      const bindingRules = [{ ...arm.rules[0], leastRingSeconds }, arm.rules[1]];
      at(10 * secondsAnHour);
      secondForWanted({ ...arm, bindingRules }, call);
      return call.patienceSeconds;
    };
    expect([rung(15, 12), rung(15, 30), rung(0, 12)]).toEqual([15, 30, 12]);
    expect([...new Set(seen)]).toEqual([15, 30, 12]);
  });

  it('is told from every other caller, and from every operator', () => {
    const seen = new Set<number>();
    const look: Obey = (now, { caller }) => (seen.add(caller), now);
    const arm = under([look, always]);
    for (const source of [0, 1, 2])
      for (const entity of [0, 1, 4_194_303]) second(arm, 10 * secondsAnHour, wish({ source, entity }));
    expect(seen.size).toBe(9);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(4_194_304);
  });

  it('speaks itself unless it raises an alarm', () => {
    const seen: number[] = [];
    const look: Obey = (now, { isAutomatic }) => (seen.push(isAutomatic), now);
    const arm = under([look, always]);
    for (const purpose of [Purpose.alert, Purpose.delivery])
      second(arm, 10 * secondsAnHour, wish({ purpose }));
    expect(seen).toEqual([1, 0]);
  });
});

describe('the end of a call', () => {
  it('is heard when it has come, by the rules that held when it began: that of a wanted caller', () => {
    const ask = (arm: Arm, second: number): void => {
      at(second);
      secondForWanted(arm, callByHand({ source: 0 }));
    };
    const arm = under([always, always], { fromSeconds: [100, 101] });
    const call = callByHand({
      source: 0,
      entity: 2,
      startSecond: 100,
      endSecond: 170,
      finalState: FinalState.answered,
      ringSeconds: 8,
      conversationSeconds: 50,
      purpose: Purpose.delivery,
    });
    endWantedForRules(arm, call);
    endWantedForRules(arm, { ...call, finalState: FinalState.machine });
    ask(arm, 169);
    expect(arm.heard.map(({ ended }) => ended.length)).toEqual([0, 0]);
    ask(arm, 170);
    expect(arm.heard.map(({ ended }) => ended.length)).toEqual([2, 0]);
    expect(arm.heard[0].ended[0]).toMatchObject({
      startSecond: 100,
      endSecond: 170,
      isAnswered: true,
      wasDropped: false,
      isRefused: false,
      ringSeconds: 8,
      conversationSeconds: 50,
      purpose: Purpose.delivery,
    });
    expect(arm.heard[0].ended[1].isAnswered).toBe(false);
  });

  it('is heard before an office decides, also when nobody calls any more', () => {
    const arm = under([always, always]);
    endWantedForRules(arm, callByHand({ source: 0, startSecond: 100, endSecond: 170 }));
    const complaint: RuleComplaint = {
      rule: 0,
      operator: 0,
      lender: noLender,
      keyLow: 1,
      keyHigh: 1,
      second: 170,
      subjects: { number: 1, line: 0, operator: 0, upstream: 0 },
    };
    const heardBy = (second: number): number => {
      at(second);
      decideCase(arm, complaint, FineReach.both);
      return arm.heard[0].ended.length;
    };
    expect([169, 170, 171].map(heardBy)).toEqual([0, 1, 1]);
  });
});
