import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { callsACallee } from '../../../../../src/plugins/detectors/volume/callsACallee.ts';
import { outInRatio } from '../../../../../src/plugins/detectors/volume/outInRatio.ts';
import { sequentialSweep } from '../../../../../src/plugins/detectors/volume/sequentialSweep.ts';
import { uniqueCallees } from '../../../../../src/plugins/detectors/volume/uniqueCallees.ts';
import { detectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;

describe('unique-callees', () => {
  it('counts every callee once and forgets them at midnight', () => {
    const { call, figure } = detectorUnderTest(uniqueCallees, { limitCallees: 2 });
    const callees = [50, 50, 51, 51, 52];
    expect(callees.map((callee) => call(7, 1, { callee }))).toEqual([0, 333_333, 333_333, alarm, alarm]);
    expect(figure('calleesInWindow')).toBe(3);
    expect(call(7, secondsADay, { callee: 50 })).toBe(0);
  });

  it('counts each number’s own callees', () => {
    const { call } = detectorUnderTest(uniqueCallees, { limitCallees: 2 });
    expect([7, 8, 9].map((number) => call(number, 1, { callee: 50 }))).toEqual([0, 0, 0]);
  });
});

describe('calls-a-callee', () => {
  it('lets three calls to one callee pass in a day, and any number to others', () => {
    const { call } = detectorUnderTest(callsACallee, {});
    const scores = [1, 2, 3, 4].map((second) => call(7, second, { callee: 50 }));
    expect(scores).toEqual([0, 250_000, 400_000, alarm]);
    expect([call(7, 5, { callee: 51 }), call(7, secondsADay, { callee: 50 })]).toEqual([0, 0]);
  });

  it('counts by the week when told to', () => {
    const { call } = detectorUnderTest(callsACallee, { per: 'week', limitCalls: 1 });
    expect([0, 6 * secondsADay, 7 * secondsADay].map((second) => call(7, second))).toEqual([0, alarm, 0]);
  });
});

describe('out-in-ratio', () => {
  const values = { limitRatio: 4, enoughCalls: 4 };

  it('alarms at a number that is never called, after enough calls', () => {
    const { call } = detectorUnderTest(outInRatio, values);
    expect([0, 1, 2, 3, 4].map((second) => call(7, second))).toEqual([0, 0, 0, 0, alarm]);
  });

  it('leaves a number alone that is called as well', () => {
    const { call } = detectorUnderTest(outInRatio, values);
    const scores = Array.from({ length: 40 }, (_, i) => {
      call(1000, i, { callee: 7 });
      return call(7, i);
    });
    expect(Math.max(...scores)).toBeLessThan(250_000);
  });
});

describe('sequential-sweep', () => {
  it('alarms at the fourth step in a row through the plan', () => {
    const { call } = detectorUnderTest(sequentialSweep, {});
    const scores = [100, 101, 103, 110, 111, 112].map((callee) => call(7, 0, { callee }));
    expect(scores).toEqual([0, 0, 250_000, 400_000, alarm, 571_428]);
  });

  it('begins anew when a call leaves the row', () => {
    const { call, figure } = detectorUnderTest(sequentialSweep, {});
    for (const callee of [100, 101, 102, 103, 104]) call(7, 0, { callee });
    expect(call(7, 0, { callee: 5000 })).toBe(0);
    expect(figure('stepsInARow')).toBe(0);
  });
});
