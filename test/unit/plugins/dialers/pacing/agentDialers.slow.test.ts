import { expect, it } from 'vitest';
import { studentInterval } from '../../../../../src/engine/statistics/student.ts';
import type { BenchCall } from '../../../../../src/study/laws/operators/benchCall.ts';
import { busyShare, daysOf, dropRateOf, hours } from './agentDays.ts';

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
