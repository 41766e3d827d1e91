import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { ReportCode } from '../../../../../src/model/contracts/detector.ts';
import { crowdLabels } from '../../../../../src/plugins/detectors/reputation/crowdLabels.ts';
import { detectorUnderTest } from '../detectorBench.ts';
import type { DetectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;

function marked(times: number, values: Record<string, number> = {}): DetectorUnderTest {
  const subject = detectorUnderTest(crowdLabels, values);
  for (let i = 0; i < times; i++) subject.report(7, ReportCode.mark, i);
  return subject;
}

describe('crowd-labels', () => {
  it('labels a number from the fourth mark on', () => {
    expect([0, 3, 4, 12].map((marks) => marked(marks).call(7, 100))).toEqual([0, 428_571, alarm, 750_000]);
  });

  it('says nothing about numbers that nobody marked, nor about withheld ones', () => {
    const subject = marked(9);
    subject.report(0, ReportCode.mark, 100);
    expect([subject.call(8, 100), subject.call(0, 100)]).toEqual([0, 0]);
  });

  it('forgets all marks of a number that was cleared', () => {
    const subject = marked(9);
    subject.report(7, ReportCode.clearing, 50);
    expect(subject.call(7, 100)).toBe(0);
    subject.report(7, ReportCode.mark, 101);
    expect(subject.call(7, 102)).toBe(200_000);
  });

  it('counts neither complaints nor appeals', () => {
    const subject = marked(0);
    for (const kind of [ReportCode.complaint, ReportCode.appeal]) subject.report(7, kind, 1);
    expect(subject.call(7, 2)).toBe(0);
  });

  it('lets marks fade to half in the half-life, day by day and not within a day', () => {
    const subject = marked(8, { halfLifeDays: 10 });
    expect([subject.call(7, 100), subject.call(7, secondsADay - 1)]).toEqual([666_666, 666_666]);
    expect(subject.call(7, 10 * secondsADay)).toBe(alarm);
    expect(subject.call(7, 20 * secondsADay)).toBe(333_333);
  });

  it('adds a new mark to what is left of the old ones', () => {
    const subject = marked(6, { halfLifeDays: 10 });
    subject.report(7, ReportCode.mark, 10 * secondsADay);
    expect(subject.call(7, 10 * secondsADay)).toBe(alarm);
  });

  it('forgets a number that nobody has marked for long', () => {
    const subject = marked(9, { forgetDays: 30, halfLifeDays: 1_000_000 });
    expect(subject.call(7, 30 * secondsADay - 1)).toBeGreaterThan(alarm);
    expect(subject.call(7, 30 * secondsADay)).toBe(0);
  });

  it('explains itself with the marks that are left', () => {
    const subject = marked(4, { halfLifeDays: 10 });
    subject.call(7, 10 * secondsADay);
    expect([subject.figure('marks'), subject.figure('threshold')]).toEqual([2, 4]);
  });

  it('counts the marks of other numbers of the block at their weight when told to', () => {
    const values = { pooledDigits: 3, pooledWeight: 0.5, threshold: 2 };
    const { call, report } = detectorUnderTest(crowdLabels, values);
    for (const number of [5001, 5002, 5003, 5003]) report(number, ReportCode.mark, 0);
    expect([call(5004, 1), call(5003, 1), call(6001, 1)]).toEqual([alarm, 600_000, 0]);
  });

  it('takes the marks of a cleared number out of its block too', () => {
    const { call, report } = detectorUnderTest(crowdLabels, { pooledDigits: 3, pooledWeight: 1 });
    for (let i = 0; i < 4; i++) report(5001, ReportCode.mark, 0);
    report(5001, ReportCode.clearing, 1);
    expect(call(5002, 2)).toBe(0);
  });
});
