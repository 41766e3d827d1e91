/** Marks and complaints, which follow a call that somebody answered. */
import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import { ReportCode } from '../../../../../../src/model/contracts/detector.ts';
import { outsideCallee } from '../../../../../../src/model/calls/truth.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import { callBackSource } from '../../../../../../src/model/simulation/call/lifeTable.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import {
  complaintDelaySeconds,
  considerComplaint,
} from '../../../../../../src/model/simulation/life/reporting/complaint.ts';
import { isMarked, markSecond } from '../../../../../../src/model/simulation/life/reporting/mark.ts';
import { armByHand, callsByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const many = 3000;
const share = { mark: 0.4, wrongMark: 0.1, app: 0.5, complaint: 0.3, wrongComplaint: 0.05 } as const;
const medianSeconds = 7200;

const town = armByHand({
  world: {
    callers: { robots: robots({ operators: 1 }) },
    residents: {
      labelApp: share.app,
      markShare: share.mark,
      wrongMarkShare: share.wrongMark,
      complaintShare: share.complaint,
      wrongComplaintShare: share.wrongComplaint,
      complaintMedianSeconds: medianSeconds,
    },
  },
});
const people = Array.from({ length: 400 }, (_, subscriber) => subscriber);
const withApp = people.find((subscriber) => town.subscribers.hasLabelApp(subscriber)) as number;
const withoutApp = people.find((subscriber) => !town.subscribers.hasLabelApp(subscriber)) as number;

/** Asks about many answered calls, one row after another. */
function ask<Answer>(fields: Partial<CallInHand>, question: (slot: number) => Answer): Answer[] {
  const { truth } = town.calls;
  return callsByHand(many, { finalState: FinalState.answered, isWanted: 0, endSecond: 500, ...fields }).map(
    (call) => {
      keepCall(call, town.calls);
      truth.keyLow.set(call.slot, call.keyLow);
      truth.keyHigh.set(call.slot, call.keyHigh);
      return question(call.slot);
    },
  );
}

const shareOf = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;
const near = (value: number, expected: number): void =>
  expect(Math.abs(value - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / many) + 1e-12);

describe('a mark', () => {
  const marked = (fields: Partial<CallInHand>): boolean[] => ask(fields, (slot) => isMarked(town, slot));

  it('is made by the share of those with an app, of a wanted call by mistake', () => {
    near(shareOf(marked({ callee: withApp })), share.mark);
    near(shareOf(marked({ callee: withApp, isWanted: 1 })), share.wrongMark);
    expect(shareOf(marked({ callee: withoutApp }))).toBe(0);
  });

  it('is as frequent outside the region, where nobody’s app is known', () => {
    near(shareOf(marked({ callee: outsideCallee })), share.mark * share.app);
  });

  it('is made more often in anger, of an unwanted call, and of the same calls and more', () => {
    const calm = marked({ callee: withApp });
    const angry = marked({ callee: withApp, anger: 2 });
    near(shareOf(angry), 2 * share.mark);
    expect(calm.filter((isMade, i) => isMade && !angry[i])).toEqual([]);
    expect(marked({ callee: withApp, isWanted: 1, anger: 2 })).toEqual(
      marked({ callee: withApp, isWanted: 1 }),
    );
  });

  it('comes 20 s after the call on average, exponentially', () => {
    const delays = ask({}, (slot) => markSecond(town, slot) - 500);
    const mean = delays.reduce((sum, delay) => sum + delay, 0) / many;
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    expect(Math.abs(mean / 20 - 1)).toBeLessThan(4 / Math.sqrt(many));
  });
});

describe('a complaint', () => {
  it('reaches the office so long after the end of the call, about the number that was shown', () => {
    const { calendar, calls, reports } = town;
    const shown = 77;
    const delays = ask({}, (slot) => {
      calls.attempt.callingNumber[slot] = shown;
      calendar.clear();
      reports.rows = 0;
      considerComplaint(town, slot);
      const delay = complaintDelaySeconds(town, slot);
      const row = reports.rows - 1;
      const told = row < 0 ? null : [reports.about[row], reports.kind[row], reports.atSecond[row]];
      expect(told).toEqual(delay < 0 ? null : [shown, ReportCode.complaint, 500 + delay]);
      expect(calendar.next() ? [calendar.kind, calendar.nowSeconds] : null).toEqual(
        delay < 0 ? null : [EventKind.reportDue, 500 + delay],
      );
      calendar.clear();
      return delay;
    });
    near(shareOf(delays.map((delay) => delay >= 0)), share.complaint);
  });

  const delaysOf = (fields: Partial<CallInHand>): number[] =>
    ask(fields, (slot) => complaintDelaySeconds(town, slot));
  const made = (fields: Partial<CallInHand>): boolean[] => delaysOf(fields).map((delay) => delay >= 0);

  it('is written by its share, more often in anger, about wanted calls by mistake', () => {
    near(shareOf(made({})), share.complaint);
    near(shareOf(made({ anger: 2 })), 2 * share.complaint);
    near(shareOf(made({ isWanted: 1, anger: 2 })), share.wrongComplaint);
    near(shareOf(made({ callee: outsideCallee })), share.complaint);
  });

  it('comes log-normally about its median, with a deviation of 1', () => {
    const logs = delaysOf({})
      .filter((delay) => delay >= 0)
      .map((delay) => Math.log(delay / medianSeconds));
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const square = logs.reduce((sum, log) => sum + log * log, 0) / logs.length;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(logs.length));
    expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / logs.length));
  });
});

it('is nobody’s mark and nobody’s complaint who calls back: that is a victim too', () => {
  const answers = ask({ source: callBackSource, callee: withApp }, (slot) => [
    isMarked(town, slot),
    complaintDelaySeconds(town, slot),
  ]);
  expect(new Set(answers.map(String))).toEqual(new Set(['false,-1']));
});
