import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import type { ParameterValues } from '../../../../../src/model/contracts/parameter.ts';
import { fixedRate } from '../../../../../src/plugins/dialers/pacing/fixedRate.ts';
import { playPacing } from '../../../../../src/study/laws/operators/pacingBench.ts';

const wholeDay = { hours: [0, 86_400], pause: [0, 0], workdaysOnly: false };

function seconds(values: ParameterValues, untilSecond = secondsADay): number[] {
  const calls = playPacing({ plugin: fixedRate, values: { ...wholeDay, ...values }, untilSecond });
  return calls.map(({ second }) => second).toSorted((a, b) => a - b);
}

const gapsOf = (times: readonly number[]): number[] => times.slice(1).map((time, i) => time - times[i]);

describe('fixed-rate', () => {
  it('spaces its calls evenly when there are lines enough', () => {
    const gaps = gapsOf(seconds({ attemptsPerHour: 450, lines: 40 }));
    expect(gaps.length).toBeGreaterThan(10_700);
    expect(Math.max(...gaps.map((gap) => Math.abs(gap - 8)))).toBeLessThan(1e-6);
  });

  it('makes pure chance traffic when told to: exponential gaps, so a variance of the mean squared', () => {
    const gaps = gapsOf(seconds({ attemptsPerHour: 900, lines: 80, spacing: 'random' }));
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
    // 21,600 gaps: the mean is known to 0.7 %, the ratio of variance to squared mean to 2.8 % (two deviations).
    expect(Math.abs(mean / 4 - 1)).toBeLessThan(0.02);
    expect(Math.abs(variance / mean ** 2 - 1)).toBeLessThan(0.06);
  });

  it('dials at the same seconds whatever becomes of the calls, as long as a line is free', () => {
    const sketch = { plugin: fixedRate, untilSecond: 12 * secondsAnHour, values: { ...wholeDay, lines: 60 } };
    const timesAt = (answerShare: number): number[] =>
      playPacing({ ...sketch, answerShare })
        .map(({ second }) => second)
        .filter((second) => second < 11 * secondsAnHour)
        .toSorted((a, b) => a - b);
    expect(timesAt(0.9)).toEqual(timesAt(0));
  });

  it('falls behind when no line is free', () => {
    const attemptsPerHour = 3600;
    expect(seconds({ attemptsPerHour, lines: 2 }).length).toBeLessThan(2 * 24 * attemptsPerHour * 0.2);
  });

  it('hands the answered calls to agents when it has some, and counts who is dropped', () => {
    const values = { ...wholeDay, attemptsPerHour: 900, lines: 60, agents: 3 };
    const calls = playPacing({ plugin: fixedRate, values, untilSecond: 12 * secondsAnHour });
    const dropped = calls.filter(({ isDropped }) => isDropped);
    expect(dropped.length).toBeGreaterThan(100);
    expect(dropped.every(({ isAnswered }) => isAnswered)).toBe(true);
  });
});
