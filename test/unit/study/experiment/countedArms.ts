/** Measures of arms by what their replications counted, and what is made of them. */
import type { MeasureRow } from '../../../../src/model/measures/metric.ts';
import { summariseFamily } from '../../../../src/study/experiment/summarise.ts';
import type { MeasureSeries } from '../../../../src/study/experiment/seriesOfMeasure.ts';
import type { Measure } from '../../../../src/study/results/results.ts';

export type Counted = Pick<MeasureRow, 'numerator' | 'denominator' | 'clusters' | 'pieces'>;

/** A measure of an arm by what its replications counted. */
export const series = (arm: string, metric: string, totals: readonly Counted[]): MeasureSeries => ({
  arm,
  metric,
  class: null,
  place: null,
  totals: totals.map((row) => ({ metric, class: null, place: null, ...row })),
});

/** One family, at 95 %. */
export const summarise = (...arms: readonly MeasureSeries[]): readonly Measure[] =>
  summariseFamily([{ designPoint: 'base', arms, hasControl: true }], {
    level: 0.95,
    delta: 0,
    isPaired: true,
  }).flat();

/** Nothing was seen of so many callers with ten calls each. */
export const silent = (callers: number): Counted => ({
  numerator: 0,
  denominator: callers * 10,
  clusters: { sizes: [10], counts: [callers] },
});
