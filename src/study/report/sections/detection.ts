/** How late and with how much exposure the detectors of each site find a campaign. */
import { drawChart } from '../charts/drawChart.ts';
import { intervalChart } from '../charts/intervalChart.ts';
import type { IntervalRow } from '../charts/intervalChart.ts';
import { ChartWidth } from '../charts/theme.ts';
import { displayUnit, durationUnit } from '../../wording/displayUnits.ts';
import type { DisplayUnit } from '../../wording/displayUnits.ts';
import { scaled } from '../../wording/figures.ts';
import { armMark } from '../page/armMark.ts';
import { tableBehind } from '../page/dataTable.ts';
import { figureBlock, panels } from '../page/figureBlock.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { withIntervalCell } from '../page/valueCell.ts';
import type { StyledArm } from '../reportContext.ts';
import { siteName } from '../../results/siteName.ts';
import { texts } from '../../wording/speaking.ts';
import { measureOf, noData } from './pointView.ts';
import type { PointView } from './pointView.ts';
import { rangeCells, rangeHeads } from './rangeCells.ts';

/** What is drawn; the same by number stands in the table of all measures. */
const shown = [
  { metric: 'detection.delay.calls', title: 'calls' },
  { metric: 'detection.delay.seconds', title: 'time' },
  { metric: 'exposure.answered.count', title: 'exposure' },
  { metric: 'detection.undetected.share', title: 'undetected' },
] as const;

interface PlacedSite {
  readonly arm: StyledArm;
  readonly place: string;
}

export async function detection(view: PointView): Promise<Html> {
  const { results } = view.context;
  const sites = sitesOf(view);
  if (sites.length === 0) return markup`<p>${texts().detection.none}</p>`;
  const columns = shown.map(({ metric, title }) => ({
    metric,
    title: texts().detection[title],
    unit: unitFor(view, sites, metric),
  }));
  const figures = columns.map(async ({ metric, title, unit }) => {
    const rows = sites.map((site): IntervalRow => rowOf(view, site, { metric, factor: unit.factor }));
    const spec = intervalChart({ rows, axisTitle: unit.unit }, ChartWidth.narrow);
    return figureBlock({ caption: title, drawing: await drawChart(spec, texts().detection.bySite(title)) });
  });
  return markup`<p class="note">
${texts().detection.help}
</p>
${panels(await Promise.all(figures))}
${tableBehind({
  caption: texts().detection.table,
  columns: [
    { head: texts().heads.arm },
    { head: texts().heads.site },
    ...columns.flatMap(({ title, unit }) => [
      { head: texts().words.inUnit(title, unit.unit), isNumber: true },
      ...rangeHeads(results, texts().heads.range),
    ]),
  ],
  rows: sites.map(({ arm, place }) => [
    armMark(arm),
    siteName(results, arm.id, place),
    ...columns.flatMap(({ metric, unit: { factor } }) => {
      const measure = measureOf(view, arm, { metric, place });
      return [
        withIntervalCell(scaled(measure ?? noData, factor)),
        ...rangeCells(results, measure, { of: 'value', factor }),
      ];
    }),
  ]),
})}`;
}

/** Sites of which at least one of the shown measures has data. */
function sitesOf({ context, point }: PointView): readonly PlacedSite[] {
  const metrics: readonly string[] = shown.map(({ metric }) => metric);
  return context.arms.flatMap((arm) => {
    const places = context.results.measures
      .filter(
        (m) =>
          m.designPoint === point && m.arm === arm.id && m.estimate !== null && metrics.includes(m.metric),
      )
      .flatMap(({ place }) => (place === null ? [] : [place]));
    return [...new Set(places)].map((place) => ({ arm, place }));
  });
}

function unitFor(view: PointView, sites: readonly PlacedSite[], metric: string): DisplayUnit {
  if (metric !== 'detection.delay.seconds') return displayUnit(metric, view.context.results.world.currency);
  return durationUnit(
    Math.max(0, ...sites.map(({ arm, place }) => measureOf(view, arm, { metric, place })?.estimate ?? 0)),
  );
}

function rowOf(
  view: PointView,
  { arm, place }: PlacedSite,
  of: { metric: string; factor: number },
): IntervalRow {
  const measure = measureOf(view, arm, { metric: of.metric, place });
  return {
    label: `${arm.id}: ${siteName(view.context.results, arm.id, place)}`,
    colour: arm.colour,
    shape: arm.shape,
    ...scaled(measure ?? noData, of.factor),
  };
}
