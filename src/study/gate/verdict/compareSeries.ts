/** Holds what was played against a baseline, measure by measure: one family of one-sided comparisons. */
import {
  fewestDiffering,
  judgeLosses,
  replicationsToDecide,
} from '../../../engine/statistics/nonInferiority.ts';
import type { LossMember } from '../../../engine/statistics/nonInferiority.ts';
import { rangeOfDifference } from '../../../model/measures/metric.ts';
import type { GateComparison, GateReport } from './gateReport.ts';
import type { JudgedMetric } from '../comparison/judgedMetrics.ts';
import { lossOf } from './lossOf.ts';
import { hasData, keyOf, ratioOfSeries, seriesName } from '../baselines/series.ts';
import type { Series } from '../baselines/series.ts';

export interface ComparedRuns {
  /** Both of the same replications. */
  readonly before: readonly Series[];
  readonly now: readonly Series[];
  readonly metrics: readonly JudgedMetric[];
  /** Arms that a plug-in under test can have changed. */
  readonly isUnderTest: (arm: string) => boolean;
  /** Of the experiment: what is counted against it says nothing there. */
  readonly control: string;
  /** Of the family, at this look. */
  readonly error: number;
}

export type Compared = Pick<GateReport, 'vanished' | 'added' | 'comparisons'>;

interface Member extends LossMember {
  readonly judged: JudgedMetric;
  readonly before: Series;
  readonly now: Series;
}

export function compareSeries({ before, now, metrics, isUnderTest, control, error }: ComparedRuns): Compared {
  const old = new Map(before.map((series) => [seriesName(series), series]));
  const fresh = new Map(now.map((series) => [seriesName(series), series]));
  const judged = new Map(metrics.map((one) => [one.metric.id, one]));
  const members: Member[] = [];
  const vanished: Compared['vanished'][number][] = [];
  for (const [name, was] of old) {
    const is = fresh.get(name);
    const of = judged.get(was.metric);
    if (is === undefined) vanished.push(gone(was, 'it is not measured any more'));
    else if (of !== undefined && isUnderTest(was.arm) && saysSomething(was, { of, control, old }))
      if (hasData(is)) members.push(memberOf(of, was, is));
      else if (isRequired(was)) vanished.push(gone(was, 'it has no data any more'));
  }
  const verdicts = judgeLosses(members, error);
  return {
    vanished,
    added: [...fresh.keys()].filter((name) => !old.has(name)).length,
    comparisons: members.map((member, i) => comparisonOf(member, verdicts[i], error / members.length)),
  };
}

/** Something was counted, which is not 0 by definition and stands nowhere else. */
const saysSomething = (
  series: Series,
  {
    of,
    control,
    old,
  }: {
    readonly of: JudgedMetric;
    readonly control: string;
    readonly old: ReadonlyMap<string, Series>;
  },
): boolean =>
  hasData(series) &&
  !(of.metric.isAgainstControl === true && series.arm === control) &&
  (of.isOfWatchers !== true || isWatching(series, old)) &&
  !isTheWhole(series, old);

/** Its detector has a ROC, as only those have that act on nothing. */
function isWatching(series: Series, all: ReadonlyMap<string, Series>): boolean {
  const roc = all.get(seriesName({ ...series, metric: 'detector.rocArea' }));
  return roc !== undefined && hasData(roc);
}

/** The only class that has the measure says nothing that the whole does not. */
function isTheWhole(series: Series, all: ReadonlyMap<string, Series>): boolean {
  if (series.class === null) return false;
  const whole = all.get(seriesName({ ...series, class: null }));
  const isEqual = (a: readonly number[], b: readonly number[] = []): boolean =>
    a.every((value, i) => value === b[i]);
  return isEqual(series.numerators, whole?.numerators) && isEqual(series.denominators, whole?.denominators);
}

/** Over all classes: that is what must be shown. A class of a few callers may never be certain. */
const isRequired = (series: Series): boolean => series.class === null;

const memberOf = (judged: JudgedMetric, before: Series, now: Series): Member => ({
  judged,
  before,
  now,
  margin: judged.margin,
  loss: lossOf({ metric: judged.metric, before, now }),
});

const gone = (series: Series, because: string): Compared['vanished'][number] => ({
  ...keyOf(series),
  because,
});

function comparisonOf(
  member: Member,
  { estimate, low, high, verdict }: ReturnType<typeof judgeLosses>[number],
  each: number,
): GateComparison {
  const { judged, before, now } = member;
  const [least, greatest] = rangeOfDifference(judged.metric);
  return {
    ...keyOf(now),
    unit: judged.metric.unit,
    worse: judged.metric.worse === 'down' ? 'down' : 'up',
    margin: judged.margin,
    isRequired: isRequired(now),
    before: ratioOfSeries(before) ?? 0,
    now: ratioOfSeries(now) ?? 0,
    loss: estimate,
    low: Math.max(low, least),
    high: Math.min(high, greatest),
    verdict,
    further: verdict === 'inconclusive' ? furtherOf(member, each) : null,
  };
}

/** From the spread, or, where hardly a replication differs, until enough of them would. */
function furtherOf(member: Member, each: number): number | null {
  const count = member.now.numerators.length;
  if (member.loss.kind === 'spread') {
    const total = replicationsToDecide(member, each);
    return total === null ? null : Math.max(1, total - count);
  }
  const differing = member.now.numerators.filter(
    (value, i) =>
      value !== member.before.numerators[i] || member.now.denominators[i] !== member.before.denominators[i],
  ).length;
  return Math.max(1, Math.ceil((count * fewestDiffering) / Math.max(1, differing)) - count);
}
