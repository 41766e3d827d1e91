import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../../../src/study/results/results.ts';
import { limitsOf } from '../../../../../src/study/gate/verdict/limits.ts';
import type { GateThreshold } from '../../../../../src/study/scenario/experiment/experiment.ts';

const measure = (designPoint: string, high: number, place: string | null = null): Measure => ({
  designPoint,
  arm: 'none',
  metric: 'unwanted.rung.perSubscriberDay',
  class: null,
  place,
  n: 4,
  numerator: high * 1000,
  denominator: 1000,
  estimate: high,
  low: high,
  high,
  method: 'student',
  undefinedBecause: null,
  perReplication: [],
  versusControl: null,
});

const threshold: GateThreshold = { metric: 'unwanted.rung.perSubscriberDay', arm: 'none', atMost: 1 };
const judged = (
  measures: readonly Measure[],
  designPoints: readonly string[],
  of: GateThreshold = threshold,
): unknown =>
  limitsOf([of], { designPoints, measures, level: 0.95 }).map(({ designPoint, place, verdict }) => [
    designPoint,
    ...(place === null ? [] : [place]),
    verdict,
  ]);

describe('a threshold', () => {
  it('is held at every design point, and fails at the one at which it is broken', () => {
    expect(judged([measure('dial=200', 0.6), measure('dial=1500', 4)], ['dial=200', 'dial=1500'])).toEqual([
      ['dial=200', 'pass'],
      ['dial=1500', 'fail'],
    ]);
  });

  it('is cleared by the bound itself, on either side', () => {
    const bounds = { ...threshold, atMost: 0.5, atLeast: 0.5 };
    expect(judged([measure('a', 0.5)], ['a'], bounds)).toEqual([
      ['a', 'pass'],
      ['a', 'pass'],
    ]);
  });

  it('is about its metric, arm and class alone; an arm that was taken apart counts as a whole', () => {
    const own = measure('a', 0.6);
    const others: readonly Measure[] = [
      { ...own, metric: 'unwanted.answered.perSubscriberDay' },
      { ...own, arm: 'cap' },
      { ...own, arm: 'none.mechanical' },
      { ...own, class: 'robot' },
    ];
    expect(judged([own, ...others], ['a'])).toEqual([['a', 'pass']]);
    expect(judged(others, ['a'])).toEqual([['a', 'inconclusive']]);
    expect(judged([{ ...own, arm: 'none.all' }], ['a'])).toEqual([['a', 'pass']]);
    expect(judged([own, ...others], ['a'], { ...threshold, class: 'robot' })).toEqual([['a', 'pass']]);
  });

  it.each([
    ['at most', 'unfavourable', 'high', ['pass', 'inconclusive', 'fail']],
    ['at most', 'favourable', 'low', ['pass', 'pass', 'fail']],
    ['at least', 'unfavourable', 'low', ['fail', 'inconclusive', 'pass']],
    ['at least', 'favourable', 'high', ['fail', 'pass', 'pass']],
  ] as const)('of %s is held against the %s end, which is the %s one', (...[is, end, , verdicts]) => {
    const bounds = is === 'at most' ? { atMost: 1 } : { atLeast: 1 };
    const { metric, arm } = threshold;
    const found = [
      [0.5, 0.9],
      [0.9, 1.1],
      [1.1, 1.5],
    ].map(([low, high]) => judged([{ ...measure('a', high), low }], ['a'], { metric, arm, end, ...bounds }));
    expect(found).toEqual(verdicts.map((verdict) => [['a', verdict]]));
  });

  it('is undecided where an interval has one end only', () => {
    const own = measure('a', 0.6);
    for (const open of [{ low: null }, { high: null }])
      expect(judged([{ ...own, ...open }], ['a'])).toEqual([['a', 'inconclusive']]);
  });

  it('is undecided at a design point that has no such measure', () => {
    expect(judged([measure('a', 0.6)], ['a', 'b'])).toEqual([
      ['a', 'pass'],
      ['b', 'inconclusive'],
    ]);
  });

  it('is held at every place that it leaves open, and at none that it excludes', () => {
    const measures = [
      measure('a', 0.6, 'terminating/first'),
      measure('a', 4, 'terminating/second'),
      measure('a', 4, 'origin/first'),
    ];
    expect(judged(measures, ['a'], { ...threshold, place: 'terminating' })).toEqual([
      ['a', 'terminating/first', 'pass'],
      ['a', 'terminating/second', 'fail'],
    ]);
    expect(judged([], ['a'], { ...threshold, place: 'terminating' })).toEqual([
      ['a', 'terminating', 'inconclusive'],
    ]);
  });
});
