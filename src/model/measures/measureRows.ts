/** Turns the totals of one arm of one replication into rows: arm by arm the same rows in the same order. */
import { metricCatalogue } from './catalogue.ts';
import { rangeOf } from './metric.ts';
import type { ArmAccount, MeasureRow, Metric, MetricTarget } from './metric.ts';

/** All rows of the catalogue; classes first in their order, then over all of them (class null). */
export function measureRows(account: ArmAccount): readonly MeasureRow[] {
  return metricCatalogue.flatMap((metric) => rowsOf(metric, account));
}

function rowsOf(metric: Metric, account: ArmAccount): readonly MeasureRow[] {
  if (metric.scope === 'world') return [row(metric, account, nowhere)];
  if (metric.scope === 'site')
    return account.sites.map(({ id, place }, site) =>
      row(metric, account, { ...nowhere, place: `${place}/${id}`, site }),
    );
  if (metric.scope === 'trunk')
    return account.trunks.map((id, site) => row(metric, account, { ...nowhere, place: `trunk/${id}`, site }));
  if (metric.scope === 'rule')
    return account.rules.flatMap((id, site) =>
      account.classes.map((caller, c) =>
        row(metric, account, { class: caller.id, place: `rule/${id}`, classes: [c], site }),
      ),
    );
  if (metric.scope === 'week')
    return Array.from({ length: account.totals.weeks.count }, (_, site) =>
      row(metric, account, { ...nowhere, place: `week/${site + 1}`, site }),
    );
  const isAboutUnwanted = metric.scope !== 'wanted';
  const ordinals = account.classes.flatMap((c, i) => (c.isUnwanted === isAboutUnwanted ? [i] : []));
  const each = ordinals.map((c) =>
    row(metric, account, { ...nowhere, class: account.classes[c].id, classes: [c] }),
  );
  const everyClass = account.classes.map((_, i) => i);
  return [...each, row(metric, account, { ...nowhere, classes: everyClass })];
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
