/** What the values of replications leave open: none seen is not none, what all of them show is not all that there may be, and a sale may not have been among them. */
import { ratioSumPivot } from '../../engine/statistics/jackknife.ts';
import { isCounted, lacksSpread, pivotOf } from '../../engine/statistics/pivot.ts';
import { pivotEnds } from '../../engine/statistics/pivotEnds.ts';
import { spreadlessDifference } from '../../engine/statistics/spreadlessDifference.ts';
import { tallyOf } from '../../engine/statistics/tally.ts';
import type { Metric } from '../../model/measures/metric.ts';
import { rangeOf, rangeOfDifference } from '../../model/measures/metric.ts';
import { armShareOf, ratios } from '../experiment/seriesOfMeasure.ts';
import type { MeasureSeries } from '../experiment/seriesOfMeasure.ts';
import type { OpenEnds } from './curve.ts';
import type { PlayedLever } from './playLever.ts';

/** Null where replications differ and nothing hangs on how few there were, or say nothing of a spread: too few of them, or what is 0 by definition. `control`: id of that arm. */
export function openEnds(
  { perReplication, arm, against }: PlayedLever,
  { metric, control, level }: { readonly metric: Metric; readonly control: string; readonly level: number },
): OpenEnds | null {
  const values = perReplication.filter((value) => value !== null);
  const isZero = (series: MeasureSeries): boolean =>
    metric.isAgainstControl === true && series.arm === control;
  if (values.length < 2 || isZero(arm)) return null;
  const [least, most] = against === null ? rangeOf(metric) : rangeOfDifference(metric);
  const counted = countedEnds(arm, against, level);
  if (counted !== null) return { low: Math.max(least, counted.low), high: Math.min(most, counted.high) };
  const other = against === null || isZero(against) ? null : armShareOf(against);
  const ends = spreadlessDifference(pivotOf(tallyOf(values).mean, values), [armShareOf(arm), other], level);
  if (ends === null) return null;
  return { low: ends.low ?? least, high: ends.high ?? most };
}

/** Where single pieces, or few things that something is told by, bound what the values do not tell. */
function countedEnds(arm: MeasureSeries, against: MeasureSeries | null, level: number): OpenEnds | null {
  const series = against === null ? [ratios(arm)] : [ratios(arm), ratios(against)];
  const pivot = ratioSumPivot(series, [1, -1]);
  return pivot === null || !isCounted(pivot) || lacksSpread(pivot) ? null : pivotEnds(pivot, level);
}
