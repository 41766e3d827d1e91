/** The table that a run prints: arms as rows, primary measures first, seed and replay line under it. */
import { styleText } from 'node:util';
import type { Measure, Results } from '../../study/experiment/results.ts';

interface Column {
  readonly head: readonly [string, string];
  readonly metric: string;
  /** The value in the head's unit is the estimate times this. */
  readonly factor: number;
  readonly digits: number;
}

const columns: readonly Column[] = [
  {
    head: ['unwanted answered', 'per 100 people, day'],
    metric: 'unwanted.answered.perSubscriberDay',
    factor: 100,
    digits: 3,
  },
  {
    head: ['unwanted rung', 'per 100 people, day'],
    metric: 'unwanted.rung.perSubscriberDay',
    factor: 100,
    digits: 2,
  },
  {
    head: ['people with 3+', '% of people, day'],
    metric: 'unwanted.threeOrMoreADay.share',
    factor: 100,
    digits: 4,
  },
  { head: ['wanted lost', 'per 1,000'], metric: 'wanted.lost.perThousand', factor: 1, digits: 2 },
  { head: ['by rejection', 'per 1,000'], metric: 'wanted.lost.byRejection', factor: 1, digits: 2 },
  { head: ['by label', 'per 1,000'], metric: 'wanted.lost.byLabel', factor: 1, digits: 2 },
  { head: ['by trust', 'per 1,000'], metric: 'wanted.lost.byTrust', factor: 1, digits: 2 },
];

const fixed = (value: number, digits: number): string => value.toFixed(digits);

/** `estimate ± half-width`; what has no data says so. */
export function cell(measure: Measure | undefined, factor: number, digits: number): string {
  if (measure === undefined || measure.estimate === null) return 'no data';
  const text = fixed(measure.estimate * factor, digits);
  if (measure.low === null || measure.high === null) return text;
  // An exact bound is one-sided: half its width would read as doubt about a zero that was seen.
  if (measure.method === 'exact-zero' && measure.estimate === 0)
    return `${text} (≤ ${fixed(measure.high * factor, digits)})`;
  return `${text} ± ${fixed(((measure.high - measure.low) / 2) * factor, digits)}`;
}

const pad = (text: string, width: number): string => text.padStart(width);

/** Lines of the table, one design point after the other. */
export function resultTable(results: Results, hasColour: boolean): readonly string[] {
  const strong = (text: string): string =>
    hasColour ? styleText('bold', text, { validateStream: false }) : text;
  const faint = (text: string): string =>
    hasColour ? styleText('dim', text, { validateStream: false }) : text;
  const lines: string[] = [];
  const { subscribers, days, start } = results.world;
  lines.push(strong(results.title['en'] ?? results.id));
  lines.push(
    faint(
      `${subscribers} people, ${days} ${days === 1 ? 'day' : 'days'} from ${start}, ${results.replications.done} of ${results.replications.planned} replications, ± ${results.level * 100} % simulation error only`,
    ),
  );
  for (const point of results.designPoints) {
    if (results.designPoints.length > 1)
      lines.push('', strong(`${point.id}  ${JSON.stringify(point.settings)}`));
    lines.push('', ...pointTable(results, point.id, { strong, faint }));
  }
  return [...lines, '', ...footer(results, faint)];
}

interface Styles {
  strong(text: string): string;
  faint(text: string): string;
}

function pointTable(results: Results, point: string, style: Styles): readonly string[] {
  const armWidth = Math.max(3, ...results.arms.map(({ id }) => id.length));
  const rows = results.arms.map(({ id }) =>
    columns.map(({ metric, factor, digits }) =>
      cell(find(results, { metric, point, arm: id }), factor, digits),
    ),
  );
  const widths = columns.map(({ head }, i) =>
    Math.max(...head.map((text) => text.length), ...rows.map((row) => row[i].length)),
  );
  const line = (first: string, cells: readonly string[]): string =>
    `${first.padEnd(armWidth)}  ${cells.map((text, i) => pad(text, widths[i])).join('  ')}`;
  return [
    style.strong(
      line(
        'arm',
        columns.map(({ head }) => head[0]),
      ),
    ),
    style.faint(
      line(
        '',
        columns.map(({ head }) => head[1]),
      ),
    ),
    ...results.arms.map(({ id }, i) => line(id, rows[i])),
  ];
}

function find(results: Results, key: { metric: string; point: string; arm: string }): Measure | undefined {
  return results.measures.find(
    (m) =>
      m.metric === key.metric &&
      m.designPoint === key.point &&
      m.arm === key.arm &&
      m.class === null &&
      m.place === null,
  );
}

function footer(results: Results, faint: (text: string) => string): readonly string[] {
  const assumed = results.assumptions.filter(({ status }) => status === 'assumed').length;
  const status = results.status === 'complete' ? [] : [`status: ${results.status}`];
  return [
    ...status,
    faint(
      `${assumed} of ${results.assumptions.length} parameters are assumed, not measured: see the report.`,
    ),
    `seed ${results.seed}   replay: ${results.replay}`,
  ];
}
