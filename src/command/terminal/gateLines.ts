/** What `gate` prints: the verdict first, then what failed with everything that helps to see why. */
import type { GateComparison, GateReport } from '../../study/gate/gateReport.ts';
import {
  betterText,
  changedText,
  endsTexts,
  failedGroups,
  limitText,
  shown,
  subject,
  verdictLine,
} from '../../study/gate/gateWords.ts';
import { counted } from '../../study/wording/figures.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';

export interface GateStyle extends GridStyle {
  /** For a verdict. */
  toned(verdict: GateReport['verdict'], text: string): string;
}

export function gateLines(report: GateReport, style: GateStyle): readonly string[] {
  return [
    style.strong(style.toned(report.verdict, verdictLine(report))),
    style.faint([...endsTexts(report), ...looksTexts(report)].join('; ')),
    ...changedText(report),
    ...betterText(report),
    ...failedLines(report, style),
    ...openLines(report, style),
    ...heldLines(report, style),
    ...callLines(report, style),
    '',
    `replay: ${report.replay}`,
  ];
}

const looksTexts = ({ looks }: GateReport): readonly string[] =>
  looks.length > 1 ? [`looked at ${looks.join(', ')} replications`] : [];

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
    ['', ''],
  ] as const;
  const cells = rows.map(({ name, of, last }) => {
    const { before, now, loss, low, high, margin, unit } = shown(of, currency);
    return { name, cells: [before, now, loss, low, high, margin, unit, last] };
  });
  // The grid's second line holds units; here it would be empty.
  const [head, , ...body] = gridLines(
    { heads, rows: cells, corner: 'measure' },
    { ...style, room: Infinity },
  );
  return [head, ...body].map((line) => `  ${line.trimEnd()}`);
}

function failedLines(report: GateReport, style: GateStyle): readonly string[] {
  const rows = failedGroups(report).flatMap(({ of, classes }): readonly Row[] => [
    { name: subject(of), of, last: '' },
    ...classes.map((one) => ({ name: `  of which class ${one.class}`, of: one, last: one.verdict })),
  ]);
  return section('failed', style, [
    ...report.vanished.map((gone) => `  ${subject(gone)}: ${gone.because}`),
    ...limitLines(report, 'fail'),
    ...grid(rows, report.currency, style),
  ]);
}

function openLines(report: GateReport, style: GateStyle): readonly string[] {
  const rows = report.comparisons
    .filter(({ verdict, isRequired }) => verdict === 'inconclusive' && isRequired)
    .map((of) => ({
      name: subject(of),
      of,
      last: of.further === null ? 'no number would decide' : `about ${of.further} more would decide`,
    }));
  return section('undecided', style, [
    ...limitLines(report, 'inconclusive'),
    ...grid(rows, report.currency, style),
  ]);
}

function heldLines(report: GateReport, style: GateStyle): readonly string[] {
  const { comparisons, currency } = report;
  const rows = comparisons
    .filter(({ verdict, isRequired }) => verdict === 'pass' && isRequired)
    .map((of) => ({ name: subject(of), of, last: '' }));
  const same = comparisons.filter(({ verdict }) => verdict === 'identical').length;
  const open = comparisons.filter(
    ({ verdict, isRequired }) => verdict === 'inconclusive' && !isRequired,
  ).length;
  return section('held', style, [
    ...limitLines(report, 'pass'),
    ...grid(rows, currency, style),
    ...(same > 0 ? [`  ${counted(same, 'comparison')} identical: difference exactly 0`] : []),
    ...(open > 0
      ? [`  ${counted(open, 'class', 'classes')} neither surely worse nor surely within the margin`]
      : []),
  ]);
}

const section = (title: string, style: GateStyle, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', style.strong(title), ...lines];

const limitLines = ({ limits, currency }: GateReport, of: GateReport['verdict']): readonly string[] =>
  limits
    .filter(({ verdict }) => verdict === of)
    .map((limit) => `  ${subject(limit)}: ${limitText(limit, currency)}`);

function callLines({ changedCalls }: GateReport, style: GateStyle): readonly string[] {
  if (changedCalls.length === 0) return [];
  return [
    '',
    style.strong('calls that were decided otherwise'),
    ...changedCalls.flatMap(({ key, arm, class: of, isWanted, before, now, finalState, explain }) => [
      `  ${key}  ${isWanted ? 'wanted' : 'unwanted'} call of class ${of}, arm ${arm}: ${before} → ${now}, ended ${finalState}`,
      style.faint(`      ${explain}`),
    ]),
  ];
}
