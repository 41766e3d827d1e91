import { describe, expect, it } from 'vitest';
import type { MeasureRow } from '../../../../src/model/measures/metric.ts';
import { summariseFamily } from '../../../../src/study/experiment/summarise.ts';
import type { MeasureSeries } from '../../../../src/study/experiment/summarise.ts';
import type { Measure } from '../../../../src/study/experiment/results.ts';

type Counted = Pick<MeasureRow, 'numerator' | 'denominator' | 'clusters'>;

const series = (arm: string, metric: string, totals: readonly Counted[]): MeasureSeries => ({
  arm,
  metric,
  class: null,
  place: null,
  totals: totals.map((row) => ({ metric, class: null, place: null, ...row })),
});

const summarise = (...arms: readonly MeasureSeries[]): readonly Measure[] =>
  summariseFamily([{ designPoint: 'base', arms }], { level: 0.95, delta: 0, isPaired: true }).flat();

const silent = (callers: number): Counted => ({
  numerator: 0,
  denominator: callers * 10,
  clusters: { sizes: [10], counts: [callers] },
});

describe('a share of which nothing was seen', () => {
  it('is bounded over callers and replications', () => {
    const [found] = summarise(series('none', 'wanted.rejected.share', [silent(30), silent(50)]));
    expect(found).toMatchObject({ estimate: 0, low: 0, method: 'exact-zero', undefinedBecause: null });
    expect(found.high).toBeCloseTo(1 - 0.025 ** (1 / 80), 12);
  });

  it('is bounded over replications where one with data does not tell its callers', () => {
    const untold = { numerator: 0, denominator: 500 };
    const [found] = summarise(series('none', 'wanted.rejected.share', [silent(50), untold]));
    expect(found.high).toBeCloseTo(1 - Math.sqrt(0.025), 12);
  });

  it('leaves out replications without data', () => {
    const empty = { numerator: 0, denominator: 0 };
    const [found] = summarise(series('none', 'wanted.rejected.share', [silent(80), empty]));
    expect(found).toMatchObject({ n: 1, method: 'exact-zero' });
    expect(found.high).toBeCloseTo(1 - 0.025 ** (1 / 80), 12);
  });
});

describe('demands lost', () => {
  const metric = 'wanted.lost.perThousand';

  it('are bounded where none was seen, and 0 by definition in the control arm', () => {
    const totals = [silent(40), silent(40)];
    const [control, arm] = summarise(series('none', metric, totals), series('cap', metric, totals));
    expect(control).toMatchObject({
      estimate: 0,
      low: null,
      high: null,
      method: 'none',
      undefinedBecause: 'it is 0 by definition',
    });
    expect(arm).toMatchObject({ estimate: 0, low: 0, method: 'exact-zero' });
    expect(arm.high).toBeCloseTo(1000 * (1 - 0.025 ** (1 / 80)), 9);
  });

  it('and their difference from the control arm never exceed a thousand', () => {
    const lost = [990, 1000, 200, 1000].map((each) => ({ numerator: each * 30, denominator: 30 }));
    const none = lost.map(({ denominator }) => ({ numerator: 0, denominator }));
    const [, arm] = summarise(series('none', metric, none), series('cap', metric, lost));
    expect([arm.high, arm.versusControl?.high]).toEqual([1000, 1000]);
    expect(arm.low).toBeLessThan(arm.estimate as number);
  });
});

describe('ends of intervals', () => {
  const rare = [0, 0, 0, 9].map((numerator) => ({ numerator, denominator: 100 }));

  it('of amounts do not go below 0, those of money do', () => {
    const [calls] = summarise(series('none', 'unwanted.answered.perSubscriberDay', rare));
    const [profit] = summarise(series('none', 'operator.profit.perDay', rare));
    expect(calls.low).toBe(0);
    expect(profit.low).toBeLessThan(0);
  });

  it('of differences may lie on both sides of 0', () => {
    const [, arm] = summarise(
      series('none', 'unwanted.answered.perSubscriberDay', rare),
      series('cap', 'unwanted.answered.perSubscriberDay', rare.toReversed()),
    );
    expect(arm.versusControl?.low).toBeLessThan(0);
    expect(arm.versusControl?.high).toBeGreaterThan(0);
  });
});
