/** The plane of what an arm prevents (to the right) against what it costs (upwards), with the intervals as crosses. */
import type { TopLevelSpec } from 'vega-lite';
import { displayWidth } from '../../failures/displayWidth.ts';
import { printable, shortened } from '../../failures/printable.ts';
import type { Estimated } from '../figures.ts';
import { ChartWidth, chartConfig, rangeOf, textPixels, tickFormat } from './theme.ts';
import { placeLabels } from './placeLabels.ts';

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
const padding = { left: 56, right: 16, top: 12, bottom: 44 };

const bound = (of: Estimated, end: 'low' | 'high'): number => of[end] ?? of.estimate ?? 0;

/** Marks without data are not drawn. */
export function tradeOffChart({ marks, xTitle, yTitle }: TradeOffChart, width: number): TopLevelSpec {
  const drawn = marks.filter(({ prevented, lost }) => prevented.estimate !== null && lost.estimate !== null);
  const plot = {
    width: width - padding.left - padding.right,
    height: width < ChartWidth.wide ? 280 : 380,
  };
  const values = drawn.map(({ label, colour, shape, prevented, lost }) => ({
    label: shortened(printable(label), labelColumnsAtMost),
    colour,
    shape,
    x: prevented.estimate ?? 0,
    xLow: bound(prevented, 'low'),
    xHigh: bound(prevented, 'high'),
    y: lost.estimate ?? 0,
    yLow: bound(lost, 'low'),
    yHigh: bound(lost, 'high'),
  }));
  const xDomain = rangeOf(values.flatMap((v) => [v.xLow, v.xHigh]));
  const yDomain = rangeOf(values.flatMap((v) => [v.yLow, v.yHigh]));
  const at = (value: number, [low, high]: readonly [number, number]): number => (value - low) / (high - low);
  const labels = placeLabels(
    values.map((v) => ({
      label: v.label,
      x: at(v.x, xDomain) * plot.width,
      y: (1 - at(v.y, yDomain)) * plot.height,
      labelPixels: textPixels(displayWidth(v.label)),
      spanX: [at(v.xLow, xDomain) * plot.width, at(v.xHigh, xDomain) * plot.width],
      spanY: [(1 - at(v.yHigh, yDomain)) * plot.height, (1 - at(v.yLow, yDomain)) * plot.height],
    })),
    plot,
  );
  const x = axisOf(xDomain, xTitle);
  const y = axisOf(yDomain, yTitle);
  const colour = { field: 'colour', type: 'nominal', scale: null } as const;
  const shape = { field: 'shape', type: 'nominal', scale: null } as const;
  return {
    ...plot,
    autosize: 'none',
    padding,
    config: chartConfig,
    data: { values },
    layer: [
      { mark: { type: 'rule', color: 'var(--rule)' }, encoding: { x: { ...x, datum: 0 } } },
      { mark: { type: 'rule', color: 'var(--rule)' }, encoding: { y: { ...y, datum: 0 } } },
      {
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: {
          x: { ...x, field: 'xLow' },
          x2: { field: 'xHigh' },
          y: { ...y, field: 'y' },
          color: colour,
        },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: {
          x: { ...x, field: 'x' },
          y: { ...y, field: 'yLow' },
          y2: { field: 'yHigh' },
          color: colour,
        },
      },
      {
        mark: { type: 'point', filled: true, size: 110, opacity: 1 },
        encoding: { x: { ...x, field: 'x' }, y: { ...y, field: 'y' }, color: colour, shape },
      },
      textLayer(
        labels.filter(({ isLeftAligned }) => isLeftAligned),
        'left',
      ),
      textLayer(
        labels.filter(({ isLeftAligned }) => !isLeftAligned),
        'right',
      ),
    ],
  };
}

const axisOf = (domain: readonly number[], title: string) => ({
  type: 'quantitative' as const,
  scale: { domain: [...domain], nice: false, zero: false },
  axis: { title, tickCount: 5, format: tickFormat, grid: true },
});

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

const textLayer = (
  labels: readonly { label: string; x: number; y: number }[],
  align: 'left' | 'right',
): Layer => ({
  data: { values: labels.map(({ label, x, y }) => ({ label, px: x, py: y })) },
  mark: { type: 'text', align },
  encoding: {
    x: { field: 'px', type: 'quantitative', scale: null, axis: null },
    y: { field: 'py', type: 'quantitative', scale: null, axis: null },
    text: { field: 'label', type: 'nominal' },
  },
});
