import { describe, expect, it } from 'vitest';
import { secondsAnHour } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import { outsideCallee } from '../../../../../../src/model/calls/truth.ts';
import { Relation } from '../../../../../../src/model/contracts/caller.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { LossReason } from '../../../../../../src/model/simulation/call/lifeTable.ts';
import { ring } from '../../../../../../src/model/simulation/life/course/ringing.ts';
import { callByHand } from '../../../../../builders/armByHand.ts';
import { armOf, isWilling, machinesAt25, noon, rung } from './rungCalls.ts';

const mute = armOf({ ...machinesAt25, answering: { unknown: 0 } });
const wary = { callee: 1 } as const;

describe('a voicemail', () => {
  const machine = (patienceSeconds: number, fields: Partial<CallInHand> = {}): CallInHand => {
    const call = callByHand({ relation: Relation.unknown, setupSeconds: 3, patienceSeconds, ...fields });
    ring(mute, call, false);
    return call;
  };

  it('answers after its own time, if the caller rings longer than that', () => {
    const { finalState, ringSeconds, holdingSeconds, conversationSeconds } = machine(25.5);
    expect({ finalState, ringSeconds }).toEqual({ finalState: FinalState.machine, ringSeconds: 25 });
    expect(conversationSeconds).toBeGreaterThan(0);
    expect(holdingSeconds).toBe(3 + 25 + conversationSeconds);
    expect(machine(25)).toMatchObject({ finalState: FinalState.unanswered, ringSeconds: 25 });
  });

  const evening = {
    relation: Relation.contact,
    startSecond: noon + 7 * secondsAnHour,
    patienceSeconds: 60,
  } as const;
  const slow = { answering: { contact: 1 }, ringMedianSeconds: 25 };

  it('has the call of everybody who would have answered later, and of nobody who answers before', () => {
    const without = rung(armOf(slow), evening);
    const withIt = rung(armOf({ ...slow, ...machinesAt25 }), evening);
    const isInTime = ({ finalState, ringSeconds }: CallInHand): boolean =>
      finalState === FinalState.answered && ringSeconds <= 25;
    expect(withIt.map(({ finalState }) => finalState)).toEqual(
      without.map((call) => (isInTime(call) ? FinalState.answered : FinalState.machine)),
    );
    // The median of those who answer: half of them come too late.
    const late = without.filter((call) => isWilling(call) && !isInTime(call)).length;
    const all = without.filter(isWilling).length;
    expect(Math.abs(late / all - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / all));
    expect(new Set(withIt.filter((call) => !isInTime(call)).map(({ ringSeconds }) => ringSeconds))).toEqual(
      new Set([25]),
    );
  });

  it('has the call before a caller gives up who waits longer, not of one who does not', () => {
    const arm = armOf({ ...slow, ringMedianSeconds: 60, ...machinesAt25 });
    const statesAfter = (patienceSeconds: number): Set<number> =>
      new Set(
        rung(arm, { ...evening, patienceSeconds })
          .filter(({ ringSeconds }) => ringSeconds >= patienceSeconds || ringSeconds === 25)
          .map(({ finalState }) => finalState),
      );
    expect(statesAfter(30)).toEqual(new Set([FinalState.machine]));
    expect(statesAfter(20)).toEqual(new Set([FinalState.abandonedByCaller]));
  });

  it('leaves nothing to be lost to a label or to lost trust after it', () => {
    const late = { ringMedianSeconds: 60, ...machinesAt25, answering: { unknown: 1, labelled: 0 } };
    const arm = armOf(late);
    for (let answered = 0; answered < 10; answered++) arm.subscribers.loseTrust(1, noon);
    const plain = rung(arm);
    const isAnswered = ({ finalState }: CallInHand): boolean => finalState === FinalState.answered;
    const labelled = rung(arm, {}, true);
    expect(labelled.map(({ lossReasons }) => lossReasons)).toEqual(
      plain.map((call) => (isAnswered(call) ? LossReason.label : 0)),
    );
    const distrusting = rung(arm, wary);
    expect(distrusting.map(({ lossReasons }) => lossReasons)).toEqual(
      distrusting.map((call, i) => (isAnswered(plain[i]) && !isAnswered(call) ? LossReason.trust : 0)),
    );
  });

  it('has a timer of its own, somewhere between the soonest and the latest, which every call meets', () => {
    const arm = armOf({ voicemail: 1, answering: { unknown: 0 } });
    const rungBy = (patienceSeconds: number): CallInHand[] =>
      Array.from({ length: 200 }, (_, callee) => {
        const call = callByHand({ relation: Relation.unknown, callee, patienceSeconds });
        ring(arm, call, false);
        return call;
      });
    const timers = rungBy(60).map(({ ringSeconds }) => ringSeconds);
    expect(timers.filter((seconds) => seconds < 20 || seconds >= 30)).toEqual([]);
    expect(new Set(timers).size).toBe(timers.length);
    for (const [callee, { finalState, ringSeconds }] of rungBy(25).entries()) {
      const timer = timers[callee];
      const [state, seconds] = timer < 25 ? [FinalState.machine, timer] : [FinalState.unanswered, 25];
      expect({ finalState, ringSeconds }).toEqual({ finalState: state, ringSeconds: seconds });
    }
    expect(rungBy(20).filter(({ finalState }) => finalState === FinalState.machine)).toEqual([]);
  });

  it('is not known of people outside the region', () => {
    expect(machine(60, { callee: outsideCallee }).finalState).toBe(FinalState.unanswered);
  });
});
