/** Time paths: the primary measures day by day in every arm. */
import { drawBoth } from '../charts/drawChart.ts';
import { pathChart } from '../charts/pathChart.ts';
import { metricText } from '../displayUnits.ts';
import { figure, scaled, withInterval } from '../figures.ts';
import { armMark } from '../page/armMark.ts';
import { tableBehind } from '../page/dataTable.ts';
import { figureBlock } from '../page/figureBlock.ts';
import { joined, markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { texts } from '../texts/speaking.ts';
import { unitOf } from './pointView.ts';
import type { PointView } from './pointView.ts';

const shown = [
  'unwanted.answered.perSubscriberDay',
  'unwanted.rung.perSubscriberDay',
  'wanted.lost.perThousand',
];

export async function timePaths(view: PointView): Promise<Html> {
  const series = (view.context.results.series ?? []).filter(({ designPoint }) => designPoint === view.point);
  const { paths: words } = texts();
  if (series.length === 0) return markup`<p>${words.none}</p>`;
  const kept = shown.filter((metric) => series.some((each) => each.metric === metric));
  const blocks = await Promise.all(kept.map((metric) => block(view, metric)));
  return markup`<p class="note">${words.help}</p>
${blocks}`;
}

async function block(view: PointView, metric: string): Promise<Html> {
  const { arms, results } = view.context;
  const { factor, unit } = unitOf(view, metric);
  const { paths: words, heads } = texts();
  const ofArms = arms.flatMap((arm) => {
    const found = results.series?.find(
      (each) => each.metric === metric && each.arm === arm.id && each.designPoint === view.point,
    );
    return found === undefined ? [] : [{ arm, perDay: found.perDay.map((day) => scaled(day, factor)) }];
  });
  const caption = `${metricText(metric)}, ${unit}`;
  const chart = {
    paths: ofArms.map(({ arm: { colour, shape }, perDay }) => ({ colour, shape, perDay })),
    xTitle: words.day(results.world.start),
    yTitle: unit,
  };
  const drawing = await drawBoth((width) => pathChart(chart, width), words.label(caption));
  const key = joined(
    ofArms.map(({ arm }) => armMark(arm)),
    ' ',
  );
  const days = Math.max(0, ...ofArms.map(({ perDay }) => perDay.length));
  return markup`${figureBlock({ caption, notes: [key], drawing })}
${tableBehind({
  caption,
  columns: [
    { head: heads.day, isNumber: true },
    ...ofArms.map(({ arm }) => ({ head: arm.id, isNumber: true })),
  ],
  rows: Array.from({ length: days }, (_, day) => [
    figure(day + 1),
    ...ofArms.map(({ perDay }) =>
      perDay[day] === undefined ? texts().words.noData : withInterval(perDay[day]),
    ),
  ]),
})}`;
}
