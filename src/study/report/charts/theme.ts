/** What all charts share: colours are the page's variables, so one drawing serves light, dark and print. */
import type { TopLevelSpec } from 'vega-lite';

/** Widths in pixels for which a chart is drawn: text stays readable on both. */
export const ChartWidth = { wide: 720, narrow: 340 } as const;

export const labelPixels = 12;

/** Thousands are grouped, decimals as the distance of the ticks asks for. */
export const tickFormat = ',~f';

/** Marks of vega's accessibility tree are off: the figure has a caption and a table behind it. */
export const chartConfig: NonNullable<TopLevelSpec['config']> = {
  aria: false,
  font: 'inherit',
  background: null as unknown as string,
  view: { stroke: null },
  text: { fontSize: labelPixels, baseline: 'middle', fill: 'var(--ink)' },
  axis: {
    domainColor: 'var(--rule)',
    gridColor: 'var(--grid)',
    tickColor: 'var(--rule)',
    labelColor: 'var(--soft)',
    labelFontSize: 11,
    labelOverlap: false,
    labelFlush: false,
    titleColor: 'var(--soft)',
    titleFontSize: labelPixels,
    titleFontWeight: 'normal',
  },
};

/** About how many pixels a text takes; only to leave room for it. */
export function textPixels(columns: number): number {
  return Math.ceil(columns * labelPixels * 0.56);
}

/** An axis range that holds all values and zero, with a little air. */
export function rangeOf(values: readonly (number | null)[]): [number, number] {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  if (low === high) return [0, 1];
  const air = (high - low) * 0.03;
  return [low < 0 ? low - air : 0, high > 0 ? high + air : 0];
}

/** One layer of a layered chart. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** Colour and shape of a mark are those that its row says. */
export const colourOfRow = { field: 'colour', type: 'nominal', scale: null } as const;
export const shapeOfRow = { field: 'shape', type: 'nominal', scale: null } as const;
