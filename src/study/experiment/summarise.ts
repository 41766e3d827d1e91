/** One measure of the results: estimate and interval over the replications, and the paired differences against the control arm. */
import { ratioOf } from '../../engine/statistics/ratioTotals.ts';
import { shareInterval } from '../../engine/statistics/clusters.ts';
import { withoutInterval } from '../../engine/statistics/estimate.ts';
import type { Estimate } from '../../engine/statistics/estimate.ts';
import { holmFamily } from '../../engine/statistics/holm.ts';
import type { Compared } from '../../engine/statistics/holm.ts';
import { ratioDifferencePivot, ratioInterval } from '../../engine/statistics/jackknife.ts';
import { sharedTails } from '../../engine/statistics/pivot.ts';
import type { Pivot } from '../../engine/statistics/pivot.ts';
import { spreadlessTail } from '../../engine/statistics/spreadlessDifference.ts';
import type { SpreadlessEnds } from '../../engine/statistics/spreadlessDifference.ts';
import { within } from '../../engine/statistics/within.ts';
import { metricOf } from '../../model/measures/catalogue.ts';
import { rangeOf } from '../../model/measures/metric.ts';
import { contrastOf, contrastWithoutInterval, spreadlessOf } from './contrast.ts';
import type { FamilyTerms } from './contrast.ts';
import type { Measure, VersusControl } from '../results/results.ts';
import { clustersIn, ratios, total } from './seriesOfMeasure.ts';
import type { MeasureSeries } from './seriesOfMeasure.ts';

function intervalOf(of: MeasureSeries, level: number): Estimate {
  const series = ratios(of);
  const range = rangeOf(metricOf(of.metric));
  const [, greatest] = range;
  const isShare = series.numerators.every((value, i) => value <= greatest * series.denominators[i]);
  if (Number.isFinite(greatest) && isShare)
    return shareInterval(series, level, { greatest, ...clustersIn(of) });
  const found = ratioInterval(series, level);
  return { ...found, ...within(range, found) };
}

const zero = withoutInterval(0, 'it is 0 by definition');

/** Of the control arm: what is counted against it cannot be anything else there. */
const isZeroByDefinition = ({ metric, totals }: MeasureSeries): boolean =>
  metricOf(metric).isAgainstControl === true && totals.some(({ denominator }) => denominator !== 0);

/** The same measure at one design point in every arm that has it, the control first. */
export interface PointSeries {
  readonly designPoint: string;
  readonly arms: readonly MeasureSeries[];
  /** Without it nothing is compared: the control may lack a site, a rule or a class of other arms. */
  readonly hasControl: boolean;
}

/** One measure in all arms at all design points: one family of comparisons (Holm). By point, then by arm. */
export function summariseFamily(
  points: readonly PointSeries[],
  terms: FamilyTerms,
): readonly (readonly Measure[])[] {
  const differences = differencesIn(points, terms);
  return points.map(({ designPoint, arms, hasControl }, point) =>
    arms.map((series, i) => ({
      ...measureOf(series, { designPoint, isControl: hasControl && i === 0, level: terms.level }),
      versusControl: differences[point][i],
    })),
  );
}

interface MeasuredAt {
  readonly designPoint: string;
  readonly isControl: boolean;
  readonly level: number;
}

function measureOf(series: MeasureSeries, at: MeasuredAt): Omit<Measure, 'versusControl'> {
  const { metric, class: callerClass, place, totals } = series;
  const ratio = ratios(series);
  const { estimate, low, high, method, undefinedBecause } =
    at.isControl && isZeroByDefinition(series) ? zero : intervalOf(series, at.level);
  const isEven = ratio.denominators.every((value) => value === ratio.denominators[0]);
  return {
    metric,
    designPoint: at.designPoint,
    arm: series.arm,
    class: callerClass,
    place,
    n: ratio.denominators.filter((value) => value !== 0).length,
    estimate,
    low,
    high,
    method,
    numerator: total(ratio.numerators),
    denominator: total(ratio.denominators),
    undefinedBecause,
    perReplication: totals.map((row) => ratioOf(row)),
    ...(isEven ? {} : { denominators: ratio.denominators }),
  };
}

/** Paired differences with simultaneous intervals; null for the controls themselves and where a control lacks the measure. */
function differencesIn(
  points: readonly PointSeries[],
  terms: FamilyTerms,
): readonly (readonly (VersusControl | null)[])[] {
  const pivots = points.map(({ arms: [control, ...others], hasControl }) =>
    hasControl ? others.map((series) => ratioDifferencePivot(ratios(series), ratios(control))) : [],
  );
  const known = pivots.flat().filter((pivot) => pivot !== null);
  const size = known.length;
  const spreadless = points.map(({ arms: [control, ...others] }, point) =>
    pivots[point].map((pivot, i) =>
      pivot === null ? null : spreadlessOf(others[i], control, { level: terms.level, size, pivot }),
    ),
  );
  const family = holmFamily(comparedOf(pivots, spreadless, 1 - (1 - terms.level) / size), terms.level);
  const shared = sharedTails(known);
  let next = 0;
  return points.map(({ arms, hasControl }, point) => {
    if (!hasControl) return arms.map(() => null);
    const found = pivots[point].map((pivot, i) =>
      pivot === null
        ? contrastWithoutInterval(arms[i + 1], arms[0], terms)
        : contrastOf(arms[i + 1], arms[0], {
            member: family[next++],
            spreadless: spreadless[point][i],
            pivot,
            size,
            shared,
            ...terms,
          }),
    );
    return [null, ...found];
  });
}

/** Pivots that there are, in their order, with the p value of those without a spread; `each`: level of one comparison. */
const comparedOf = (
  pivots: readonly (readonly (Pivot | null)[])[],
  spreadless: readonly (readonly (SpreadlessEnds | null)[])[],
  each: number,
): readonly Compared[] =>
  pivots.flatMap((row, point) =>
    row.flatMap((pivot, i) =>
      pivot === null ? [] : [{ ...pivot, tail: spreadlessTail(spreadless[point][i], each) }],
    ),
  );
