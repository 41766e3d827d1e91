/** Turns the totals of one arm of one replication into rows: arm by arm the same rows in the same order. */
import { metricCatalogue } from './catalogue.ts';
import { rangeOf } from './metric.ts';
import type { ArmAccount, MeasureRow, Metric, MetricTarget, ResultClass } from './metric.ts';

/** All rows of the catalogue; classes first in their order, then over all of them (class null). */
export function measureRows(account: ArmAccount): readonly MeasureRow[] {
  const subjects: RowSubjects = {
    ...account,
    sites: account.sites.map(({ id, place }) => `${place}/${id}`),
    weeks: account.totals.weeks.count,
  };
  return metricCatalogue.flatMap((metric) =>
    targetsOf(metric, subjects).map((target) => row(metric, account, target)),
  );
}

/** What the rows of an arm are about. */
export interface RowSubjects {
  readonly classes: readonly Pick<ResultClass, 'id' | 'isUnwanted'>[];
  /** `place/site` of each. */
  readonly sites: readonly string[];
  readonly rules: readonly string[];
  readonly trunks: readonly string[];
  readonly weeks: number;
}

export type RowKey = Pick<MeasureRow, 'metric' | 'class' | 'place'>;

/** Which rows an arm has, in their order. */
export const rowKeys = (subjects: RowSubjects): readonly RowKey[] =>
  metricCatalogue.flatMap(({ id: metric, scope }) =>
    targetsOf({ scope }, subjects).map(({ class: of, place }) => ({ metric, class: of, place })),
  );

function targetsOf({ scope }: Pick<Metric, 'scope'>, subjects: RowSubjects): readonly RowTarget[] {
  const { classes, sites, rules, trunks, weeks } = subjects;
  if (scope === 'world') return [nowhere];
  if (scope === 'site') return sites.map((place, site) => ({ ...nowhere, place, site }));
  if (scope === 'trunk') return trunks.map((id, site) => ({ ...nowhere, place: `trunk/${id}`, site }));
  if (scope === 'rule')
    return rules.flatMap((id, site) =>
      classes.map((caller, c) => ({ class: caller.id, place: `rule/${id}`, classes: [c], site })),
    );
  if (scope === 'week')
    return Array.from({ length: weeks }, (_, site) => ({ ...nowhere, place: `week/${site + 1}`, site }));
  const isAboutUnwanted = scope !== 'wanted';
  const ordinals = classes.flatMap((c, i) => (c.isUnwanted === isAboutUnwanted ? [i] : []));
  const each = ordinals.map((c) => ({ ...nowhere, class: classes[c].id, classes: [c] }));
  const everyClass = classes.map((_, i) => i);
  return [...each, { ...nowhere, classes: everyClass }];
}

interface RowTarget extends MetricTarget {
  readonly class: string | null;
  readonly place: string | null;
}

const nowhere: RowTarget = { class: null, place: null, classes: [], site: -1 };

function row(metric: Metric, account: ArmAccount, target: RowTarget): MeasureRow {
  const [numerator, denominator] = metric.read(account, target);
  const found = { metric: metric.id, class: target.class, place: target.place, numerator, denominator };
  const isOneSided = numerator === 0 || numerator === denominator * rangeOf(metric)[1];
  if (metric.clusters === undefined || denominator === 0 || !isOneSided) return found;
  return { ...found, clusters: metric.clusters(account, target) };
}
