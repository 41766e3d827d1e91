/** What `gate` prints: the verdict first, then what failed with everything that helps to see why. */
import type { GateComparison, GateReport } from '../../study/gate/verdict/gateReport.ts';
import { gateSections } from '../../study/gate/outputs/gateSections.ts';
import type { GateSections } from '../../study/gate/outputs/gateSections.ts';
import {
  betterText,
  changedText,
  endsTexts,
  limitText,
  shown,
  subject,
  verdictLine,
} from '../../study/gate/outputs/gateWords.ts';
import { foldLine } from './foldLines.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';

export interface GateStyle extends GridStyle {
  /** For a verdict. */
  toned(verdict: GateReport['verdict'], text: string): string;
}

/** Commands are no prose: they stay in one line, to be copied. */
const folded = ({ room }: GateStyle, lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => foldLine(line, room));

export function gateLines(report: GateReport, style: GateStyle): readonly string[] {
  const sections = gateSections(report);
  return [
    ...folded(style, [style.strong(style.toned(report.verdict, verdictLine(report)))]),
    ...folded(style, [style.faint(endsTexts(report).join('; ')), ...changedText(report)]),
    ...betterText(report),
    ...failedLines(report, sections, style),
    ...openLines(report, sections, style),
    ...heldLines(report, sections, style),
    ...callLines(report, style),
    '',
    `replay: ${report.replay}`,
  ];
}

interface Row {
  readonly name: string;
  readonly of: GateComparison;
  readonly last: string;
}

/** Old, new, how much worse, and the verdict or what else belongs at the end. */
function grid(rows: readonly Row[], currency: string, style: GateStyle): readonly string[] {
  if (rows.length === 0) return [];
  const heads = [
    ['old', ''],
    ['new', ''],
    ['worse by', ''],
    ['from', 'low'],
    ['to', 'high'],
    ['margin', ''],
    ['unit', ''],
    ...(rows.some(({ last }) => last !== '') ? [['', ''] as const] : []),
  ] as const;
  const cells = rows.map(({ name, of, last }) => {
    const { before, now, loss, low, high, margin, unit } = shown(of, currency);
    return { name, cells: [before, now, loss, low, high, margin, unit, last] };
  });
  const lines = gridLines({ heads, rows: cells, corner: 'measure' }, { ...style, room: style.room - 2 });
  // The second line of each table holds units; here it would be empty. A blank line stands between tables.
  const tableLines = rows.length + 3;
  return lines.filter((_, i) => i % tableLines !== 1).map((line) => `  ${line.trimEnd()}`.trimEnd());
}

function failedLines(report: GateReport, { failed }: GateSections, style: GateStyle): readonly string[] {
  const rows = failed.map(({ of, name, isPart }) => ({
    name: isPart ? `  of which ${name}` : name,
    of,
    last: isPart ? of.verdict : '',
  }));
  return section('failed', style, [
    ...folded(
      style,
      report.vanished.map((gone) => `  ${subject(gone, report)}: ${gone.because}`),
    ),
    ...folded(style, limitLines(report, 'fail')),
    ...grid(rows, report.currency, style),
  ]);
}

function openLines(report: GateReport, { undecided }: GateSections, style: GateStyle): readonly string[] {
  const rows = undecided.map(({ of, name }) => ({
    name,
    of,
    last: of.further === null ? 'no number would decide' : `about ${of.further} more would decide`,
  }));
  return section('undecided', style, [
    ...folded(style, limitLines(report, 'inconclusive')),
    ...grid(rows, report.currency, style),
  ]);
}

function heldLines(report: GateReport, { held, others }: GateSections, style: GateStyle): readonly string[] {
  const rows = held.map(({ of, name }) => ({ name, of, last: '' }));
  return section('held', style, [
    ...folded(style, limitLines(report, 'pass')),
    ...grid(rows, report.currency, style),
    ...others.map((text) => `  ${text}`),
  ]);
}

const section = (title: string, style: GateStyle, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', style.strong(title), ...lines];

const limitLines = (report: GateReport, of: GateReport['verdict']): readonly string[] =>
  report.limits
    .filter(({ verdict }) => verdict === of)
    .map((limit) => `  ${subject(limit, report)}: ${limitText(limit, report.currency)}`);

function callLines({ changedCalls }: GateReport, style: GateStyle): readonly string[] {
  if (changedCalls.length === 0) return [];
  return [
    '',
    style.strong('calls that were decided otherwise'),
    ...changedCalls.flatMap(({ key, arm, class: of, isWanted, before, now, finalState, explain }) => [
      ...folded(style, [
        `  ${key}  ${isWanted ? 'wanted' : 'unwanted'} call of class ${of}, arm ${arm}: ${before} → ${now}, ended ${finalState}`,
      ]),
      style.faint(`      ${explain}`),
    ]),
  ];
}
