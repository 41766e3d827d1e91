/** Time paths: the primary measures day by day in every arm, and from two weeks on unwanted and short calls week by week. */
import { daysAWeek } from '../../../engine/kernel/lengthsOfTime.ts';
import { drawBoth } from '../charts/drawChart.ts';
import { pathChart } from '../charts/pathChart.ts';
import { metricCaption } from '../../wording/displayUnits.ts';
import { figure, scaled } from '../../wording/figures.ts';
import type { Estimated } from '../../wording/figures.ts';
import { armMark } from '../page/armMark.ts';
import { tableBehind } from '../page/dataTable.ts';
import { figureBlock } from '../page/figureBlock.ts';
import { joined, markup, nothing } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { withIntervalCell } from '../page/valueCell.ts';
import type { StyledArm } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';
import { noData, unitOf } from './pointView.ts';
import type { PointView } from './pointView.ts';
import { ruleStarts } from './ruleStarts.ts';
import type { RuleStart } from './ruleStarts.ts';

const byDay = [
  'unwanted.answered.perSubscriberDay',
  'unwanted.rung.perSubscriberDay',
  'wanted.lost.perThousand',
];

const byWeek = [
  'week.unwanted.short.perSubscriberDay',
  'week.unwanted.short.share',
  'week.unwanted.rung.perSubscriberDay',
  'week.unwanted.answered.perSubscriberDay',
];

interface ArmPath {
  readonly arm: StyledArm;
  readonly steps: readonly Estimated[];
}

/** One measure over the days, or over the weeks. */
interface Course {
  readonly metric: string;
  readonly paths: readonly ArmPath[];
  readonly daysAStep: number;
}

export async function timePaths(view: PointView): Promise<Html> {
  const courses = [
    ...byDay.map((metric): Course => ({ metric, paths: dayPaths(view, metric), daysAStep: 1 })),
    ...byWeek.map((metric): Course => ({ metric, paths: weekPaths(view, metric), daysAStep: daysAWeek })),
  ].filter(({ paths }) => paths.length > 0);
  const { paths: words } = texts();
  if (courses.length === 0)
    return markup`<p>${view.context.results.world.days === 1 ? words.oneDay : words.earlier}</p>`;
  const starts = ruleStarts(view.context.results);
  const blocks = await Promise.all(courses.map((course) => block(view, course, starts)));
  return markup`<p class="note">${words.help}${startText(starts)}</p>
${blocks}`;
}

function startText(starts: readonly RuleStart[]): Html {
  if (starts.length === 0) return nothing;
  const each = starts.map(({ date, rules }) => texts().paths.start(date, rules));
  return markup` ${texts().paths.dashed(each.join(texts().paths.and))}`;
}

function dayPaths({ context, point }: PointView, metric: string): readonly ArmPath[] {
  const series = context.results.series ?? [];
  return context.arms.flatMap((arm) => {
    const found = series.find(
      (each) => each.metric === metric && each.arm === arm.id && each.designPoint === point,
    );
    return found === undefined ? [] : [{ arm, steps: found.perDay }];
  });
}

/** Weeks are places of their measures: `week/1` and so on. */
function weekPaths({ context, point }: PointView, metric: string): readonly ArmPath[] {
  return context.arms.flatMap((arm) => {
    const at = (week: number) =>
      context.find({ metric, designPoint: point, arm: arm.id, place: `week/${week}` });
    const steps: Estimated[] = [];
    for (let week = 1; at(week) !== undefined; week++) steps.push(at(week) ?? noData);
    return steps.length === 0 ? [] : [{ arm, steps }];
  });
}

/** Nothing was counted on any day in any arm: no wanted calls, or none that the control arm completed. */
const isWithoutData = ({ paths }: Course): boolean =>
  paths.every(({ steps }) => steps.every(({ estimate }) => estimate === null));

async function block(view: PointView, course: Course, starts: readonly RuleStart[]): Promise<Html> {
  const { metric, daysAStep } = course;
  const { factor, unit } = unitOf(view, metric);
  const { paths: words, heads } = texts();
  const caption = metricCaption(metric, unit);
  if (isWithoutData(course)) return markup`<p class="note">${texts().paths.noData(caption)}</p>`;
  const paths = course.paths.map(({ arm, steps }) => ({
    ...arm,
    steps: steps.map((step) => scaled(step, factor)),
  }));
  const isWeekly = daysAStep > 1;
  const { start } = view.context.results.world;
  const chart = {
    paths,
    xTitle: isWeekly ? words.week(start) : words.day(start),
    yTitle: unit,
    beginnings: starts.map(({ daysIn }) => daysIn / daysAStep),
  };
  const label = isWeekly ? words.labelOfWeeks(caption) : words.label(caption);
  const drawing = await drawBoth((width) => pathChart(chart, width), label);
  const key = joined(
    course.paths.map(({ arm }) => armMark(arm)),
    ' ',
  );
  const count = Math.max(0, ...paths.map(({ steps }) => steps.length));
  return markup`${figureBlock({ caption, notes: [key], drawing })}
${tableBehind({
  caption,
  columns: [
    { head: isWeekly ? heads.week : heads.day, isNumber: true },
    ...paths.map(({ id }) => ({ head: id, isNumber: true })),
  ],
  rows: Array.from({ length: count }, (_, step) => [
    figure(step + 1),
    ...paths.map(({ steps }) =>
      steps[step] === undefined ? texts().words.noData : withIntervalCell(steps[step]),
    ),
  ]),
})}`;
}
