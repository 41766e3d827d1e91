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

/** A bound is rounded away from what it bounds. */
const fixedUp = (value: number, digits: number): string => {
  const steps = 10 ** digits;
  return fixed(Math.ceil(value * steps) / steps, digits);
};

/** `estimate ± half-width`; what has no data says so. */
export function cell(measure: Measure | undefined, factor: number, digits: number): string {
  if (measure === undefined || measure.estimate === null) return 'no data';
  const text = fixed(measure.estimate * factor, digits);
  if (measure.low === null || measure.high === null) return text;
  // An exact bound is one-sided: half its width would read as doubt about a zero that was seen.
  if (measure.method === 'exact-zero' && measure.estimate === 0)
    return `${text} (≤ ${fixedUp(measure.high * factor, digits)})`;
  if (measure.low === measure.high) return `${text} (no spread seen)`;
  return `${text} ± ${fixed(((measure.high - measure.low) / 2) * factor, digits)}`;
}

export interface TableOptions {
  readonly hasColour: boolean;
  /** Width of the terminal; 0: unknown, as in a file: lines of any length. */
  readonly columns: number;
}

/** Lines of the table, one design point after the other; on a narrow terminal the measures stand in several tables. */
export function resultTable(results: Results, { hasColour, columns: room }: TableOptions): readonly string[] {
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
    lines.push('', ...pointTables(results, point.id, { strong, faint, room: room > 0 ? room : Infinity }));
  }
  return [...lines, '', ...footer(results, faint)];
}

interface Style {
  strong(text: string): string;
  faint(text: string): string;
  readonly room: number;
}

/** A measure's cells, head first, all of one width. */
type Block = readonly string[];

function pointTables(results: Results, point: string, style: Style): readonly string[] {
  const names = ['arm', '', ...results.arms.map(({ id }) => id)];
  const nameWidth = Math.max(...names.map((name) => name.length));
  const blocks = columns.map(({ head, metric, factor, digits }): Block => {
    const cells = results.arms.map(({ id }) =>
      cell(find(results, { metric, point, arm: id }), factor, digits),
    );
    const width = Math.max(...[...head, ...cells].map((text) => text.length));
    return [...head, ...cells].map((text) => text.padStart(width));
  });
  const rowNames = names.map((name) => name.padEnd(nameWidth));
  return sideBySide(blocks, style.room - nameWidth).flatMap((group, i) => [
    ...(i === 0 ? [] : ['']),
    ...rowNames.map((name, row) => {
      const line = [name, ...group.map((block) => block[row])].join('  ');
      return row === 0 ? style.strong(line) : row === 1 ? style.faint(line) : line;
    }),
  ]);
}

/** Groups of blocks that fit into the room, at least one each. */
function sideBySide(blocks: readonly Block[], room: number): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let left = 0;
  for (const block of blocks) {
    const width = block[0].length + 2;
    if (groups.length === 0 || width > left) {
      groups.push([]);
      left = room;
    }
    groups[groups.length - 1].push(block);
    left -= width;
  }
  return groups;
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
