/** What is said of one arm against its control: the paired difference, its simultaneous interval, its word. */
import { ratioOfMeans } from '../../engine/statistics/fieller.ts';
import type { RatioTerms } from '../../engine/statistics/fieller.ts';
import type { FamilyMember } from '../../engine/statistics/holm.ts';
import { jackknifeValues, ratioSumPivot } from '../../engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import { pairingGain } from '../../engine/statistics/pairing.ts';
import { fewestEqual, isCounted } from '../../engine/statistics/pivot.ts';
import type { Pivot, SharedTails } from '../../engine/statistics/pivot.ts';
import { moreReplications } from '../../engine/statistics/replicationsNeeded.ts';
import { spreadlessDifference } from '../../engine/statistics/spreadlessDifference.ts';
import type { SpreadlessEnds } from '../../engine/statistics/spreadlessDifference.ts';
import { verdictOf } from '../../engine/statistics/verdict.ts';
import { within } from '../../engine/statistics/within.ts';
import type { Ends } from '../../engine/statistics/within.ts';
import { metricOf } from '../../model/measures/catalogue.ts';
import { rangeOf, rangeOfDifference } from '../../model/measures/metric.ts';
import type { Metric } from '../../model/measures/metric.ts';
import type { DifferenceVerdict, RelativeDifference, VersusControl } from '../results/results.ts';
import { armShareOf, ratios, total } from './seriesOfMeasure.ts';
import type { MeasureSeries } from './seriesOfMeasure.ts';

export interface FamilyTerms {
  readonly level: number;
  /** Difference from the control that does not matter. */
  readonly delta: number;
  /** False: arms have seeds of their own. Replications are then put side by side as they come, which costs half of the degrees of freedom and no validity. */
  readonly isPaired: boolean;
}

export interface FamilyPlace extends FamilyTerms {
  readonly member: FamilyMember;
  readonly pivot: Pivot;
  /** What replications that agree leave open; null where they show a spread. */
  readonly spreadless: SpreadlessEnds | null;
  /** Comparisons in the family, and the tails that they share. */
  readonly size: number;
  readonly shared: SharedTails;
}

/** As one replication has it: a difference, but nothing that says how sure it is; null without data. */
export function contrastWithoutInterval(
  series: MeasureSeries,
  control: MeasureSeries,
  { isPaired }: FamilyTerms,
): VersusControl | null {
  const [value, base] = [series, control].map(
    ({ totals }) =>
      total(totals.map(({ numerator }) => numerator)) / total(totals.map(({ denominator }) => denominator)),
  );
  const estimate = value - base;
  if (!Number.isFinite(estimate)) return null;
  return {
    estimate,
    low: null,
    high: null,
    isPaired,
    adjusted: 'holm',
    relative: null,
    varianceRatio: null,
    verdict: 'undecided',
    moreReplications: 1,
  };
}

/** What is said of one arm against its control. */
export function contrastOf(series: MeasureSeries, control: MeasureSeries, of: FamilyPlace): VersusControl {
  const metric = metricOf(series.metric);
  const { spreadless } = of;
  const { estimate } = of.member;
  const count = Math.min(countWithData(series), countWithData(control));
  const { low, high } = spreadless ?? within(rangeOfDifference(metric), of.member);
  // A share of a bound is no bound of the share: where there is no spread to go by, the relative difference has no ends.
  const isBounded = spreadless === null && isCounted(of.pivot);
  const hasEnds = of.pivot.standardError > 0 || isBounded || spreadless?.method === 'all-equal';
  const isNoneSeen = spreadless !== null && estimate === 0;
  const verdict = isNoneSeen
    ? verdictOfUnseen(spreadless, { delta: of.delta, count })
    : directedVerdict({ low, high }, metric.worse, of.delta);
  return {
    estimate,
    low,
    high,
    ...(spreadless === null ? {} : { method: spreadless.method }),
    isPaired: of.isPaired,
    adjusted: 'holm',
    relative: relativeTo(series, control, { ...of, hasEnds }),
    varianceRatio: metric.isAgainstControl === true ? null : gainOf(series, control),
    verdict,
    moreReplications:
      verdict === 'undecided'
        ? stillNeeded({ estimate, low, high }, { count, played: series.totals.length }, of.delta)
        : null,
  };
}

/** With the chance of error that each comparison of the family has; null where the replications show a spread, or are too few to show one. */
export function spreadlessOf(
  series: MeasureSeries,
  control: MeasureSeries,
  { level, size, pivot }: Pick<FamilyPlace, 'level' | 'size' | 'pivot'>,
): SpreadlessEnds | null {
  const metric = metricOf(series.metric);
  const against = metric.isAgainstControl === true ? null : armShareOf(control);
  return spreadlessDifference(pivot, [armShareOf(series), against], 1 - (1 - level) / size);
}

/**
 * Neither arm is worse for what nobody saw: it is equivalent where the bounds lie within what does not matter, or, where nothing bounds it, where
 * something is said not to matter and enough replications agree.
 */
function verdictOfUnseen(
  { low, high }: Ends,
  { delta, count }: { readonly delta: number; readonly count: number },
): DifferenceVerdict {
  const isWithin =
    low === null || high === null ? delta > 0 && count >= fewestEqual : low >= -delta && high <= delta;
  return isWithin ? 'equivalent' : 'none seen';
}

const countWithData = ({ totals }: MeasureSeries): number =>
  totals.filter(({ denominator }) => denominator !== 0).length;

/** Without an interval: as many as give one. Further replications have data as often as those that were played. */
const stillNeeded = (
  { estimate, low, high }: Ends & { readonly estimate: number },
  { count, played }: { readonly count: number; readonly played: number },
  delta: number,
): number | null =>
  low === null || high === null
    ? fewestEqual - count
    : moreReplications({ estimate, low, high, count: played, delta });

/** The four words, or `more` and `less` where neither direction is worse. */
function directedVerdict(interval: Ends, worse: Metric['worse'], delta: number): DifferenceVerdict {
  const word = verdictOf(interval, worse === 'down' ? 'down' : 'up', delta);
  if (worse !== 'neither' || word === 'equivalent' || word === 'undecided') return word;
  return word === 'worse' ? 'more' : 'less';
}

const gainOf = (series: MeasureSeries, control: MeasureSeries): number | null => {
  const values = jackknifeValues([ratios(series), ratios(control)]);
  return values === null ? null : pairingGain(values[0], values[1]);
};

/** Where some of either comes in pieces, or it is told by the thing. */
function pivotsOf(own: RatioSeries, base: RatioSeries): Pick<RatioTerms, 'pivots'> {
  if (own.pieces === undefined && base.pieces === undefined && own.isPerThing !== true) return {};
  const bottom = ratioSumPivot([base], [1]);
  if (bottom === null) return {};
  return { pivots: { bottom, rest: (ratio) => ratioSumPivot([own, base], [1, -ratio]) as Pivot } };
}

/** Of sites only the absolute difference is told. An end that Holm cut at 0 is cut here too. */
function relativeTo(
  series: MeasureSeries,
  control: MeasureSeries,
  { member, hasEnds, level, size, shared }: FamilyPlace & { readonly hasEnds: boolean },
): RelativeDifference | null {
  const metric = metricOf(series.metric);
  const values =
    series.place !== null || metric.isAgainstControl === true
      ? null
      : jackknifeValues([ratios(series), ratios(control)]);
  if (values === null) return null;
  const ratio = ratioOfMeans(values[0], values[1], {
    level: 1 - (1 - level) / size,
    sharedTails: shared,
    ...pivotsOf(ratios(series), ratios(control)),
  });
  if (ratio.estimate === null) return null;
  const least = rangeOf(metric)[0] >= 0 ? -1 : -Infinity;
  const beyond = (end: number | null): number | null => (end === null ? null : Math.max(least, end - 1));
  const [low, high] = [beyond(ratio.low), beyond(ratio.high)];
  const estimate = ratio.estimate - 1;
  if (!hasEnds) return { estimate, low: null, high: null };
  if (!member.isDifferent || low === null || high === null) return { estimate, low, high };
  return estimate > 0
    ? { estimate, low: Math.max(0, low), high }
    : { estimate, low, high: Math.min(0, high) };
}
