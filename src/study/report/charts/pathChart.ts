/** Lines over days or weeks, one a path, with their intervals as bands behind them. */
import type { TopLevelSpec } from 'vega-lite';
import { printable, shortened } from '../../failures/printable.ts';
import type { Estimated } from '../../wording/figures.ts';
import { roomBefore, ticksOf, upright } from './axisTicks.ts';
import { ChartWidth, chartConfig, rangeOf, colourOfRow, shapeOfRow } from './theme.ts';
import type { Layer } from './theme.ts';

export interface Path {
  readonly colour: string;
  readonly shape: string;
  /** By day or week; those without data break the line. */
  readonly steps: readonly Estimated[];
}

export interface PathChart {
  readonly paths: readonly Path[];
  readonly xTitle: string;
  readonly yTitle: string;
  /** Where something begins, in steps from the beginning of the first one. */
  readonly beginnings: readonly number[];
}

const padding = { right: 16, top: 12, bottom: 44 };
const titleColumnsAtMost = 48;

export function pathChart(chart: PathChart, width: number): TopLevelSpec {
  const { paths, xTitle, yTitle, beginnings } = chart;
  const values = paths.flatMap(pathValues);
  const count = Math.max(1, ...paths.map(({ steps }) => steps.length));
  const domain = rangeOf(values.flatMap(({ low, high }) => [low, high]));
  const x = {
    field: 'step',
    type: 'quantitative' as const,
    scale: { domain: [1, count], nice: false, zero: false },
    axis: {
      title: xTitle,
      tickCount: Math.min(count - 1, width < ChartWidth.wide ? 7 : 14),
      tickMinStep: 1,
      format: 'd',
    },
  };
  const ticks = ticksOf(domain, 5);
  const left = roomBefore(ticks);
  const axis = upright(ticks, shortened(printable(yTitle), titleColumnsAtMost));
  const y = { type: 'quantitative' as const, scale: { domain, nice: false, zero: false } };
  return {
    width: width - left - padding.right,
    height: width < ChartWidth.wide ? 220 : 260,
    autosize: 'none',
    padding: { ...padding, left },
    config: chartConfig,
    data: { values },
    layer: [...beginnings.map((at) => beginningLayer(at, x)), ...stepLayers(x, { ...y, axis })],
  };
}

/** The steps of a path that have an estimate. */
const pathValues = ({ colour, shape, steps }: Path, path: number) =>
  steps.flatMap(({ estimate, low, high }, step) =>
    estimate === null
      ? []
      : [
          {
            path: String(path),
            step: step + 1,
            colour,
            shape,
            estimate,
            low: low ?? estimate,
            high: high ?? estimate,
          },
        ],
  );

const detail = { field: 'path', type: 'nominal' } as const;

const stepLayers = (x: object, y: object): readonly Layer[] => [
  {
    mark: { type: 'area', opacity: 0.18 },
    encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color: colourOfRow, detail },
  },
  {
    mark: { type: 'line', strokeWidth: 2 },
    encoding: { x, y: { ...y, field: 'estimate' }, color: colourOfRow, detail },
  },
  {
    mark: { type: 'point', filled: true, size: 45, opacity: 1 },
    encoding: { x, y: { ...y, field: 'estimate' }, color: colourOfRow, shape: shapeOfRow },
  },
];

/** A dashed line between the step before and the one that it begins with. */
const beginningLayer = (at: number, x: object): Layer => ({
  data: { values: [{ step: at + 0.5 }] },
  mark: { type: 'rule', strokeDash: [5, 4], color: 'var(--soft)' },
  encoding: { x: { ...x, type: 'quantitative' } },
});
