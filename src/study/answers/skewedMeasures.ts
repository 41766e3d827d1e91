/**
 * Measures of which a few replications make most of the spread: their intervals hold less often than they say (docs/statistics.md). Those of what
 * comes in single pieces know of it.
 */
import { jackknifeValues } from '../../engine/statistics/jackknife.ts';
import { pivotOf } from '../../engine/statistics/pivot.ts';
import { meanOf } from '../../engine/statistics/tally.ts';
import { findMetric } from '../../model/measures/catalogue.ts';
import type { Measure, Results } from '../results/results.ts';
import { ratioSeries } from './measureSeries.ts';

/** Cochran asks 25 · skewness² replications of Student's interval (Sampling Techniques, 1977); with the end of the long tail moved out a fifth of them will do. */
const replicationsPerSquare = 5;

/** Fewer than so many do not tell a tail from an accident. */
const fewestReplications = 10;

/** Ids of metrics that are skewed in some arm, over all classes: whether an arm shows it is luck, since all arms have the same kind of tail. */
export function skewedMetrics({ measures }: Pick<Results, 'measures'>): readonly string[] {
  return [...new Set(measures.filter((measure) => isSkewed(measure)).map(({ metric }) => metric))];
}

function isSkewed(measure: Measure): boolean {
  if (measure.class !== null || measure.place !== null || measure.n < fewestReplications) return false;
  if (findMetric(measure.metric)?.pieces !== undefined) return false;
  const [values] = jackknifeValues([ratioSeries(measure)]) ?? [];
  if (values === undefined) return false;
  const { skewness, count } = pivotOf(meanOf(values), values);
  return count < replicationsPerSquare * skewness * skewness;
}
