import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { volumeCap } from '../../../../../src/plugins/detectors/volume/volumeCap.ts';
import { detectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;

describe('volume-cap', () => {
  it('lets exactly the limit pass in a day: the next call is the first alarm', () => {
    const { call } = detectorUnderTest(volumeCap, { per: 'day', limitCalls: 3 });
    const scores = [0, 1, 2, 3, 4].map((second) => call(7, second));
    expect(scores).toEqual([0, 250_000, 400_000, alarm, 571_428]);
  });

  it('alarms on the second call when one is allowed', () => {
    const { call } = detectorUnderTest(volumeCap, { limitCalls: 1 });
    expect([call(7, 0), call(7, 1)]).toEqual([0, alarm]);
  });

  it('begins anew at local midnight', () => {
    const { call } = detectorUnderTest(volumeCap, { per: 'day', limitCalls: 1 });
    const scores = [secondsADay - 0.002, secondsADay - 0.001, secondsADay, secondsADay + 0.001].map(
      (second) => call(7, second),
    );
    expect(scores).toEqual([0, alarm, 0, alarm]);
  });

  it('begins anew on the hour when told to count by the hour', () => {
    const { call } = detectorUnderTest(volumeCap, { per: 'hour', limitCalls: 1 });
    expect([3599, 3599.9, 3600, 7199, 7200].map((second) => call(7, second))).toEqual([
      0,
      alarm,
      0,
      alarm,
      0,
    ]);
  });

  it('counts each number for itself', () => {
    const { call } = detectorUnderTest(volumeCap, { limitCalls: 1 });
    expect([call(7, 0), call(8, 0), call(7, 1)]).toEqual([0, 0, alarm]);
  });

  it('does not count calls that withhold their number', () => {
    const { call } = detectorUnderTest(volumeCap, { limitCalls: 1 });
    expect([call(0, 0), call(0, 1), call(0, 2)]).toEqual([0, 0, 0]);
  });

  it('explains itself with the calls so far and the limit', () => {
    const { call, figure } = detectorUnderTest(volumeCap, { limitCalls: 9 });
    call(7, 0);
    call(7, 1);
    expect([figure('callsInWindow'), figure('limitCalls'), figure('windowSeconds')]).toEqual([
      2,
      9,
      secondsADay,
    ]);
  });
});
