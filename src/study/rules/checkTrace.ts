/** Checks a recorded trace against rules: which calls break which rule and why, by what was observed alone. */
import { attestations, ReleasedBy } from '../../model/calls/callCodes.ts';
import { notKnown, SanctionCode } from '../../model/contracts/rule.ts';
import type { EndedCall, PlannedCall, Rule, RulePlugin } from '../../model/contracts/rule.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import { newEndedCall, newPlannedCall, ruleSite } from '../../model/simulation/sanctions/ruleInForce.ts';
import { isAnswered } from '../replay/rows/answered.ts';
import { RowField } from '../replay/rows/callRow.ts';
import type { RowBuffer } from '../replay/rows/callRow.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import { CallsUnderWay } from './callsUnderWay.ts';
import { ComplaintTimes } from './complaintTimes.ts';
import { shownFacts } from './shownFacts.ts';
import type { BlockFacts } from './shownFacts.ts';

/** A call that its caller ends so soon after the answer was abandoned: an agent is due within two seconds (16 CFR 310.4(b)(4)), and a dialer takes up to another one to hang up (decision 081). */
const abandonedSeconds = 3;

export interface CheckedRule {
  readonly id: string;
  /** Id of the library, or a module. */
  readonly use: string;
  readonly plugin: RulePlugin;
  readonly values: ParameterValues;
  /** First day in force; empty: always. */
  readonly from: string;
  /** Its first second in force; −Infinity: always. Earlier calls are told to the rule and break nothing. */
  readonly fromSecond: number;
}

/** One call that breaks a rule. */
export interface BrokenCall {
  readonly recording: number;
  readonly second: number;
  readonly callingNumber: string;
  readonly calledNumber: string;
  readonly because: string;
  /** Second from which on it would have been permitted; null never. */
  readonly permittedSecond: number | null;
}

export interface RuleFindings {
  readonly id: string;
  readonly calls: number;
  readonly broken: number;
  readonly callers: number;
  readonly callersBroken: number;
  /** How often each reason was found. */
  readonly reasons: readonly { readonly because: string; readonly calls: number }[];
  readonly examples: readonly BrokenCall[];
}

export interface CheckOptions {
  /** Day, counted from 1970, of the trace's time 0. */
  readonly firstDay: number;
  readonly blocks: readonly BlockFacts[] | null;
  readonly examples: number;
  readonly signal?: { readonly aborted: boolean };
  readonly progress?: (share: number) => void;
  /** Told before each call, in the order of time, from 0. */
  readonly atCall?: (call: number) => void;
}

const callsBetweenReports = 20_000;

/** What is found about one rule so far. */
class Findings {
  readonly rule: CheckedRule;
  calls = 0;
  broken = 0;
  readonly callers: Map<number, number> = new Map();
  readonly reasons: Map<string, number> = new Map();
  readonly examples: BrokenCall[] = [];

  constructor(rule: CheckedRule) {
    this.rule = rule;
  }

  count(caller: number, because: string | null): void {
    this.calls += 1;
    this.callers.set(caller, (this.callers.get(caller) ?? 0) + (because === null ? 0 : 1));
    if (because === null) return;
    this.broken += 1;
    this.reasons.set(because, (this.reasons.get(because) ?? 0) + 1);
  }

  get found(): RuleFindings {
    return {
      id: this.rule.id,
      calls: this.calls,
      broken: this.broken,
      callers: this.callers.size,
      callersBroken: [...this.callers.values()].filter((broken) => broken > 0).length,
      reasons: [...this.reasons]
        .map(([because, calls]) => ({ because, calls }))
        .sort((a, b) => b.calls - a.calls || (a.because < b.because ? -1 : 1)),
      examples: this.examples,
    };
  }
}

/** The findings, rule by rule; null when it was interrupted. Rules begin anew with each recording. */
export function checkTrace(
  rows: ReadRows,
  rules: readonly CheckedRule[],
  options: CheckOptions,
): readonly RuleFindings[] | null {
  const findings = rules.map((rule) => new Findings(rule));
  const sorted = rows.spool.sorted();
  let checker: RecordingChecker | null = null;
  let recording = -1;
  let done = 0;
  for (let run = sorted.first; run !== undefined; sorted.advance(), run = sorted.first) {
    if (done++ % callsBetweenReports === 0) {
      if (options.signal?.aborted === true) return null;
      options.progress?.(done / Math.max(1, rows.spool.rows));
    }
    const here = run.buffer.at(run.row, RowField.recording);
    if (here !== recording || checker === null) {
      recording = here;
      const firstSecond = run.buffer.timeMs(run.row) / 1000;
      checker = new RecordingChecker(findings, { rows, options, recording, firstSecond });
    }
    options.atCall?.(done - 1);
    checker.check(run.buffer, run.row);
  }
  sorted.close();
  return findings.map(({ found }) => found);
}

interface Recording {
  readonly rows: ReadRows;
  readonly options: CheckOptions;
  readonly recording: number;
  readonly firstSecond: number;
}

/** One arm of one replication. */
class RecordingChecker {
  readonly #of: Recording;
  readonly #findings: readonly Findings[];
  readonly #rules: readonly Rule[];
  readonly #complaints: ComplaintTimes = new ComplaintTimes();
  readonly #planned: PlannedCall = newPlannedCall();
  readonly #ended: EndedCall = newEndedCall();
  readonly #underWay: CallsUnderWay;

  constructor(findings: readonly Findings[], of: Recording) {
    this.#of = of;
    this.#findings = findings;
    this.#underWay = new CallsUnderWay(of.firstSecond);
    this.#rules = findings.map(({ rule }) => rule.plugin.create(ruleSite(of.options.firstDay), rule.values));
  }

  check(buffer: RowBuffer, row: number): void {
    plan(this.#planned, buffer, row);
    this.#tellEnds(this.#planned.nowSecond);
    const { e164 } = this;
    shownFacts(this.#planned, e164(this.#planned.callingNumber), this.#of.options.blocks);
    end(this.#ended, this.#planned, { buffer, row });
    const complainedAt = buffer.complainedAtMs(row) / 1000;
    if (Number.isFinite(complainedAt)) this.#complaints.add(this.#planned.caller, complainedAt);
    for (let i = 0; i < this.#rules.length; i++) this.#checkRule(i, complainedAt);
    this.#underWay.add(this.#ended);
  }

  #tellEnds(nowSecond: number): void {
    for (let ended = this.#underWay.endedBy(nowSecond); ended !== null;) {
      for (const rule of this.#rules) rule.afterEnd?.(ended);
      ended = this.#underWay.endedBy(nowSecond);
    }
  }

  #checkRule(i: number, complainedAt: number): void {
    const rule = this.#rules[i];
    if (this.#planned.nowSecond >= this.#findings[i].rule.fromSecond) this.#judge(i, complainedAt);
    rule.afterAttempt?.(this.#planned);
  }

  #judge(i: number, complainedAt: number): void {
    const rule = this.#rules[i];
    const planned = this.#planned;
    const { nowSecond: now, caller } = planned;
    const permitted = rule.obey(planned, now);
    let because = permitted > now ? (rule.why?.(planned, now) ?? 'not permitted') : null;
    const findings = this.#findings[i];
    const isAbout = findings.rule.plugin.looksAt.includes('complaints');
    if (because === null && isAbout && Number.isFinite(complainedAt))
      because = this.#complained(rule, complainedAt);
    findings.count(caller, because);
    if (because !== null && findings.examples.length < this.#of.options.examples)
      findings.examples.push({
        recording: this.#of.recording,
        second: now,
        callingNumber: this.e164(planned.callingNumber),
        calledNumber: this.e164(planned.calledNumber),
        because,
        permittedSecond: permitted > now && permitted < Infinity ? permitted : null,
      });
  }

  /** The complaint about this call would have the office act, under a rule that hangs on complaints: others ask for a call that broke them. */
  #complained(rule: Rule, atSecond: number): string | null {
    const about = this.#complaints.caseOf(this.#planned.caller, atSecond);
    return rule.sanction(about) === SanctionCode.none
      ? null
      : 'the complaints about its caller have its office act';
  }

  e164 = (number: number): string => (number <= 0 ? '' : this.#of.rows.texts.numbers.texts[number - 1]);
}

function plan(planned: PlannedCall, buffer: RowBuffer, row: number): void {
  const account = buffer.at(row, RowField.account);
  const conversation = buffer.at(row, RowField.conversationMs);
  const isGivenUp = conversation <= 0 && buffer.at(row, RowField.releasedBy) === ReleasedBy.caller;
  const ringMs = buffer.at(row, RowField.ringMs);
  planned.nowSecond = buffer.timeMs(row) / 1000;
  planned.callingNumber = Math.max(0, buffer.at(row, RowField.callingNumber));
  planned.calledNumber = Math.max(0, buffer.at(row, RowField.calledNumber));
  planned.caller = account >= 0 ? account : planned.callingNumber;
  const route = buffer.at(row, RowField.route);
  planned.isFromAbroad = route < 0 ? notKnown : Math.min(1, route);
  const attestation = buffer.at(row, RowField.attestation);
  planned.attestation = attestation < attestations.length ? attestation : notKnown;
  planned.ringSeconds = isGivenUp && ringMs > 0 ? ringMs / 1000 : notKnown;
}

function end(
  ended: EndedCall,
  planned: PlannedCall,
  { buffer, row }: { buffer: RowBuffer; row: number },
): void {
  const conversationMs = buffer.at(row, RowField.conversationMs);
  const conversationSeconds = Math.max(0, conversationMs) / 1000;
  ended.caller = planned.caller;
  ended.calledNumber = planned.calledNumber;
  ended.callingNumber = planned.callingNumber;
  ended.startSecond = planned.nowSecond;
  ended.ringSeconds = Math.max(0, buffer.at(row, RowField.ringMs)) / 1000;
  ended.conversationSeconds = conversationSeconds;
  ended.endSecond = planned.nowSecond + ended.ringSeconds + conversationSeconds;
  ended.isAnswered = isAnswered(buffer.at(row, RowField.releaseCause), conversationMs);
  ended.releasedBy = buffer.at(row, RowField.releasedBy);
  ended.wasDropped =
    ended.isAnswered &&
    buffer.at(row, RowField.releasedBy) === ReleasedBy.caller &&
    conversationSeconds <= abandonedSeconds;
}
