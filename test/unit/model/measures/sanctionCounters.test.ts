/** What suspensions and appeals come to within the measured time, by hand. */
import { describe, expect, it } from 'vitest';
import { SanctionTotals } from '../../../../src/model/measures/sanctionCounters.ts';

const none = { count: 0, innocent: 0, seconds: 0 };

describe('what sanctions come to', () => {
  it('is nothing at first', () => {
    const totals = new SanctionTotals();
    const { byKind, office, traceback, delaySeconds, wantedCallsMet, appeals, labelAppeals } = totals;
    expect(byKind).toEqual({ number: none, line: none, operator: none, upstream: none });
    const counts = [...Object.values(office), ...Object.values(traceback)];
    expect([...counts, delaySeconds, wantedCallsMet, appeals, labelAppeals].every((n) => n === 0)).toBe(true);
  });

  it('counts a suspension of its kind, of its time what is measured, and how long it took to begin', () => {
    const totals = new SanctionTotals();
    const span = { fromSecond: 100, untilSecond: 250, endSecond: 1000 };
    totals.countSuspension('line', { isInnocent: false, orderedSecond: 40 }, span);
    totals.countSuspension(
      'line',
      { isInnocent: true, orderedSecond: 890 },
      { ...span, fromSecond: 900, untilSecond: 5000 },
    );
    expect(totals.byKind).toEqual({
      number: none,
      line: { count: 2, innocent: 1, seconds: 150 + 100 },
      operator: none,
      upstream: none,
    });
    expect(totals.delaySeconds).toBe(60 + 10);
  });

  it('does not count what begins only at the end of the measured time', () => {
    const totals = new SanctionTotals();
    const about = { isInnocent: true, orderedSecond: 0 };
    totals.countSuspension('number', about, { fromSecond: 1000, untilSecond: 2000, endSecond: 1000 });
    expect([totals.byKind.number, totals.delaySeconds]).toEqual([none, 0]);
    totals.countSuspension('number', about, { fromSecond: 999, untilSecond: 2000, endSecond: 1000 });
    expect(totals.byKind.number).toEqual({ count: 1, innocent: 1, seconds: 1 });
  });

  it('takes back the time that an appeal lifts, within what is measured', () => {
    const secondsAfter = (correctedSecond: number, untilSecond: number): number => {
      const totals = new SanctionTotals();
      const span = { fromSecond: 100, untilSecond, endSecond: 1000 };
      totals.countSuspension('number', { isInnocent: true, orderedSecond: 100 }, span);
      totals.countAppeal('number', { correctedSecond, untilSecond }, 1000);
      expect(totals.appeals).toBe(1);
      return totals.byKind.number.seconds;
    };
    expect(secondsAfter(300, 500)).toBe(200);
    expect(secondsAfter(300, 5000)).toBe(200);
    expect(secondsAfter(1200, 5000)).toBe(900);
  });

  it('counts an appeal that changes nothing', () => {
    const totals = new SanctionTotals();
    totals.countAppeal('operator', null, 1000);
    totals.countAppeal('operator', null, 1000);
    expect([totals.appeals, totals.byKind.operator]).toEqual([2, none]);
  });
});
