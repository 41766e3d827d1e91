/** A curve a detector over the thresholds, its own threshold as a mark with the intervals as a cross. */
import type { TopLevelSpec } from 'vega-lite';
import { ChartWidth, chartConfig, tickFormat } from '../../report/charts/theme.ts';
import type { Interval } from '../clusterInterval.ts';

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
  const x = axisOf(titles.x);
  const y = axisOf(titles.y);
  const color = { field: 'colour', type: 'nominal', scale: null } as const;
  const shape = { field: 'shape', type: 'nominal', scale: null } as const;
  const lines = curves.flatMap(({ colour, points }, curve) =>
    points.map((point, step) => ({ curve: String(curve), step, colour, ...point })),
  );
  const marks = { values: curves.flatMap(markValues) };
  return {
    width: width - padding.left - padding.right,
    height: width < ChartWidth.wide ? 260 : 340,
    autosize: 'none',
    padding,
    config: chartConfig,
    layer: [
      {
        data: { values: lines },
        mark: { type: 'line', strokeWidth: 2 },
        encoding: {
          x: { ...x, field: 'x' },
          y: { ...y, field: 'y' },
          color,
          detail: { field: 'curve', type: 'nominal' },
          order: { field: 'step', type: 'quantitative' },
        },
      },
      {
        data: marks,
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'xLow' }, x2: { field: 'xHigh' }, y: { ...y, field: 'y' }, color },
      },
      {
        data: marks,
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'x' }, y: { ...y, field: 'yLow' }, y2: { field: 'yHigh' }, color },
      },
      {
        data: marks,
        mark: { type: 'point', filled: true, size: 90, opacity: 1 },
        encoding: { x: { ...x, field: 'x' }, y: { ...y, field: 'y' }, color, shape },
      },
    ],
  };
}

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
