/** The plane of what an arm prevents (to the right) against what it costs (upwards), with the intervals as crosses. */
import type { TopLevelSpec } from 'vega-lite';
import { displayWidth } from '../../failures/displayWidth.ts';
import type { Estimated } from '../../wording/figures.ts';
import { lying, roomBefore, ticksAcross, ticksOf, upright } from './axisTicks.ts';
import { chartName } from './chartName.ts';
import { crossLayers } from './crossLayers.ts';
import { ChartWidth, chartConfig, rangeOf, textPixels } from './theme.ts';
import type { Layer } from './theme.ts';
import { placeLabels } from './placeLabels.ts';
import type { PlacedLabel } from './placeLabels.ts';

export interface TradeOffMark {
  readonly label: string;
  readonly colour: string;
  readonly shape: string;
  readonly prevented: Estimated;
  readonly lost: Estimated;
}

export interface TradeOffChart {
  readonly marks: readonly TradeOffMark[];
  readonly xTitle: string;
  readonly yTitle: string;
}

const labelColumnsAtMost = 28;
const padding = { right: 16, top: 12, bottom: 44 };
const ticksWanted = 5;

const bound = (of: Estimated, end: 'low' | 'high'): number => of[end] ?? of.estimate ?? 0;

/** Marks without data are not drawn. */
export function tradeOffChart({ marks, xTitle, yTitle }: TradeOffChart, width: number): TopLevelSpec {
  const values = marks
    .filter(({ prevented, lost }) => prevented.estimate !== null && lost.estimate !== null)
    .map(markValues);
  const xRange = rangeOf(values.flatMap(({ xLow, xHigh }) => [xLow, xHigh]));
  const yRange = rangeOf(values.flatMap(({ yLow, yHigh }) => [yLow, yHigh]));
  const yTicks = ticksOf(yRange, ticksWanted);
  const left = roomBefore(yTicks);
  const plot = { width: width - left - padding.right, height: width < ChartWidth.wide ? 280 : 380 };
  const xTicks = ticksAcross(xRange, plot.width, ticksWanted);
  const across = (value: number): number => share(value, xRange) * plot.width;
  const down = (value: number): number => (1 - share(value, yRange)) * plot.height;
  const labels = placeLabels(
    values.map((v) => ({
      label: v.label,
      x: across(v.x),
      y: down(v.y),
      labelPixels: textPixels(displayWidth(v.label)),
      spanX: [across(v.xLow), across(v.xHigh)],
      spanY: [down(v.yHigh), down(v.yLow)],
    })),
    plot,
  );
  return {
    ...plot,
    autosize: 'none',
    padding: { ...padding, left },
    config: chartConfig,
    data: { values },
    layer: [
      ...markLayers(scaleOf(xRange, lying(xTicks, xTitle)), scaleOf(yRange, upright(yTicks, yTitle))),
      leaderLayer(labels),
      labelLayer(
        labels.filter(({ isLeftAligned }) => isLeftAligned),
        'left',
      ),
      labelLayer(
        labels.filter(({ isLeftAligned }) => !isLeftAligned),
        'right',
      ),
    ],
  };
}

const markValues = ({ label, colour, shape, prevented, lost }: TradeOffMark) => ({
  label: chartName(label, labelColumnsAtMost),
  colour,
  shape,
  x: prevented.estimate ?? 0,
  xLow: bound(prevented, 'low'),
  xHigh: bound(prevented, 'high'),
  y: lost.estimate ?? 0,
  yLow: bound(lost, 'low'),
  yHigh: bound(lost, 'high'),
});

const share = (value: number, [low, high]: readonly [number, number]): number => (value - low) / (high - low);

const scaleOf = <Axis extends object>(domain: readonly number[], axis: Axis) => ({
  type: 'quantitative' as const,
  scale: { domain: [...domain], nice: false, zero: false },
  axis,
});

/** Lines of zero, crosses, marks. */
function markLayers(x: ReturnType<typeof scaleOf>, y: ReturnType<typeof scaleOf>): readonly Layer[] {
  return [
    { mark: { type: 'rule', color: 'var(--rule)' }, encoding: { x: { ...x, datum: 0 } } },
    { mark: { type: 'rule', color: 'var(--rule)' }, encoding: { y: { ...y, datum: 0 } } },
    ...crossLayers({ x, y }, 110),
  ];
}

const pixels = { type: 'quantitative', scale: null, axis: null } as const;

/** Lines to the marks of those names that had no room beside them. */
const leaderLayer = (labels: readonly PlacedLabel[]): Layer => ({
  data: {
    values: labels.flatMap(({ x, y, from }) => (from === null ? [] : [{ x, y, toX: from.x, toY: from.y }])),
  },
  mark: { type: 'rule', strokeWidth: 0.75, color: 'var(--soft)' },
  encoding: {
    x: { ...pixels, field: 'x' },
    x2: { field: 'toX' },
    y: { ...pixels, field: 'y' },
    y2: { field: 'toY' },
  },
});

const labelLayer = (labels: readonly PlacedLabel[], align: 'left' | 'right'): Layer => ({
  data: { values: labels.map(({ label, x, y }) => ({ label, px: x, py: y })) },
  mark: { type: 'text', align },
  encoding: {
    x: { ...pixels, field: 'px' },
    y: { ...pixels, field: 'py' },
    text: { field: 'label', type: 'nominal' },
  },
});
