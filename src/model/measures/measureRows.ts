/** Turns the totals of one arm of one replication into rows: arm by arm the same rows in the same order. */
import { metricCatalogue } from './catalogue.ts';
import { rangeOf } from './metric.ts';
import type { ArmAccount, MeasureRow, Metric, MetricTarget, ResultClass } from './metric.ts';
import { placeOfRule } from './ruleMetrics.ts';

/** All rows of the catalogue in the order of `rowTargets`. */
export function measureRows(account: ArmAccount): readonly MeasureRow[] {
  const subjects: RowSubjects = {
    ...account,
    sites: account.sites.map(({ id, place }) => `${place}/${id}`),
    weeks: account.totals.weeks.count,
  };
  return rowTargets(subjects).map(({ metric, target }) => row(metric, account, target));
}

/** What the rows of an arm are about. */
export interface RowSubjects {
  readonly classes: readonly Pick<ResultClass, 'id' | 'isUnwanted' | 'mayBeUnwanted'>[];
  /** `place/site` of each. */
  readonly sites: readonly string[];
  readonly rules: readonly string[];
  readonly trunks: readonly string[];
  readonly weeks: number;
}

export type RowKey = Pick<MeasureRow, 'metric' | 'class' | 'place'>;

/** Which rows an arm has, in their order. */
export const rowKeys = (subjects: RowSubjects): readonly RowKey[] =>
  rowTargets(subjects).map(({ metric, target: { class: of, place } }) => ({
    metric: metric.id,
    class: of,
    place,
  }));

interface TargetedMetric {
  readonly metric: Metric;
  readonly target: RowTarget;
}

/** Class by class in their order, last what is about no single class; in each the metrics of the catalogue; in each metric the places. */
function rowTargets(subjects: RowSubjects): readonly TargetedMetric[] {
  const all = metricCatalogue.flatMap((metric) =>
    targetsOf(metric, subjects).map((target): TargetedMetric => ({ metric, target })),
  );
  const classes = [...subjects.classes.map(({ id }) => id), null];
  return classes.flatMap((of) => all.filter(({ target }) => target.class === of));
}

/** A class has rows of unwanted calls where it can make some, so that they add up to those over all classes. */
function targetsOf({ scope }: Metric, subjects: RowSubjects): readonly RowTarget[] {
  const { classes, sites, rules, trunks, weeks } = subjects;
  const ofEach = (isMeant: (of: RowSubjects['classes'][number]) => boolean): readonly RowTarget[] => [
    ...classes.flatMap((one, c) => (isMeant(one) ? [{ ...nowhere, class: one.id, classes: [c] }] : [])),
    { ...nowhere, classes: classes.map((_, c) => c) },
  ];
  switch (scope) {
    case 'unwanted':
      return ofEach(({ mayBeUnwanted }) => mayBeUnwanted);
    case 'wanted':
      return ofEach(({ isUnwanted }) => !isUnwanted);
    case 'operators':
      return ofEach(({ isUnwanted }) => isUnwanted);
    case 'site':
      return sites.map((place, site) => ({ ...nowhere, place, site }));
    case 'trunk':
      return trunks.map((id, site) => ({ ...nowhere, place: `trunk/${id}`, site }));
    case 'rule':
      return rules.flatMap((id, site) =>
        classes.map((caller, c) => ({ class: caller.id, place: placeOfRule(id), classes: [c], site })),
      );
    case 'week':
      return Array.from({ length: weeks }, (_, site) => ({ ...nowhere, place: `week/${site + 1}`, site }));
    case 'world':
      return [nowhere];
  }
}

interface RowTarget extends MetricTarget {
  readonly class: string | null;
  readonly place: string | null;
}

const nowhere: RowTarget = { class: null, place: null, classes: [], site: -1 };

function row(metric: Metric, account: ArmAccount, target: RowTarget): MeasureRow {
  const [numerator, denominator] = metric.read(account, target);
  const found = { metric: metric.id, class: target.class, place: target.place, numerator, denominator };
  const pieces = metric.pieces === undefined ? {} : { pieces: metric.pieces(account, target) };
  const isOneSided = numerator === 0 || numerator === denominator * rangeOf(metric)[1];
  if (metric.clusters === undefined || denominator === 0 || !isOneSided) return { ...found, ...pieces };
  return { ...found, ...pieces, clusters: metric.clusters(account, target) };
}
