/** Which intervals a stopping rule asks about, whether they are narrow enough, and what they still need. */
import { describe, expect, it } from 'vitest';
import { lookLevel } from '../../../../src/engine/statistics/sequential.ts';
import { tQuantile } from '../../../../src/engine/statistics/quantiles.ts';
import { hasReachedHalfWidth } from '../../../../src/study/experiment/halfWidth.ts';
import type { Measure } from '../../../../src/study/results/results.ts';
import { askedMeasures, stillNeeded } from '../../../../src/study/experiment/stillNeeded.ts';
import { outlineOf } from '../../../../src/study/results/studyOutline.ts';
import type { StudyOutline } from '../../../../src/study/results/studyOutline.ts';
import { resultAt, usual } from '../store/taskFolders.ts';

const metric = 'unwanted.answered.perSubscriberDay';
const rule = { halfWidth: 0.5, metric, atMost: 80 };
const fixed = outlineOf(usual, 'ringfence run tiny.yaml');
const stopping = (replications: StudyOutline['replications']): StudyOutline => ({ ...fixed, replications });

/** As many replications, of which so many had data. */
const played = (all: number, withData: number): (number | null)[] =>
  Array.from({ length: all }, (_, i) => (i < withData ? 7 : null));
const measure = (fields: Partial<Measure>): Measure =>
  ({ metric, class: null, place: null, arm: 'none', perReplication: played(20, 20), ...fields }) as Measure;
const about = (arm: string, below: number, above: number): Measure =>
  measure({ arm, estimate: 7, low: 7 - below, high: 7 + above });

describe('the intervals that are asked for', () => {
  const all = [
    measure({}),
    measure({ arm: 'cap' }),
    measure({ class: 'robot' }),
    measure({ place: 'terminating/cap' }),
    measure({ metric: 'wanted.rejected.share' }),
  ];

  it('are those of the metric over all calls, in every arm or in the one that is named', () => {
    expect(askedMeasures({ replications: rule }, all)).toEqual([all[0], all[1]]);
    expect(askedMeasures({ replications: { ...rule, arm: 'cap' } }, all)).toEqual([all[1]]);
  });

  it('are not those of the control where it is 0 by definition', () => {
    const lost = 'wanted.lost.perThousand';
    const [control, cap] = [
      measure({ metric: lost, undefinedBecause: 'it is 0 by definition' }),
      measure({ metric: lost, arm: 'cap' }),
    ];
    expect(askedMeasures({ replications: { ...rule, metric: lost } }, [control, cap])).toEqual([cap]);
  });

  it('are those of one class where it is named, and none where the number is fixed', () => {
    expect(askedMeasures({ replications: { ...rule, class: 'robot' } }, all)).toEqual([all[2]]);
    expect(askedMeasures({ replications: 20 }, all)).toEqual([]);
  });
});

describe('replications still needed', () => {
  const needed = (...measures: readonly Measure[]): number | null => stillNeeded(stopping(rule), measures);

  it('grow with the square of the longer arm over the half-width, and are those of the widest interval', () => {
    expect(needed(about('none', 0.25, 1))).toBe(20 * 4 + 1 - 20);
    expect(needed(about('none', 1.5, 0.25), about('cap', 1, 1))).toBe(20 * 9 + 1 - 20);
    const ten = { ...about('none', 1.5, 1.5), perReplication: played(10, 10) };
    expect(needed(about('cap', 1, 1), ten)).toBe(10 * 9 + 1 - 10);
  });

  it('count those without data too, since as many of the further ones will have none', () => {
    const sparse = { ...about('none', 1.5, 1.5), n: 5, perReplication: played(20, 5) };
    expect(needed(sparse)).toBe(20 * 9 + 1 - 20);
  });

  it('are not to be told of an interval that is missing or has no width, of none asked for, or where all are narrow', () => {
    expect(needed(about('cap', 1, 1), measure({ estimate: 7, low: null, high: null }))).toBeNull();
    expect(needed(about('cap', 1, 1), about('none', 0, 0))).toBeNull();
    expect(needed(measure({ metric: 'wanted.rejected.share' }))).toBeNull();
    expect(needed(about('none', 0.1, 0.1))).toBeNull();
    expect(stillNeeded(stopping(20), [about('none', 1, 1)])).toBeNull();
  });
});

describe('a half-width', () => {
  const done = new Map(Array.from({ length: 20 }, (_, i) => [i, resultAt(i)]));
  const values = Array.from({ length: 20 }, (_, i) => (100 + ((i * 7) % 5)) / 150);
  const mean = values.reduce((sum, value) => sum + value, 0) / 20;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 19 / 20);
  const level = lookLevel(0.95, 80);
  const arm = tQuantile((1 + level) / 2, 19) * spread;
  const isReached = (replications: StudyOutline['replications']): boolean =>
    hasReachedHalfWidth(stopping(replications), done, 20);

  it('is reached exactly where the arm of the interval, at the level that pays for every look, is no longer', () => {
    expect(isReached({ ...rule, halfWidth: arm * 1.001 })).toBe(true);
    expect(isReached({ ...rule, halfWidth: arm * 0.999 })).toBe(false);
  });

  it('is not reached by what is not measured, and has not to be where the number is fixed', () => {
    expect(isReached({ ...rule, class: 'nobody' })).toBe(false);
    expect(hasReachedHalfWidth(stopping(rule), new Map(), 20)).toBe(false);
    expect(isReached(20)).toBe(true);
  });
});
