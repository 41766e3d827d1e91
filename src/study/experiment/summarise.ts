/** One measure of the results: estimate and interval over the replications, and the paired differences against the control arm. */
import { shareInterval } from '../../engine/statistics/clusters.ts';
import { mergeClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import type { ClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import { withoutInterval } from '../../engine/statistics/estimate.ts';
import type { Estimate } from '../../engine/statistics/estimate.ts';
import { ratioOfMeans } from '../../engine/statistics/fieller.ts';
import { holmFamily } from '../../engine/statistics/holm.ts';
import type { FamilyMember } from '../../engine/statistics/holm.ts';
import { jackknifeRatio, jackknifeValues, ratioDifferencePivot } from '../../engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import { pairingGain } from '../../engine/statistics/pairing.ts';
import { sharedTails } from '../../engine/statistics/pivot.ts';
import type { SharedTails } from '../../engine/statistics/pivot.ts';
import { moreReplications } from '../../engine/statistics/replicationsNeeded.ts';
import { verdictOf } from '../../engine/statistics/verdict.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { rangeOf } from '../../model/measures/metric.ts';
import type { MeasureRow, Metric } from '../../model/measures/metric.ts';
import type { DifferenceVerdict, Measure, RelativeDifference, VersusControl } from './results.ts';

/** Totals of one measure by replication. */
export interface MeasureSeries {
  readonly arm: string;
  readonly metric: string;
  readonly class: string | null;
  readonly place: string | null;
  readonly totals: readonly MeasureRow[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const ratios = (series: MeasureSeries): RatioSeries => ({
  numerators: series.totals.map(({ numerator }) => numerator),
  denominators: series.totals.map(({ denominator }) => denominator),
});

type Range = readonly [least: number, greatest: number];

const metrics: ReadonlyMap<string, Metric> = new Map(metricCatalogue.map((metric) => [metric.id, metric]));

const metricOf = (id: string): Metric => metrics.get(id) as Metric;

/** Cuts off what the measure cannot be. */
const within = (
  [least, greatest]: Range,
  ends: { low: number; high: number },
): { low: number; high: number } => ({
  low: Math.max(least, ends.low),
  high: Math.min(greatest, ends.high),
});

function intervalOf(of: MeasureSeries, level: number): Estimate {
  const series = ratios(of);
  const range = rangeOf(metricOf(of.metric));
  const [, greatest] = range;
  const isShare = series.numerators.every((value, i) => value <= greatest * series.denominators[i]);
  if (Number.isFinite(greatest) && isShare)
    return shareInterval(series, level, { greatest, ...clustersIn(of) });
  const found = jackknifeRatio(series.numerators, series.denominators, level);
  if (found.low === null || found.high === null) return found;
  return { ...found, ...within(range, { low: found.low, high: found.high }) };
}

const zero = withoutInterval(0, 'it is 0 by definition');

/** Of the control arm: what is counted against it cannot be anything else there. */
const isZeroByDefinition = ({ metric, totals }: MeasureSeries): boolean =>
  metricOf(metric).isAgainstControl === true && totals.some(({ denominator }) => denominator !== 0);

/** Callers × replications; nothing when a replication with data does not tell them. */
function clustersIn({ totals }: MeasureSeries): { clusters?: ClusterSizes } {
  const counted = totals.filter(({ denominator }) => denominator !== 0).map(({ clusters }) => clusters);
  const known = counted.filter((clusters) => clusters !== undefined);
  return known.length === counted.length ? { clusters: mergeClusterSizes(known) } : {};
}

/** The same measure at one design point in every arm, control first. */
export interface PointSeries {
  readonly designPoint: string;
  readonly arms: readonly MeasureSeries[];
}

export interface FamilyTerms {
  readonly level: number;
  /** Difference from the control that does not matter. */
  readonly delta: number;
  /** False: arms have seeds of their own. Replications are then put side by side as they come, which costs half of the degrees of freedom and no validity. */
  readonly isPaired: boolean;
}

/** One measure in all arms at all design points: one family of comparisons (Holm). By point, then by arm. */
export function summariseFamily(
  points: readonly PointSeries[],
  terms: FamilyTerms,
): readonly (readonly Measure[])[] {
  const differences = differencesIn(points, terms);
  return points.map(({ designPoint, arms }, point) =>
    arms.map((series, i) => ({
      ...measureOf(series, { designPoint, isControl: i === 0, level: terms.level }),
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
    perReplication: totals.map(({ numerator, denominator }) =>
      denominator === 0 ? null : numerator / denominator,
    ),
    ...(isEven ? {} : { denominators: ratio.denominators }),
  };
}

/** Paired differences with simultaneous intervals; null for the controls themselves and where there is none. */
function differencesIn(
  points: readonly PointSeries[],
  terms: FamilyTerms,
): readonly (readonly (VersusControl | null)[])[] {
  const pivots = points.map(({ arms: [control, ...others] }) =>
    others.map((series) => ratioDifferencePivot(ratios(series), ratios(control))),
  );
  const known = pivots.flat().filter((pivot) => pivot !== null);
  const family = known.length === 0 ? [] : holmFamily(known, terms.level);
  const shared = sharedTails(known);
  let next = 0;
  return points.map(({ arms }, point) => [
    null,
    ...pivots[point].map((pivot, i) =>
      pivot === null
        ? null
        : contrastOf(arms[i + 1], arms[0], { member: family[next++], size: known.length, shared, ...terms }),
    ),
  ]);
}

interface FamilyPlace extends FamilyTerms {
  readonly member: FamilyMember;
  /** Comparisons in the family, and the tails that they share. */
  readonly size: number;
  readonly shared: SharedTails;
}

/** What is said of one arm against its control. */
function contrastOf(series: MeasureSeries, control: MeasureSeries, of: FamilyPlace): VersusControl {
  const { member, delta } = of;
  const metric = metricOf(series.metric);
  const { low, high } = within(differenceRange(rangeOf(metric)), member);
  const { estimate } = member;
  const verdict = directedVerdict({ low, high }, metric.worse, delta);
  const count = series.totals.filter(({ denominator }) => denominator !== 0).length;
  return {
    estimate,
    low,
    high,
    isPaired: of.isPaired,
    adjusted: 'holm',
    relative: relativeTo(series, control, of),
    varianceRatio: metric.isAgainstControl === true ? null : gainOf(series, control),
    verdict,
    moreReplications:
      verdict === 'undecided' ? moreReplications({ estimate, low, high, count, delta }) : null,
  };
}

/** The four words, or `more` and `less` where neither direction is worse. */
function directedVerdict(
  interval: { low: number; high: number },
  worse: Metric['worse'],
  delta: number,
): DifferenceVerdict {
  const word = verdictOf(interval, worse === 'down' ? 'down' : 'up', delta);
  if (worse !== 'neither' || word === 'equivalent' || word === 'undecided') return word;
  return word === 'worse' ? 'more' : 'less';
}

const gainOf = (series: MeasureSeries, control: MeasureSeries): number | null => {
  const values = jackknifeValues([ratios(series), ratios(control)]);
  return values === null ? null : pairingGain(values[0], values[1]).varianceRatio;
};

/** Of sites only the absolute difference is told. An end that Holm cut at 0 is cut here too. */
function relativeTo(
  series: MeasureSeries,
  control: MeasureSeries,
  { member, level, size, shared }: FamilyPlace,
): RelativeDifference | null {
  const metric = metricOf(series.metric);
  const values =
    series.place !== null || metric.isAgainstControl === true
      ? null
      : jackknifeValues([ratios(series), ratios(control)]);
  if (values === null) return null;
  const ratio = ratioOfMeans(values[0], values[1], { level: 1 - (1 - level) / size, sharedTails: shared });
  if (ratio.estimate === null) return null;
  const least = rangeOf(metric)[0] >= 0 ? -1 : -Infinity;
  const beyond = (end: number | null): number | null => (end === null ? null : Math.max(least, end - 1));
  const [low, high] = [beyond(ratio.low), beyond(ratio.high)];
  const estimate = ratio.estimate - 1;
  if (!member.isDifferent || low === null || high === null) return { estimate, low, high };
  return estimate > 0
    ? { estimate, low: Math.max(0, low), high }
    : { estimate, low, high: Math.min(0, high) };
}

const differenceRange = ([least, greatest]: Range): Range => [least - greatest, greatest - least];
