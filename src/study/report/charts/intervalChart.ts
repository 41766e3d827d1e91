/** Rows of estimates with their intervals: name, mark, line from low to high, value. */
import type { TopLevelSpec } from 'vega-lite';
import { displayWidth } from '../../failures/displayWidth.ts';
import { printable, shortened } from '../../failures/printable.ts';
import { estimateText } from '../../wording/figures.ts';
import type { Estimated } from '../../wording/figures.ts';
import { chartName } from './chartName.ts';
import { lying, ticksAcross } from './axisTicks.ts';
import type { Ticks } from './axisTicks.ts';
import { ChartWidth, chartConfig, rangeOf, textPixels, colourOfRow, shapeOfRow } from './theme.ts';
import type { Layer } from './theme.ts';

export interface IntervalRow extends Estimated {
  readonly label: string;
  readonly colour: string;
  readonly shape: string;
  /** Behind the row; default: the estimate. */
  readonly text?: string;
}

export interface IntervalChart {
  readonly rows: readonly IntervalRow[];
  readonly axisTitle: string;
  /** Default: what holds all rows and zero. */
  readonly range?: readonly [number, number];
}

const labelColumnsAtMost = 40;
const titleColumnsAtMost = 60;
const markArea = 90;

/** On a narrow drawing names stand above their rows, on a wide one before them. */
export function intervalChart(chart: IntervalChart, width: number): TopLevelSpec {
  const isNarrow = width < ChartWidth.wide;
  const values = chart.rows.map(rowValues);
  const columns = (texts: readonly string[]): number => Math.max(3, ...texts.map(displayWidth));
  const names = isNarrow ? 4 : 14 + textPixels(columns(values.map(({ label }) => label)));
  const right = 14 + textPixels(columns(values.map(({ text }) => text)));
  const domain = chart.range ?? rangeOf(chart.rows.flatMap((row) => [row.estimate, row.low, row.high]));
  const ticks = ticksAcross(domain, width - names - right, isNarrow ? 4 : 6);
  // Half of a label may stand left of the plot.
  const left = Math.max(names, Math.ceil(ticks.pixels / 2));
  const plotWidth = width - left - right;
  return {
    width: plotWidth,
    height: values.length * (isNarrow ? 36 : 24),
    autosize: 'none',
    padding: { left, right, top: 6, bottom: 40 },
    config: chartConfig,
    data: { values },
    layer: [...intervalLayers(chart, { domain, ticks, isNarrow }), ...textLayers(plotWidth, isNarrow)],
  };
}

const rowValues = (row: IntervalRow, i: number) => ({
  key: String(i),
  label: chartName(row.label, labelColumnsAtMost),
  colour: row.colour,
  shape: row.shape,
  estimate: row.estimate,
  low: row.low ?? row.estimate,
  high: row.high ?? row.estimate,
  text: row.text ?? estimateText(row),
});

/** Rows by their ordinal: names are a stranger's and may be equal. */
const y = {
  field: 'key',
  type: 'nominal',
  sort: null,
  axis: null,
  scale: { paddingInner: 0, paddingOuter: 0 },
} as const;

interface Drawn {
  readonly domain: readonly [number, number];
  readonly ticks: Ticks;
  readonly isNarrow: boolean;
}

function intervalLayers({ axisTitle }: IntervalChart, { domain, ticks, isNarrow }: Drawn): readonly Layer[] {
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [...domain], nice: false, zero: false },
    axis: lying(ticks, shortened(printable(axisTitle), titleColumnsAtMost)),
  };
  const below = isNarrow ? { yOffset: 9 } : {};
  const transform = [{ filter: 'datum.estimate !== null' }];
  return [
    { mark: { type: 'rule', color: 'var(--rule)' }, encoding: { x: { ...x, datum: 0 } } },
    {
      transform,
      mark: { type: 'rule', strokeWidth: 2, ...below },
      encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' }, color: colourOfRow },
    },
    {
      transform,
      mark: { type: 'point', filled: true, size: markArea, opacity: 1, ...below },
      encoding: { y, x: { ...x, field: 'estimate' }, color: colourOfRow, shape: shapeOfRow },
    },
  ];
}

/** Names, and the values behind the plot. */
const textLayers = (plotWidth: number, isNarrow: boolean): readonly Layer[] => [
  {
    mark: isNarrow ? { type: 'text', align: 'left', dy: -8 } : { type: 'text', align: 'right' },
    encoding: { y, x: { value: isNarrow ? 4 : -10 }, text: { field: 'label', type: 'nominal' } },
  },
  {
    mark: { type: 'text', align: 'left', fill: 'var(--soft)', dy: isNarrow ? 9 : 0 },
    encoding: { y, x: { value: plotWidth + 8 }, text: { field: 'text', type: 'nominal' } },
  },
];
