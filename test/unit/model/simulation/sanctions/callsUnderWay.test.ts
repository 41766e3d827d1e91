/** Ends of a trace's calls come in the order of time, whatever the order in which the calls began. */
import { expect, it } from 'vitest';
import { newEndedCall } from '../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import { CallsUnderWay } from '../../../../../src/model/simulation/sanctions/callsUnderWay.ts';

function endsBy(calls: CallsUnderWay, second: number): readonly number[] {
  const ended: number[] = [];
  for (let call = calls.endedBy(second); call !== null; call = calls.endedBy(second)) ended.push(call.caller);
  return ended;
}

it('tells each end once, when its second has come, the earlier first', () => {
  const calls = new CallsUnderWay(0);
  const begins = (caller: number, endSecond: number): void =>
    calls.add({ ...newEndedCall(), caller, endSecond });
  begins(1, 600);
  begins(2, 20);
  expect(endsBy(calls, 19)).toEqual([]);
  begins(3, 30);
  expect(endsBy(calls, 30)).toEqual([2, 3]);
  begins(4, 599);
  expect(endsBy(calls, 600)).toEqual([4, 1]);
  expect(endsBy(calls, 10_000)).toEqual([]);
});

it('keeps what was so when the call was added', () => {
  const calls = new CallsUnderWay(0);
  const call = { ...newEndedCall(), caller: 1, endSecond: 5 };
  calls.add(call);
  call.caller = 2;
  expect(calls.endedBy(5)?.caller).toBe(1);
});

it('may begin before second 0', () => {
  const calls = new CallsUnderWay(-100);
  calls.add({ ...newEndedCall(), caller: 1, endSecond: -50 });
  expect([endsBy(calls, -60), endsBy(calls, -50)]).toEqual([[], [1]]);
});
