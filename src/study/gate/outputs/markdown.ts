/** The report as Markdown for a summary page of a build: the verdict in the first line. */
import { printable } from '../../failures/printable.ts';
import type { GateReport } from '../verdict/gateReport.ts';
import { gateSections } from './gateSections.ts';
import type { GateRow } from './gateSections.ts';
import { changeLines } from './notCompared.ts';
import type { NotCompared } from './notCompared.ts';
import type { NotJudged } from './notJudged.ts';
import { betterText, changedText, endsTexts, limitText, shown, subject, verdictLine } from './gateWords.ts';

const marks = { pass: '✅', fail: '❌', inconclusive: '❔', identical: '✅' } as const;

/** A stranger's text on one line: a line end would begin a block of its own. */
const line = (text: string): string => printable(text.replace(/[\r\n]+/g, ' '));

/** What Markdown or a table would take as its own. */
const escaped = (text: string): string => line(text).replace(/[\\`*_~$&<>|[\]]/g, String.raw`\$&`);

/** As code, which a longer run of backticks than any in it encloses. A stroke would end the cell of a table also here. */
function code(text: string): string {
  const inside = line(text);
  const fence = '`'.repeat(Math.max(0, ...(inside.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const space = /^`|`$/.test(inside) ? ' ' : '';
  return `${fence}${space}${inside}${space}${fence}`;
}

const codeCell = (text: string): string => code(text).replaceAll('|', String.raw`\|`);

export function gateMarkdown(report: GateReport): string {
  const blocks = [
    `${marks[report.verdict]} **${escaped(verdictLine(report))}**`,
    ...[...changedText(report), ...betterText(report)].map(escaped),
    ...limitBlock(report),
    ...comparisonBlock(report),
    ...report.vanished.map((gone) => `- ${escaped(`${subject(gone, report)}: ${gone.because}`)}`),
    ...callBlock(report),
    `Ends of intervals: ${endsTexts(report).join('; ')}.`,
    `Again: ${code(report.replay)}`,
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

/** Where nothing is judged: what failed, and how to see it again. */
export const notJudgedMarkdown = ({ experiment, because, replay }: NotJudged): string =>
  `${marks.fail} **${escaped(`gate judged nothing: ${experiment}`)}**\n\n${escaped(because)}\n\nAgain: ${code(replay)}\n`;

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
      `| ${codeCell(key)} | ${isWanted ? 'wanted' : 'unwanted'}, ${escaped(of)} | ${escaped(arm)} | ${before} → ${now} | ${escaped(finalState)} | ${codeCell(explain)} |`,
  );
  const head =
    '| call decided otherwise | is | arm | verdict | ended | its life |\n|---|---|---|---|---|---|';
  return [[head, ...rows].join('\n')];
}
