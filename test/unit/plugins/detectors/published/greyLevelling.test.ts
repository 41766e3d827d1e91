import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { greyLevelling } from '../../../../../src/plugins/detectors/published/greyLevelling.ts';
import { detectorUnderTest } from '../detectorBench.ts';
import type { DetectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;

/** Calls, one every ten seconds, until the first alarm; how many passed. */
function passedInAttack({ call }: DetectorUnderTest, startSecond: number, calls: number): number {
  let passed = 0;
  for (let i = 0; i < calls; i++) if (call(7, startSecond + 10 * i) < alarm) passed += 1;
  return passed;
}

/** What the paper reports of its algorithm: it learns a spammer’s pattern and blocks massive attacks. */
describe('grey-levelling', () => {
  it('blocks a massive attack after some twenty calls', () => {
    expect(passedInAttack(detectorUnderTest(greyLevelling, {}), 0, 500)).toBeLessThan(25);
  });

  it('never blocks an ordinary caller', () => {
    const { call } = detectorUnderTest(greyLevelling, {});
    const scores = Array.from({ length: 300 }, (_, i) => call(7, i * 2 * secondsAnHour));
    expect(Math.max(...scores)).toBeLessThan(100_000);
  });

  it('lets a number go after the pause that follows a first attack', () => {
    const subject = detectorUnderTest(greyLevelling, {});
    passedInAttack(subject, 0, 30);
    expect(subject.call(7, 4 * secondsAnHour)).toBeLessThan(alarm);
  });

  it('learns: of each further attack fewer calls pass, and a long peace is rewarded', () => {
    const subject = detectorUnderTest(greyLevelling, {});
    const passed = [0, 1, 2].map((attack) => passedInAttack(subject, attack * 6 * secondsAnHour, 60));
    expect(passed[1]).toBeLessThan(passed[0]);
    expect(passed[2]).toBeLessThan(passed[1]);
    expect(passedInAttack(subject, 60 * secondsADay, 60)).toBe(passed[0]);
  });
});
