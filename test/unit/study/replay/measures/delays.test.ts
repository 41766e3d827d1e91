/** How long campaigns and numbers go on before their first alarm: by hand. */
import { afterAll, describe, expect, it } from 'vitest';
import { clusterShareInterval } from '../../../../../src/engine/statistics/clusters.ts';
import { jackknifeRatio } from '../../../../../src/engine/statistics/jackknife.ts';
import { measureDelays } from '../../../../../src/study/replay/measures/delays.ts';
import { cellsBeforeScores } from '../../../../../src/study/replay/measures/scoreSpool.ts';
import { medianWait } from '../../../../../src/study/replay/measures/survival.ts';
import { JudgedCalls, Label } from './judgedCalls.ts';
import type { JudgedCall } from './judgedCalls.ts';

const judged = new JudgedCalls();
afterAll(() => judged.remove());

const alarmMillionths = 500_000;
const [quiet, loud] = [alarmMillionths - 1, alarmMillionths];
const call = ([caller, number]: readonly [number, number], second: number, score: number): JudgedCall => ({
  label: Label.unwanted,
  caller,
  number,
  second,
  score,
  isAnswered: true,
});

/** Campaign 0 has two numbers, the others one each; the last number is a person's. */
const [first, second, third, fourth, ofPerson] = [
  [0, 0],
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
] as const;
const calls: readonly JudgedCall[] = [
  call(first, 10, quiet),
  call(second, 40, quiet),
  { ...call(third, 50, quiet), isAnswered: false },
  { ...call(ofPerson, 60, loud), label: Label.wanted },
  { ...call(first, 70, loud), label: Label.unknown },
  call(first, 100, loud),
  call(second, 150, quiet),
  call(third, 170, quiet),
  call(fourth, 180, loud),
  call(fourth, 190, loud),
];
const measured = judged.of(calls, [0, 0, 1, 2, 3]);
const { campaigns, numbers } = measureDelays(measured, cellsBeforeScores, alarmMillionths);

const waits = (of: readonly number[], alarmed: readonly number[]) =>
  medianWait(Float64Array.from(of), Uint8Array.from(alarmed), 0.95);

describe('the delay of campaigns', () => {
  it('counts those of unwanted calls, and of their calls none after the first alarm', () => {
    expect([campaigns.seen, campaigns.detected]).toEqual([3, 2]);
    expect(campaigns.medianCalls).toEqual(waits([3, 2, 1], [1, 0, 1]));
    expect(campaigns.medianSeconds).toEqual(waits([90, 120, 0], [1, 0, 1]));
  });

  it('has the share that was never detected with its exact bound, since each stands for itself', () => {
    const { estimate, low, high } = clusterShareInterval(1, 3, 0.95);
    expect(campaigns.undetectedShare).toMatchObject({ estimate, low, high, method: 'exact' });
  });

  it('has the calls that were answered before the alarm, never below 0', () => {
    expect(campaigns.answeredBefore.estimate).toBe((2 + 1 + 0) / 3);
    expect(campaigns.answeredBefore.low).toBe(0);
    expect(campaigns.answeredBefore.high).toBe(jackknifeRatio([2, 1, 0], [1, 1, 1], 0.95).high);
  });

  it('of one alone has no interval', () => {
    const { campaigns: one } = measureDelays(
      judged.of([call(first, 10, quiet)], [0]),
      cellsBeforeScores,
      alarmMillionths,
    );
    expect(one.answeredBefore).toMatchObject({ estimate: 1, low: null, high: null, method: 'none' });
    expect(one.answeredBefore.undefinedBecause).toBe('an interval needs two callers with data');
  });
});

describe('the delay of numbers', () => {
  it('is theirs, with intervals over the campaigns that they belong to', () => {
    expect([numbers.seen, numbers.detected]).toEqual([4, 2]);
    expect(numbers.medianCalls).toEqual(waits([2, 2, 2, 1], [1, 0, 0, 1]));
    expect(numbers.medianSeconds).toEqual(waits([90, 110, 120, 0], [1, 0, 0, 1]));
    const undetected = jackknifeRatio([1, 1, 0], [2, 1, 1], 0.95);
    expect(numbers.undetectedShare).toMatchObject({ estimate: 0.5, method: 'jackknife' });
    expect(numbers.undetectedShare.low).toBe(Math.max(0, undetected.low as number));
    expect(numbers.undetectedShare.high).toBe(Math.min(1, undetected.high as number));
    expect(numbers.answeredBefore.estimate).toBe((1 + 2 + 1 + 0) / 4);
    expect(numbers.answeredBefore.high).toBe(jackknifeRatio([3, 1, 0], [2, 1, 1], 0.95).high);
  });
});
