/** Checks a recorded trace against rules: which calls break which rule and why, by what was observed alone. */
import { RowField } from '../replay/rows/callRow.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import { callerMarks } from './callerNames.ts';
import type { CallerMark } from './callerNames.ts';
import { RecordingChecker } from './recordingChecker.ts';
import type { CheckTerms } from './recordingChecker.ts';
import { Findings } from './ruleFindings.ts';
import type { CheckedRule, RuleFindings } from './ruleFindings.ts';

export interface CheckOptions extends CheckTerms {
  readonly signal?: { readonly aborted: boolean };
  readonly progress?: (share: number) => void;
  /** Told before each call, in the order of time, from 0. */
  readonly atCall?: (call: number) => void;
}

const callsBetweenReports = 20_000;

export interface CheckedTrace {
  readonly found: readonly RuleFindings[];
  readonly callersBy: readonly CallerMark[];
  /** Calls that begin in one millisecond with another of their caller: their order is not told. */
  readonly tied: number;
}

/** The findings, rule by rule; null when it was interrupted. Rules begin anew with each recording. */
export function checkTrace(
  rows: ReadRows,
  rules: readonly CheckedRule[],
  options: CheckOptions,
): CheckedTrace | null {
  const findings = rules.map((rule) => new Findings(rule));
  const sorted = rows.spool.sorted();
  let checker: RecordingChecker | null = null;
  let recording = -1;
  const marks = new Set<CallerMark>();
  let tied = 0;
  const leave = (left: RecordingChecker | null): void => {
    tied += left?.ties.tied ?? 0;
    for (const mark of left?.callers.marks ?? []) marks.add(mark);
  };
  let done = 0;
  for (let run = sorted.first; run !== undefined; sorted.advance(), run = sorted.first) {
    if (done++ % callsBetweenReports === 0) {
      if (options.signal?.aborted === true) return null;
      options.progress?.(done / Math.max(1, rows.spool.rows));
    }
    const here = run.buffer.at(run.row, RowField.recording);
    if (here !== recording || checker === null) {
      leave(checker);
      recording = here;
      const firstSecond = run.buffer.timeMs(run.row) / 1000;
      checker = new RecordingChecker(findings, { rows, terms: options, recording, firstSecond });
    }
    options.atCall?.(done - 1);
    checker.check(run.buffer, run.row);
  }
  sorted.close();
  leave(checker);
  return {
    found: findings.map(({ found }) => found),
    callersBy: callerMarks.filter((mark) => marks.has(mark)),
    tied,
  };
}
