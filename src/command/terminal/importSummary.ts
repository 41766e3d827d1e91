/** What became of call records that were imported, line by line of the account. */
import { printable } from '../../study/failures/printable.ts';
import { counted, figure } from '../../study/wording/figures.ts';
import type { ReplayResults } from '../../study/replay/replayRequest.ts';
import { importSentences } from '../../study/imports/account/importSentences.ts';
import type { ImportedCalls } from '../../study/imports/account/importAccount.ts';

/** Reasons that are shown. */
const shownReasons = 8;

/** Nothing where nothing was imported. */
export function importLines(account: ImportedCalls | null, rejects: string | null): readonly string[] {
  if (account === null) return [];
  const { records, accepted, rejected, blank, header, areIdsChecked, reasons } = account;
  const others = [
    ...(header > 0 ? [`${figure(header)} of headers`] : []),
    ...(blank > 0 ? [`${figure(blank)} blank`] : []),
  ].join(', ');
  const lines = [
    `${counted(records, 'record')}: ${counted(accepted, 'call')}, ${figure(rejected)} rejected${others === '' ? '' : `; further lines: ${others}`}`,
  ];
  for (const reason of reasons.slice(0, shownReasons)) {
    const column = reason.column === '' ? '' : `${reason.column}: `;
    const others = reason.others.length === 0 ? '' : `; also ${reason.others.join(', ')}`;
    const first = `first ${reason.file}:${reason.line}: found ${reason.found}${others}`;
    lines.push(
      printable(`  ${figure(reason.records)} rejected: ${column}expected ${reason.expected} (${first})`),
    );
  }
  if (reasons.length > shownReasons) lines.push(`  and for ${reasons.length - shownReasons} other reasons`);
  if (rejects !== null) lines.push(`  rejected records are kept in ${rejects}`);
  lines.push(...importSentences(account));
  if (!areIdsChecked) lines.push('too many ids: duplicates were not looked for to the end');
  return lines;
}

/** How many calls have which label; nothing where none has one. */
export function labelLines({ trace: { unwanted, wanted, unlabelled } }: ReplayResults): readonly string[] {
  if (unwanted + wanted === 0) return [];
  return [`labels: ${figure(unwanted)} unwanted, ${figure(wanted)} wanted, ${figure(unlabelled)} without`];
}
