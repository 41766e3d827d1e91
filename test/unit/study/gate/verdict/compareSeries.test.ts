/** Every comparison with a baseline by hand: what is compared, what is only told, and how many replications would decide. */
import { describe, expect, it } from 'vitest';
import { replicationsToDecide } from '../../../../../src/engine/statistics/nonInferiority.ts';
import { compareSeries } from '../../../../../src/study/gate/verdict/compareSeries.ts';
import type { Compared } from '../../../../../src/study/gate/verdict/compareSeries.ts';
import { judgedMetrics, plainGate } from '../../../../../src/study/gate/comparison/judgedMetrics.ts';
import type { JudgedMetric } from '../../../../../src/study/gate/comparison/judgedMetrics.ts';
import { lossOf } from '../../../../../src/study/gate/verdict/lossOf.ts';
import type { Series } from '../../../../../src/study/gate/baselines/series.ts';

const lost = 'wanted.lost.perThousand';
const metrics = judgedMetrics({ ...plainGate, margins: { [lost]: 5, 'unwanted.rejected.share': 0.005 } });
const judgedOf = (id: string): JudgedMetric => metrics.find(({ metric }) => metric.id === id) as JudgedMetric;

const series = (numerators: readonly number[], more: Partial<Series> = {}): Series => ({
  designPoint: 'base',
  arm: 'cap',
  metric: lost,
  class: null,
  place: null,
  numerators,
  denominators: numerators.map(() => 1),
  ...more,
});
const compared = (before: readonly Series[], now: readonly Series[]): Compared =>
  compareSeries({ before, now, metrics, isUnderTest: (arm) => arm === 'cap', control: 'none', error: 0.001 });

const steady = Array.from({ length: 12 }, (_, i) => 100 + (i % 3));
const about = (middle: number, by: number): readonly number[] =>
  steady.map((value, i) => value + middle + (i % 2 === 0 ? by : -by));

describe('a comparison with the baseline', () => {
  it('has both figures, the loss in the direction that is worse, and that direction', () => {
    const share = 'unwanted.rejected.share';
    const tenths = (of: readonly number[], metric: string): Series =>
      series(of, { metric, denominators: of.map(() => 1000) });
    const { comparisons } = compared(
      [series(steady), tenths(steady, share)],
      [series(about(20, 1)), tenths(about(20, 1), share)],
    );
    expect(comparisons).toMatchObject([
      { metric: lost, worse: 'up', before: 101, now: 121, verdict: 'fail', further: null },
      { metric: share, worse: 'down', before: 0.101, now: 0.121, verdict: 'pass', further: null },
    ]);
    expect(comparisons[0].loss).toBeCloseTo(20, 9);
    expect(comparisons[1].loss).toBeCloseTo(-0.02, 9);
  });

  it('of a share loses no more than all of it', () => {
    const share = 'unwanted.rejected.share';
    const of = (numerators: readonly number[]): Series => series(numerators, { metric: share });
    const all = of(steady.map(() => 1));
    const few = of(steady.map((_, i) => (i % 6 === 0 ? 1 : 0)));
    expect(compared([all], [few]).comparisons[0].high).toBe(1);
    expect(compared([few], [all]).comparisons[0].low).toBe(-1);
  });

  it('that is open says from its spread how many replications more would decide it', () => {
    const [before, now] = [series(steady), series(about(4, 1))];
    const judged = judgedOf(lost);
    const [found] = compared([before], [now]).comparisons;
    const total = replicationsToDecide({ loss: lossOf({ ...judged, before, now }), margin: 5 }, 0.001);
    expect(found.verdict).toBe('inconclusive');
    expect(found.further).toBe((total as number) - 12);
  });

  it('that is open because hardly a replication differs needs as many as make ten of them differ', () => {
    const few = (count: number): readonly number[] =>
      steady.map((value, i) => (i < count ? value + 500 : value));
    const furtherOf = (count: number): unknown =>
      compared([series(steady)], [series(few(count))]).comparisons.map(({ further }) => further);
    expect([1, 3, 7, 9].map(furtherOf)).toEqual([[120 - 12], [40 - 12], [18 - 12], [14 - 12]]);
    const denominators = steady.map((_, i) => (i === 0 ? 900 : 1));
    expect(compared([series(steady)], [series(steady, { denominators })]).comparisons[0].further).toBe(108);
  });

  it('is made of what both have, once, in arms that a part under test can have changed', () => {
    const robot = { class: 'robot' };
    const before = [
      series(steady),
      series(steady, robot),
      series(about(0, 9), { class: 'person' }),
      series(steady, { arm: 'none' }),
    ];
    const now = [
      series(about(4, 1)),
      series(about(4, 1), robot),
      series(about(0, 9), { class: 'person' }),
      series(steady, { arm: 'none' }),
      series(steady, { place: 'terminating/cap' }),
    ];
    const { comparisons, vanished, added } = compared(before, now);
    expect(comparisons.map(({ class: of, isRequired }) => [of, isRequired])).toEqual([
      [null, true],
      ['person', false],
    ]);
    expect([vanished, added]).toEqual([[], 1]);
  });

  it('is not made of what is 0 by definition: what is counted against the control, in the control', () => {
    const cost = 'unwanted.rejected.share';
    const both = [
      series(
        steady.map(() => 0),
        { metric: lost },
      ),
      series(steady, { metric: cost }),
    ];
    const terms = { before: both, now: both, metrics, isUnderTest: () => true, error: 0.001 };
    const told = (control: string): readonly string[] =>
      compareSeries({ ...terms, control }).comparisons.map(({ metric }) => metric);
    expect([told('cap'), told('none')]).toEqual([[cost], [lost, cost]]);
  });

  it('is made of whom a detector alarms about only where it acts on nothing, which its ROC tells', () => {
    const at = (place: string, metric: string, denominator = 1000): Series =>
      series(steady, { place, metric, denominators: steady.map(() => denominator) });
    const shares = ['detector.truePositive.share', 'detector.falsePositive.share'];
    const all = ['watching', 'acting'].flatMap((place) => [
      ...shares.map((metric) => at(place, metric)),
      at(place, 'detector.rocArea', place === 'watching' ? 1000 : 0),
    ]);
    const told = compared(all, all).comparisons.map(({ place, metric }) => [place, metric]);
    expect(told).toEqual(shares.map((metric) => ['watching', metric]));
  });

  it('cannot be made of what vanished; of one class it may have no data any more', () => {
    const none = { denominators: steady.map(() => 0) };
    const person = { class: 'person' };
    const before = [
      series(steady),
      series(about(0, 9), person),
      series(steady, { arm: 'none', metric: 'x' }),
    ];
    const { comparisons, vanished, added } = compared(before, [
      series(steady, none),
      series(steady, { ...none, ...person }),
    ]);
    expect(comparisons).toEqual([]);
    expect(vanished.map(({ metric, because }) => [metric, because])).toEqual([
      [lost, 'it has no data any more'],
      ['x', 'it is not measured any more'],
    ]);
    expect(added).toBe(0);
  });
});
