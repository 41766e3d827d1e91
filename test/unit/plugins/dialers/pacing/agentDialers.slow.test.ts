import { expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { studentInterval } from '../../../../../src/engine/statistics/student.ts';
import { predictive } from '../../../../../src/plugins/dialers/pacing/predictive.ts';
import type { BenchCall } from '../../../../../src/study/laws/operators/benchCall.ts';
import { playPacing } from '../../../../../src/study/laws/operators/pacingBench.ts';
import { busyShare, daysOf, dropRateOf, hours, noBreak } from './agentDays.ts';

for (const [answerShare, firstAnswerShare] of [
  [0.24, 0.048],
  [0.12, 0.6],
])
  it(`a predictive dialer drops no more than twice its target in its first hour where ${answerShare} answer and it expects ${firstAnswerShare}`, () => {
    const days = daysOf(answerShare, 15, { firstAnswerShare });
    expect(studentInterval(hours(days, 9, 10).map(dropRateOf), 0.99).high).toBeLessThan(0.06);
    const settled = studentInterval(hours(days, 11, 15).map(dropRateOf), 0.99);
    expect(settled.low).toBeLessThan(0.03);
    expect(settled.high).toBeGreaterThan(0.03);
    expect((settled.high ?? 1) - (settled.low ?? 0)).toBeLessThan(0.011);
    const busy = (calls: readonly (readonly BenchCall[])[]): number =>
      calls.reduce((sum, one) => sum + busyShare(one, 10) / calls.length, 0);
    const knowing = hours(daysOf(answerShare, 15, { firstAnswerShare: answerShare }), 11, 15);
    expect(Math.abs(busy(hours(days, 11, 15)) / busy(knowing) - 1)).toBeLessThan(0.01);
  });

it('a predictive dialer drops its target from the third hour of the first day on, within a 99 % interval over replications, and is near it from the first', () => {
  const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1);
  const values = { ...noBreak, lines: 80 };
  const days = seeds.map((seed) =>
    playPacing({ plugin: predictive, values, untilSecond: secondsADay, seed }),
  );
  const rates = (from: number, to: number): number[] =>
    days.map((calls) =>
      dropRateOf(calls.filter(({ second }) => second >= from * secondsAnHour && second < to * secondsAnHour)),
    );
  const settled = studentInterval(rates(11, 18), 0.99);
  expect(settled.low).toBeLessThan(0.03);
  expect(settled.high).toBeGreaterThan(0.03);
  // Some 2,000 answered calls: the interval is narrow enough to tell 3 % from 2.7 or 3.3.
  expect((settled.high ?? 1) - (settled.low ?? 0)).toBeLessThan(0.006);
  const early = studentInterval(rates(9, 11), 0.99);
  expect(early.low).toBeGreaterThan(0.02);
  expect(early.high).toBeLessThan(0.04);
});
