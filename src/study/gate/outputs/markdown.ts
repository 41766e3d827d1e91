/** The report as Markdown for a summary page of a build: the verdict in the first line. */
import type { GateReport } from '../verdict/gateReport.ts';
import { gateSections } from './gateSections.ts';
import type { GateRow } from './gateSections.ts';
import { changeLines } from './notCompared.ts';
import type { NotCompared } from './notCompared.ts';
import { betterText, changedText, endsTexts, limitText, shown, subject, verdictLine } from './gateWords.ts';

const marks = { pass: '✅', fail: '❌', inconclusive: '❔', identical: '✅' } as const;

/** What Markdown or a table would take as its own. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_<>|[\]]/g, String.raw`\$&`).replaceAll('\n', ' ');

export function gateMarkdown(report: GateReport): string {
  const blocks = [
    `${marks[report.verdict]} **${escaped(verdictLine(report))}**`,
    ...[...changedText(report), ...betterText(report)].map(escaped),
    ...limitBlock(report),
    ...comparisonBlock(report),
    ...report.vanished.map((gone) => `- ${escaped(`${subject(gone, report)}: ${gone.because}`)}`),
    ...callBlock(report),
    `Ends of intervals: ${endsTexts(report).join('; ')}.`,
    `Again: \`${report.replay}\``,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Where nothing is compared: why, and what has changed. */
export function notComparedMarkdown(told: NotCompared): string {
  const reasons = told.reasons.map((reason) => `- ${escaped(reason)}`);
  const changes = changeLines(told).map((line) => `- ${escaped(line)}`);
  const blocks = [
    `${marks.inconclusive} **${escaped(notComparedLine(told))}**`,
    reasons.join('\n'),
    ...(changes.length === 0 ? [] : ['Changed since the baseline:', changes.join('\n')]),
    ...(told.next === null ? [] : [escaped(told.next)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const notComparedLine = ({ experiment, baseline }: NotCompared): string =>
  `gate compared nothing: ${experiment} against ${baseline === null ? 'the promoted baseline' : `baseline ${baseline}`}`;

function limitBlock(report: GateReport): readonly string[] {
  const { limits, currency } = report;
  if (limits.length === 0) return [];
  const rows = limits.map(
    (limit) =>
      `| ${marks[limit.verdict]} | ${escaped(subject(limit, report))} | ${escaped(limitText(limit, currency))} |`,
  );
  return [['| | threshold | |', '|---|---|---|', ...rows].join('\n')];
}

/** Those that failed first, each with the classes that moved; then what is open; then what held and is not identical. */
function comparisonBlock(report: GateReport): readonly string[] {
  const { failed, undecided, held, others } = gateSections(report);
  const rows = [...failed, ...undecided, ...held].map((one) => row(one, report));
  const head =
    '| | measure | old | new | worse by | from | to | margin | unit |\n|---|---|---|---|---|---|---|---|---|';
  return [
    ...(rows.length === 0 ? [] : [[head, ...rows].join('\n')]),
    ...others.map((text) => escaped(`${text}.`)),
  ];
}

function row({ of, name, isPart }: GateRow, { currency }: GateReport): string {
  const { before, now, loss, low, high, margin, unit } = shown(of, currency);
  const cells = [
    marks[of.verdict],
    `${isPart ? '↳ ' : ''}${escaped(name)}`,
    before,
    now,
    loss,
    low,
    high,
    margin,
    escaped(unit),
  ];
  return `| ${cells.join(' | ')} |`;
}

function callBlock({ changedCalls }: GateReport): readonly string[] {
  if (changedCalls.length === 0) return [];
  const rows = changedCalls.map(
    ({ key, arm, class: of, isWanted, before, now, finalState, explain }) =>
      `| \`${key}\` | ${isWanted ? 'wanted' : 'unwanted'}, ${escaped(of)} | ${arm} | ${before} → ${now} | ${finalState} | \`${explain}\` |`,
  );
  const head =
    '| call decided otherwise | is | arm | verdict | ended | its life |\n|---|---|---|---|---|---|';
  return [[head, ...rows].join('\n')];
}
