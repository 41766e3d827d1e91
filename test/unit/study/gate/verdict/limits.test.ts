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

describe('what an undecided threshold still needs', () => {
  const open = (of: Partial<Measure>, asked: Partial<GateThreshold> = { atMost: 1 }): number | null =>
    limitsOf([{ metric: threshold.metric, arm: 'none', ...asked }], {
      designPoints: ['a'],
      measures: [{ ...measure('a', 0), n: 20, ...of }],
      level: 0.95,
    })[0].further;

  it('is as many as bring the end beyond the bound back to it, as the root of their number', () => {
    // The upper end must come from 0.4 above the estimate to 0.2: four times as many, and one more.
    expect(open({ estimate: 0.8, low: 0.5, high: 1.2 })).toBe(81 - 20);
    // Nearer to being broken: the lower end must come up.
    expect(open({ estimate: 1.2, low: 0.8, high: 1.3 })).toBe(81 - 20);
    expect(open({ estimate: 1.2, low: 0.8, high: 1.3 }, { atLeast: 1 })).toBe(81 - 20);
  });

  it('is as many as the bound of what all replications show alike needs', () => {
    const low = (count: number): number => 0.9 * 0.025 ** (1 / count);
    const further = open(
      { method: 'exact-equal', estimate: 0.9, low: low(20), high: 0.917 },
      { atLeast: 0.8 },
    );
    expect([low(20) < 0.8, low(20 + (further ?? 0)) >= 0.8, low(20 + (further ?? 0) - 2) < 0.8]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is nothing where it is decided, where there is no interval, and where no number would do', () => {
    expect(open({ estimate: 0.8, low: 0.7, high: 0.9 })).toBeNull();
    expect(open({ estimate: 0.8, low: null, high: null })).toBeNull();
    expect(open({ estimate: 1, low: 0.7, high: 1.2 })).toBeNull();
    expect(open({ estimate: 0.9999, low: 0.7, high: 1.2 })).toBeNull();
  });
});
