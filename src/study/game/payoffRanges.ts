/** What pay-offs can be: no end of an interval lies beyond. */
import type { Range } from '../../engine/statistics/within.ts';
import { metricOf } from '../../model/measures/catalogue.ts';
import { rangeOf } from '../../model/measures/metric.ts';
import type { GameDesign } from '../scenario/experiment/experiment.ts';
import { answeredMetric } from '../results/weighedMetrics.ts';

export interface PayoffRanges {
  readonly loss: Range;
  readonly profit: Range;
  readonly answered: Range;
}

export function payoffRanges({ loss, profit }: Pick<GameDesign, 'loss' | 'profit'>): PayoffRanges {
  const weighed = Object.entries(loss)
    .filter(([, weight]) => weight > 0)
    .map(([metric, weight]) => rangeOf(metricOf(metric)).map((end) => weight * end));
  const sum = (end: number): number => weighed.reduce((total, ends) => total + ends[end], 0);
  return {
    loss: [sum(0), sum(1)],
    profit: rangeOf(metricOf(profit)),
    answered: rangeOf(metricOf(answeredMetric)),
  };
}
