/** Rows of stacked bars: what an amount is made of, and the interval of the whole. */
import type { TopLevelSpec } from 'vega-lite';
import { displayWidth } from '../../failures/displayWidth.ts';
import { lying, ticksAcross } from './axisTicks.ts';
import { chartName } from './chartName.ts';
import { chartConfig, rangeOf, textPixels, colourOfRow } from './theme.ts';
import type { Layer } from './theme.ts';

export interface StackedRow {
  readonly label: string;
  /** One value a part, in the order of the parts; null is drawn as nothing. */
  readonly parts: readonly (number | null)[];
  /** Ends of the interval of the whole, drawn as a line below the bar; null: there is none. */
  readonly low: number | null;
  readonly high: number | null;
  /** What stands behind the bar. */
  readonly text: string;
}

export interface StackedChart {
  readonly rows: readonly StackedRow[];
  readonly colours: readonly string[];
  readonly axisTitle: string;
  /** How far the scale goes, so that neighbouring charts can be compared; an interval that goes on beyond it ends with an arrow. */
  readonly longest: number;
}

const step = 42;
const labelColumnsAtMost = 40;

/** Names stand above the bars, so that the drawing fits a narrow column. */
export function stackedChart(
  { rows, colours, axisTitle, longest }: StackedChart,
  width: number,
): TopLevelSpec {
  const right = 14 + textPixels(Math.max(3, ...rows.map(({ text }) => displayWidth(text))));
  const left = 4;
  const domain = rangeOf([longest]);
  const y = {
    field: 'key',
    type: 'nominal',
    sort: null,
    axis: null,
    scale: { domain: rows.map((_, i) => String(i)), paddingInner: 0, paddingOuter: 0 },
  } as const;
  const x = { type: 'quantitative', scale: { domain, nice: false, zero: false } } as const;
  const axis = lying(ticksAcross(domain, width - left - right, 4), axisTitle);
  return {
    width: width - left - right,
    height: rows.length * step,
    autosize: 'none',
    padding: { left, right, top: 6, bottom: 40 },
    config: chartConfig,
    layer: [
      ...barLayers({ rows, colours }, { x, y, axis, end: domain[1] }),
      {
        data: { values: rows.map((row, i) => ({ key: String(i), ...textsOf(row) })) },
        layer: [
          {
            mark: { type: 'text', align: 'left', dy: -11 },
            encoding: { y, x: { value: 0 }, text: { field: 'label', type: 'nominal' } },
          },
          {
            mark: { type: 'text', align: 'left', dy: 6, fill: 'var(--soft)' },
            encoding: { y, x: { value: width - left - right + 8 }, text: { field: 'text', type: 'nominal' } },
          },
        ],
      },
    ],
  };
}

interface BarAxes {
  readonly x: object;
  readonly y: object;
  readonly axis: object;
  /** Of the scale. */
  readonly end: number;
}

/** Bars, and below each the interval of the whole. */
const barLayers = (
  { rows, colours }: Pick<StackedChart, 'rows' | 'colours'>,
  { x, y, axis, end }: BarAxes,
): readonly Layer[] => [
  {
    data: { values: rows.flatMap((row, i) => segmentsOf(row, i, colours)) },
    mark: { type: 'bar', height: 12, yOffset: 5 },
    encoding: {
      y,
      x: { ...x, field: 'from', axis },
      x2: { field: 'to' },
      color: colourOfRow,
    },
  },
  {
    data: { values: rows.flatMap((row, i) => intervalOf(row, i, end)) },
    mark: { type: 'rule', strokeWidth: 1.5, color: 'var(--ink)', yOffset: 14 },
    encoding: { y, x: { ...x, field: 'from' }, x2: { field: 'to' } },
  },
  {
    data: {
      values: rows.flatMap(({ high }, i) =>
        high !== null && high > end ? [{ key: String(i), at: end }] : [],
      ),
    },
    mark: { type: 'point', shape: 'triangle-right', size: 40, fill: 'var(--ink)', stroke: null, yOffset: 14 },
    encoding: { y, x: { ...x, field: 'at' } },
  },
];

const textsOf = ({ label, text }: StackedRow): { label: string; text: string } => ({
  label: chartName(label, labelColumnsAtMost),
  text,
});

const intervalOf = ({ low, high }: StackedRow, row: number, end: number) =>
  low === null || high === null
    ? []
    : [{ key: String(row), from: Math.min(low, end), to: Math.min(high, end) }];

interface Segment {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

function segmentsOf({ parts }: StackedRow, row: number, colours: readonly string[]): readonly Segment[] {
  let from = 0;
  return parts.map((part, i) => {
    const to = from + (part ?? 0);
    const segment = { key: String(row), from, to, colour: colours[i] };
    from = to;
    return segment;
  });
}
