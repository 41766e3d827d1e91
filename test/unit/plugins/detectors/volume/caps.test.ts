import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { newNumberQuota } from '../../../../../src/plugins/detectors/volume/newNumberQuota.ts';
import { numberAge } from '../../../../../src/plugins/detectors/volume/numberAge.ts';
import { slidingCap } from '../../../../../src/plugins/detectors/volume/slidingCap.ts';
import { tokenBucket } from '../../../../../src/plugins/detectors/volume/tokenBucket.ts';
import { detectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;
const isAlarm = (score: number): boolean => score >= alarm;

describe('sliding-cap', () => {
  const values = { windowSeconds: 600, limitCalls: 2, steps: 10 };

  it('alarms at the call after the limit, across midnight too', () => {
    const { call } = detectorUnderTest(slidingCap, values);
    expect(
      [secondsADay - 60, secondsADay - 1, secondsADay + 1, secondsADay + 2].map((second) =>
        isAlarm(call(7, second)),
      ),
    ).toEqual([false, false, true, true]);
  });

  it('lets a number call again when its calls have left the window', () => {
    const { call, figure } = detectorUnderTest(slidingCap, values);
    for (const second of [0, 1, 2]) call(7, second);
    expect(isAlarm(call(7, 700))).toBe(false);
    expect(figure('callsInWindow')).toBe(1);
  });
});

describe('token-bucket', () => {
  const values = { burstCalls: 3, callsPerHour: 60 };

  it('lets exactly the burst pass at once', () => {
    const { call } = detectorUnderTest(tokenBucket, values);
    expect([0, 0, 0, 0].map((second) => call(7, second))).toEqual([0, 250_000, 400_000, alarm]);
  });

  it('never alarms at a number that keeps to the rate', () => {
    const { call } = detectorUnderTest(tokenBucket, values);
    const scores = Array.from({ length: 500 }, (_, i) => call(7, i * 60));
    expect(Math.max(...scores)).toBe(0);
  });

  it('gives the tokens back with time, those taken on credit first', () => {
    const { call, figure } = detectorUnderTest(tokenBucket, values);
    for (let i = 0; i < 5; i++) call(7, 0);
    expect([call(7, 60), call(7, 300)].map(isAlarm)).toEqual([true, false]);
    expect(figure('tokensMissing')).toBeCloseTo(2, 9);
  });
});

describe('number-age', () => {
  it('suspects a number until it has been known for a day', () => {
    const { call, figure } = detectorUnderTest(numberAge, { youngDays: 1, warmUpDays: 0 });
    expect([0, 1000, secondsADay, secondsADay + 10].map((second) => call(7, second))).toEqual([
      1_000_000,
      988_558,
      alarm,
      499_971,
    ]);
    expect(figure('ageSeconds')).toBe(secondsADay + 10);
  });

  it('suspects nobody before it has looked on for a while', () => {
    const { call } = detectorUnderTest(numberAge, { youngDays: 1, warmUpDays: 2 });
    expect([
      call(7, 0),
      call(8, 2 * secondsADay - 1),
      call(9, 2 * secondsADay),
      call(7, 2 * secondsADay),
    ]).toEqual([0, 0, 1_000_000, 333_333]);
  });

  it('takes a number for new again that it has long not seen', () => {
    const { call } = detectorUnderTest(numberAge, { youngDays: 1, forgetDays: 30, warmUpDays: 0 });
    call(7, 0);
    expect([call(7, 29 * secondsADay), call(7, 59 * secondsADay)].map(isAlarm)).toEqual([false, true]);
  });
});

describe('new-number-quota', () => {
  it('gives a number its quota in its first day and none after', () => {
    const { call } = detectorUnderTest(newNumberQuota, { limitCalls: 2 });
    const scores = [0, 1, 2, 3, secondsADay].map((second) => call(7, second));
    expect(scores).toEqual([0, 333_333, alarm, 600_000, 0]);
  });
});
