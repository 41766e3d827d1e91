import { describe, expect, it } from 'vitest';
import { drawNormal } from '../../../../src/engine/random/normal.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { pairedSpeedRatio, unpairedSpeedRatio } from '../../../../src/study/bench/speedRatio.ts';

const of = (here: readonly number[], there: readonly number[], better: 'more' | 'less' = 'more') => ({
  here,
  there,
  better,
  margin: 0.05,
});

describe('the ratio of two speeds', () => {
  it('is above 1 where this build does more a second, or takes less time', () => {
    expect(pairedSpeedRatio(of([20, 20.2], [10, 10.1])).ratio).toBeCloseTo(2, 10);
    expect(pairedSpeedRatio(of([5, 5.1], [10, 10.2], 'less')).ratio).toBeCloseTo(2, 10);
  });

  it.each([
    ['slower', [0.8, 0.81, 0.79, 0.8]],
    ['faster', [1.2, 1.21, 1.19, 1.2]],
    ['same', [1.01, 0.99, 1.02, 1]],
    ['undecided', [0.97, 0.93, 0.95, 0.94]],
  ] as const)('says %s only where the whole interval does', (verdict, here) => {
    expect(pairedSpeedRatio(of(here, [1, 1, 1, 1])).verdict).toBe(verdict);
  });

  it('takes out what a round did to both; unpaired that stays in', () => {
    const rounds = [1, 3, 2, 5];
    const [here, there] = [rounds.map((speed, i) => speed * (0.8 + i / 1000)), rounds];
    expect([pairedSpeedRatio(of(here, there)).verdict, unpairedSpeedRatio(of(here, there)).verdict]).toEqual([
      'slower',
      'undecided',
    ]);
  });

  it('has no interval from one measurement a side', () => {
    const once = of([2], [1]);
    for (const found of [pairedSpeedRatio(once), unpairedSpeedRatio(once)])
      expect([found.low, found.high, found.verdict]).toEqual([null, null, 'undecided']);
  });

  /** 95 % of 2,000 intervals, ± 4 standard errors of 0.5 %: 93 to 97 %. */
  it.each([
    ['paired', pairedSpeedRatio],
    ['unpaired', unpairedSpeedRatio],
  ] as const)('covers the true ratio in 95 of 100 cases, %s', (_, ratioOf) => {
    const noise = new KeyedStream().seek(1, 2, 3, 4);
    const speeds = (mean: number): number[] =>
      Array.from({ length: 6 }, () => mean * Math.exp(0.05 * drawNormal(noise)));
    let covered = 0;
    for (let repetition = 0; repetition < 2000; repetition++) {
      const { low, high } = ratioOf(of(speeds(1.1), speeds(1)));
      if (low !== null && high !== null && low <= 1.1 && high >= 1.1) covered++;
    }
    expect(Math.abs(covered / 2000 - 0.95)).toBeLessThan(0.02);
  });
});
