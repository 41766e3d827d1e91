/** A curve a detector over the thresholds, its own threshold as a mark with the intervals as a cross. */
import type { TopLevelSpec } from 'vega-lite';
import { crossLayers } from '../../report/charts/crossLayers.ts';
import type { CrossAxes } from '../../report/charts/crossLayers.ts';
import { ChartWidth, chartConfig, colourOfRow, tickFormat } from '../../report/charts/theme.ts';
import type { Layer } from '../../report/charts/theme.ts';
import type { Interval } from '../measures/clusterInterval.ts';

export interface Curve {
  readonly colour: string;
  readonly shape: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** At the threshold of alarm. */
  readonly mark: { readonly x: Interval; readonly y: Interval };
}

const padding = { left: 56, right: 16, top: 12, bottom: 44 };

export function curveChart(
  curves: readonly Curve[],
  titles: { readonly x: string; readonly y: string },
  width: number,
): TopLevelSpec {
  const axisOf = (title: string) => ({
    type: 'quantitative' as const,
    scale: { domain: [0, 1], nice: false, zero: false },
    axis: { title, tickCount: 5, format: tickFormat, grid: true },
  });
  const axes = { x: axisOf(titles.x), y: axisOf(titles.y) };
  return {
    width: width - padding.left - padding.right,
    height: width < ChartWidth.wide ? 260 : 340,
    autosize: 'none',
    padding,
    config: chartConfig,
    layer: [
      lineLayer(curves, axes),
      { data: { values: curves.flatMap(markValues) }, layer: [...crossLayers(axes, 90)] },
    ],
  };
}

const lineLayer = (curves: readonly Curve[], { x, y }: CrossAxes): Layer => ({
  data: {
    values: curves.flatMap(({ colour, points }, curve) =>
      points.map((point, step) => ({ curve: String(curve), step, colour, ...point })),
    ),
  },
  mark: { type: 'line', strokeWidth: 2 },
  encoding: {
    x: { ...x, field: 'x' },
    y: { ...y, field: 'y' },
    color: colourOfRow,
    detail: { field: 'curve', type: 'nominal' },
    order: { field: 'step', type: 'quantitative' },
  },
});

/** Nothing where there is no data at the threshold. */
function markValues({ colour, shape, mark: { x, y } }: Curve): readonly object[] {
  if (x.estimate === null || y.estimate === null) return [];
  return [
    {
      colour,
      shape,
      x: x.estimate,
      xLow: x.low ?? x.estimate,
      xHigh: x.high ?? x.estimate,
      y: y.estimate,
      yLow: y.low ?? y.estimate,
      yHigh: y.high ?? y.estimate,
    },
  ];
}
