import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { ReportCode } from '../../../../../src/model/contracts/detector.ts';
import { complaintCount } from '../../../../../src/plugins/detectors/reputation/complaintCount.ts';
import { honeypotLines } from '../../../../../src/plugins/detectors/reputation/honeypotLines.ts';
import { sharedBlacklist } from '../../../../../src/plugins/detectors/reputation/sharedBlacklist.ts';
import { detectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;

describe('honeypot-lines', () => {
  const dead = { isAllocated: (number: number) => (number >= 1000 ? 0 : 1) };

  it('alarms at the call after the third one to a line that is nobody’s', () => {
    const { call, figure } = detectorUnderTest(honeypotLines, { listeningShare: 1 }, dead);
    const scores = [1000, 5, 1001, 1002, 6].map((callee) => call(7, 0, { callee }));
    expect(scores).toEqual([0, 250_000, 250_000, 400_000, alarm]);
    expect(figure('honeypotHits')).toBe(3);
  });

  it('listens on its share of the dead lines, always on the same ones', () => {
    const { call, figure } = detectorUnderTest(honeypotLines, { listeningShare: 0.1 }, dead);
    const hitsAfter = (): number => {
      for (let callee = 1000; callee < 3000; callee++) call(7, 0, { callee });
      return figure('honeypotHits') ?? 0;
    };
    const once = hitsAfter();
    // 200 expected, deviation 13.4: four deviations either way.
    expect(Math.abs(once - 200)).toBeLessThan(54);
    expect(hitsAfter()).toBe(2 * once);
  });

  it('suspects nobody where it is not known which lines are dead', () => {
    const { call } = detectorUnderTest(honeypotLines, { listeningShare: 1 }, { isAllocated: () => -1 });
    expect([1, 2, 3, 4, 5].map((second) => call(7, second))).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('complaint-count', () => {
  it('alarms at five complaints within ten days and no longer when one has left the window', () => {
    const { call, report } = detectorUnderTest(complaintCount, {});
    for (const days of [0, 1, 2, 3]) report(7, ReportCode.complaint, days * secondsADay);
    expect(call(7, 4 * secondsADay)).toBe(444_444);
    report(7, ReportCode.complaint, 4 * secondsADay);
    expect([call(7, 4 * secondsADay), call(7, 10 * secondsADay)]).toEqual([alarm, 444_444]);
  });

  it('counts no marks', () => {
    const { call, report } = detectorUnderTest(complaintCount, { limitComplaints: 1 });
    report(7, ReportCode.mark, 0);
    expect(call(7, 1)).toBe(0);
  });
});

describe('shared-blacklist', () => {
  const reported = (values: Record<string, number>): ReturnType<typeof detectorUnderTest> => {
    const subject = detectorUnderTest(sharedBlacklist, values);
    subject.report(7, ReportCode.mark, 0.5 * secondsADay);
    subject.report(7, ReportCode.complaint, 0.6 * secondsADay);
    return subject;
  };

  it('knows a number from the copy on that follows its reports', () => {
    const { call } = reported({});
    expect([0.9, 1, 1.5].map((days) => call(7, days * secondsADay))).toEqual([0, alarm, alarm]);
  });

  it('knows it later by the lag', () => {
    const { call } = reported({ lagRounds: 2 });
    expect([1, 2.9, 3].map((days) => call(7, days * secondsADay))).toEqual([0, 0, alarm]);
  });

  it('lets a number go of which nobody has complained for long', () => {
    const { call } = reported({ keepDays: 30 });
    expect([29, 30].map((days) => call(7, days * secondsADay))).toEqual([alarm, 0]);
  });
});
