/** How late and with how much exposure the detectors of each site find a campaign. */
import { drawChart } from '../charts/drawChart.ts';
import { intervalChart } from '../charts/intervalChart.ts';
import type { IntervalRow } from '../charts/intervalChart.ts';
import { ChartWidth } from '../charts/theme.ts';
import { displayUnit, durationUnit } from '../displayUnits.ts';
import type { DisplayUnit } from '../displayUnits.ts';
import { scaled, withInterval } from '../figures.ts';
import { armMark } from '../page/armMark.ts';
import { tableBehind } from '../page/dataTable.ts';
import { figureBlock, panels } from '../page/figureBlock.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { StyledArm } from '../reportContext.ts';
import { measureOf, noData } from './pointView.ts';
import type { PointView } from './pointView.ts';
import { rangeCells, rangeHeads } from './rangeCells.ts';

/** What is drawn; the same by number stands in the table of all measures. */
const shown = [
  { metric: 'detection.delay.calls', title: 'Calls until the first alarm' },
  { metric: 'detection.delay.seconds', title: 'Time until the first alarm' },
  { metric: 'exposure.answered.count', title: 'Calls answered before the first alarm' },
  { metric: 'detection.undetected.share', title: 'Campaigns never detected' },
] as const;

interface PlacedSite {
  readonly arm: StyledArm;
  readonly place: string;
}

export async function detection(view: PointView): Promise<Html> {
  const { results } = view.context;
  const sites = sitesOf(view);
  if (sites.length === 0) return markup`<p>No detector judged a campaign: there is nothing to show.</p>`;
  const columns = shown.map(({ metric, title }) => ({ metric, title, unit: unitFor(view, sites, metric) }));
  const figures = columns.map(async ({ metric, title, unit }) => {
    const rows = sites.map((site): IntervalRow => rowOf(view, site, { metric, factor: unit.factor }));
    const spec = intervalChart({ rows, axisTitle: unit.unit }, ChartWidth.narrow);
    return figureBlock({ caption: title, drawing: await drawChart(spec, `${title}, by site`) });
  });
  return markup`<p class="note">
By site; means over campaigns. Delays are those of campaigns that were detected at all. Lines:
intervals, simulation error only.
</p>
${panels(await Promise.all(figures))}
${tableBehind({
  caption: 'Detection by site, with intervals (simulation error only)',
  columns: [
    { head: 'arm' },
    { head: 'site' },
    ...columns.flatMap(({ title, unit }) => [
      { head: `${title}, ${unit.unit}`, isNumber: true },
      ...rangeHeads(results, 'range over assumptions'),
    ]),
  ],
  rows: sites.map(({ arm, place }) => [
    armMark(arm),
    place,
    ...columns.flatMap(({ metric, unit: { factor } }) => {
      const measure = measureOf(view, arm, { metric, place });
      return [
        withInterval(scaled(measure ?? noData, factor)),
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
    label: `${arm.id}: ${place}`,
    colour: arm.colour,
    shape: arm.shape,
    ...scaled(measure ?? noData, of.factor),
  };
}
