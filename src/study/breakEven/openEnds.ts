/** What replications that do not differ leave open: none seen is not none, and what all of them show is not all that there may be. */
import { pivotOf } from '../../engine/statistics/pivot.ts';
import { spreadlessDifference } from '../../engine/statistics/spreadlessDifference.ts';
import { tallyOf } from '../../engine/statistics/tally.ts';
import type { Metric } from '../../model/measures/metric.ts';
import { rangeOf, rangeOfDifference } from '../../model/measures/metric.ts';
import { armShareOf } from '../experiment/seriesOfMeasure.ts';
import type { MeasureSeries } from '../experiment/seriesOfMeasure.ts';
import type { OpenEnds } from './curve.ts';
import type { PlayedLever } from './playLever.ts';

/** Null where replications differ, or say nothing of a spread: too few of them, or what is 0 by definition. `control`: id of that arm. */
export function openEnds(
  { perReplication, arm, against }: PlayedLever,
  { metric, control, level }: { readonly metric: Metric; readonly control: string; readonly level: number },
): OpenEnds | null {
  const values = perReplication.filter((value) => value !== null);
  const isZero = (series: MeasureSeries): boolean =>
    metric.isAgainstControl === true && series.arm === control;
  if (values.length < 2 || isZero(arm)) return null;
  const other = against === null || isZero(against) ? null : armShareOf(against);
  const ends = spreadlessDifference(pivotOf(tallyOf(values).mean, values), [armShareOf(arm), other], level);
  if (ends === null) return null;
  const [least, most] = against === null ? rangeOf(metric) : rangeOfDifference(metric);
  return { low: ends.low ?? least, high: ends.high ?? most };
}
