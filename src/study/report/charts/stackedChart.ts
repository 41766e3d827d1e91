/** Rows of stacked bars: what an amount is made of. */
import type { TopLevelSpec } from 'vega-lite';
import { displayWidth } from '../../failures/displayWidth.ts';
import { lying, ticksAcross } from './axisTicks.ts';
import { chartName } from './chartName.ts';
import { chartConfig, rangeOf, textPixels, colourOfRow } from './theme.ts';

export interface StackedRow {
  readonly label: string;
  /** One value a part, in the order of the parts; null is drawn as nothing. */
  readonly parts: readonly (number | null)[];
  /** What stands behind the bar. */
  readonly text: string;
}

export interface StackedChart {
  readonly rows: readonly StackedRow[];
  readonly colours: readonly string[];
  readonly axisTitle: string;
  /** Length of the longest bar, so that neighbouring charts can be compared. */
  readonly longest: number;
}

const step = 36;
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
      {
        data: { values: rows.flatMap((row, i) => segmentsOf(row, i, colours)) },
        mark: { type: 'bar', height: 12, yOffset: 8 },
        encoding: {
          y,
          x: { ...x, field: 'from', axis },
          x2: { field: 'to' },
          color: colourOfRow,
        },
      },
      {
        data: { values: rows.map((row, i) => ({ key: String(i), ...textsOf(row) })) },
        layer: [
          {
            mark: { type: 'text', align: 'left', dy: -8 },
            encoding: { y, x: { value: 0 }, text: { field: 'label', type: 'nominal' } },
          },
          {
            mark: { type: 'text', align: 'left', dy: 9, fill: 'var(--soft)' },
            encoding: { y, x: { value: width - left - right + 8 }, text: { field: 'text', type: 'nominal' } },
          },
        ],
      },
    ],
  };
}

const textsOf = ({ label, text }: StackedRow): { label: string; text: string } => ({
  label: chartName(label, labelColumnsAtMost),
  text,
});

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
