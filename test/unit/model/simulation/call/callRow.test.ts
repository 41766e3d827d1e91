import { describe, expect, it } from 'vitest';
import { CallTable } from '../../../../../src/model/calls/callTable.ts';
import { newCallInHand } from '../../../../../src/model/simulation/call/callInHand.ts';
import type { CallInHand } from '../../../../../src/model/simulation/call/callInHand.ts';
import { keepCall, keepWholeCall, recallCall } from '../../../../../src/model/simulation/call/callRow.ts';
import { LifeTable } from '../../../../../src/model/simulation/call/lifeTable.ts';

/** What is told anew when a call is taken in hand again, or needed no more. */
const unkept = [
  'slot',
  'group',
  'callingNumber',
  'path',
  'talkMedianSeconds',
  'talkLogDeviation',
  'answerFactor',
  'queue',
  'hasMetSuspension',
  'silenceSeconds',
] as const;

type Numbers = Record<string, number>;
const keptFields = Object.keys(newCallInHand()).filter(
  (name) => !(unkept as readonly string[]).includes(name),
);

/** A call whose kept fields all differ, counted from `first` on. */
function callFrom(first: number, slot: number): CallInHand {
  const values: Numbers = Object.fromEntries(keptFields.map((name, i) => [name, first + i]));
  return { ...newCallInHand(), ...values, slot };
}

const keptOf = (call: CallInHand): Numbers =>
  Object.fromEntries(keptFields.map((name) => [name, (call as unknown as Numbers)[name]]));

/** The row of a call that began, as an attempt leaves it: with its key. */
function keep(call: CallInHand, calls: CallTable): void {
  calls.truth.keyLow.set(call.slot, call.keyLow);
  calls.truth.keyHigh.set(call.slot, call.keyHigh);
  keepWholeCall(call, calls);
}

describe('the row of a call', () => {
  it('gives back what was kept, beside other calls', () => {
    const calls = new CallTable(64);
    const rows = [0, 1, 2].map(() => calls.take());
    const kept = rows.map((slot) => callFrom(1000 * (slot + 1), slot));
    for (const call of kept) keep(call, calls);
    const again = rows.map((slot) => {
      const call = { ...newCallInHand(), slot };
      recallCall(call, calls);
      return call;
    });
    expect(again.map(keptOf)).toEqual(kept.map(keptOf));
  });

  it('shows each field under its name to those who look at the row', () => {
    const calls = new CallTable(64);
    const life = new LifeTable(calls);
    const slot = calls.take();
    const call = callFrom(500, slot);
    keep(call, calls);
    const columns: Record<string, { at(slot: number): number }> = Object.fromEntries([
      ...Object.entries(calls.truth),
      ...Object.entries(life),
    ]);
    const shown = Object.fromEntries(keptFields.map((name) => [name, columns[name].at(slot)]));
    expect(shown).toEqual(keptOf(call));
  });

  it('keeps parts of seconds', () => {
    const calls = new CallTable(64);
    const slot = calls.take();
    keep({ ...callFrom(0, slot), startSecond: 1.25, ringSeconds: 8.5, anger: 0.75 }, calls);
    const call = { ...newCallInHand(), slot };
    recallCall(call, calls);
    expect([call.startSecond, call.ringSeconds, call.anger]).toEqual([1.25, 8.5, 0.75]);
  });

  it('has less in it where nobody looks on at its end', () => {
    const calls = new CallTable(64);
    const slot = calls.take();
    const call = { ...newCallInHand(), slot };
    keepCall(callFrom(500, slot), calls);
    recallCall(call, calls);
    const { holdingSeconds, patienceSeconds, setupSeconds, score, endSecond } = call;
    expect([holdingSeconds, patienceSeconds, setupSeconds, score]).toEqual([0, 0, 0, 0]);
    expect(endSecond).toBe(callFrom(500, slot).endSecond);
  });
});
