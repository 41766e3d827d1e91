/** What `rules check` prints: each rule with its totals, reasons and first examples; what could not be checked, and why. */
import { secondsADay, secondsAMinute, secondsAnHour } from '../../engine/kernel/lengthsOfTime.ts';
import { parseIsoDate, isoDateOf } from '../../model/population/calendar.ts';
import { printable } from '../../study/failures/printable.ts';
import { figure } from '../../study/wording/figures.ts';
import type { BrokenCall } from '../../study/rules/ruleFindings.ts';
import type { CheckedFindings, TraceFindings } from '../../study/rules/findings.ts';

const statusWords = {
  verified: '',
  partly: ', partly verified',
  recalled: ', recalled',
  draft: ', not in force',
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Date and clock time of a second since the first measured midnight. */
function moment(second: number, start: string): string {
  const day = Math.floor(second / secondsADay);
  const clock = Math.floor(second - day * secondsADay);
  const time = [
    Math.floor(clock / secondsAnHour),
    Math.floor((clock % secondsAnHour) / secondsAMinute),
    clock % secondsAMinute,
  ]
    .map(two)
    .join(':');
  return `${isoDateOf(parseIsoDate(start) + day)} ${time}`;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? 'no calls' : `${((100 * part) / whole).toFixed(2)} %`;

function exampleLine(call: BrokenCall, start: string): string {
  const permitted =
    call.permittedSecond === null ? '' : `; permitted from ${moment(call.permittedSecond, start)}`;
  const from = call.callingNumber === '' ? 'withheld' : printable(call.callingNumber);
  return `    ${moment(call.second, start)}  ${from} → ${printable(call.calledNumber)}  ${printable(call.because)}${permitted}`;
}

/** A rule is checked on days on which it is no law, too: who asks may want to know what it would do. */
function forceText({ status, inForce: { from, until } }: CheckedFindings, start: string): string {
  if (status === 'draft') return '';
  if (start < from) return `, not yet in force on ${start}: from ${from}`;
  return until !== undefined && start > until ? `, no longer in force on ${start}: until ${until}` : '';
}

/** Where part of the rule cannot be seen, nothing that breaks it is not the same as keeping it. */
function brokenText({ broken, calls, callersBroken, callers, notShown }: CheckedFindings): string {
  if (broken === 0 && notShown.length > 0) return `nothing in ${figure(calls)} calls is seen to break it`;
  return `broken by ${figure(broken)} of ${figure(calls)} calls (${percent(broken, calls)}), by ${figure(callersBroken)} of ${figure(callers)} callers`;
}

function* ruleLines(rule: CheckedFindings, start: string): Generator<string> {
  const use = rule.id.startsWith(rule.use) ? '' : `${printable(rule.use)}, `;
  const since = rule.from === '' ? '' : `, here from ${rule.from}`;
  yield printable(
    `${rule.id} (${use}${rule.jurisdiction}${statusWords[rule.status]}${since}${forceText(rule, start)}): ${rule.title}`,
  );
  yield `  ${brokenText(rule)}`;
  for (const { because, calls } of rule.reasons) yield `  ${figure(calls)} × ${printable(because)}`;
  for (const taken of rule.taken) yield `  taken: ${taken}`;
  for (const fact of rule.notShown) yield `  not seen: ${fact}`;
  for (const call of rule.examples) yield exampleLine(call, start);
  yield '';
}

/** Whose calls are counted together, and which of them come in no order. */
function* callerLines({ callersBy, tied }: TraceFindings): Generator<string> {
  if (callersBy.includes('truth'))
    yield 'callers are those that the truth columns name, which no network sees: a call with a number that is lent counts for who makes it';
  if (callersBy.includes('account'))
    yield 'callers are customer accounts: a call with a number that is lent counts for the lender, with whose account it comes';
  if (callersBy.includes('number')) {
    const where = callersBy.includes('account')
      ? 'where a call has no account, its caller is'
      : 'callers are';
    yield `${where} the number shown: whoever else shows it is counted with it, and all that show none are counted as one`;
  }
  if (tied > 0)
    yield `${figure(tied)} calls begin in the same millisecond as another of their caller: which of them come first, and so which are the ones above a limit, is not told`;
}

export interface FindingTerms {
  /** Rules were asked for by name. */
  readonly isNamed: boolean;
  /** Nobody has said on which day the trace begins. */
  readonly isStartAssumed: boolean;
}

export function findingLines(
  findings: TraceFindings,
  { isNamed, isStartAssumed }: FindingTerms,
): readonly string[] {
  const { calls, recordings, rules, unchecked, start } = findings;
  const assumed = isStartAssumed
    ? ' (assumed: --start names it, and weekdays and holidays follow from it)'
    : '';
  const lines = [
    `${figure(calls)} calls in ${recordings.length} recording${recordings.length === 1 ? '' : 's'}, first measured day ${start}${assumed}; by what was observed alone`,
    ...callerLines(findings),
    '',
    ...rules.flatMap((rule) => [...ruleLines(rule, start)]),
  ];
  if (unchecked.length === 0) return lines.slice(0, -1);
  if (isNamed)
    return [
      ...lines,
      ...unchecked.map(
        ({ id, notShown }) => `${id}: cannot be checked: a trace does not show ${notShown.join(', nor ')}`,
      ),
    ];
  const names = unchecked.map(({ id }) => id).join(', ');
  return [...lines, `cannot be checked, since a trace does not show what they hang on: ${names}`];
}
