/** Holds recorded calls against rules, by what was observed; only who calls may be asked of the truth. */
import { SanctionCode } from '../../model/contracts/rule.ts';
import type { Rule } from '../../model/contracts/rule.ts';
import type { EndedCall, PlannedCall } from '../../model/contracts/ruleCalls.ts';
import { CallsUnderWay } from '../../model/simulation/sanctions/callsUnderWay.ts';
import { newEndedCall, newPlannedCall, ruleSite } from '../../model/simulation/sanctions/ruleInForce.ts';
import type { RowBuffer } from '../replay/rows/callRow.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import { CallerNames } from './callerNames.ts';
import { ComplaintTimes } from './complaintTimes.ts';
import { MomentTies } from './momentTies.ts';
import { endRecorded, planRecorded } from './recordedCalls.ts';
import type { Findings } from './ruleFindings.ts';
import { shownFacts } from './shownFacts.ts';
import type { BlockFacts } from './shownFacts.ts';

/** By what a trace is checked. */
export interface CheckTerms {
  /** Day, counted from 1970, of the trace's time 0. */
  readonly firstDay: number;
  readonly blocks: readonly BlockFacts[] | null;
  /** Callers are those that the truth columns name. */
  readonly isByTruth: boolean;
  /** Calls that are told of each rule. */
  readonly examples: number;
}

export interface CheckedRecording {
  readonly rows: ReadRows;
  readonly terms: CheckTerms;
  readonly recording: number;
  readonly firstSecond: number;
}

/** Holds the calls of one arm of one replication, in the order of time, against rules that begin anew. */
export class RecordingChecker {
  readonly #of: CheckedRecording;
  readonly #findings: readonly Findings[];
  readonly #rules: readonly Rule[];
  readonly #complaints: ComplaintTimes = new ComplaintTimes();
  readonly ties: MomentTies = new MomentTies();
  readonly callers: CallerNames;
  readonly #planned: PlannedCall = newPlannedCall();
  readonly #ended: EndedCall = newEndedCall();
  readonly #underWay: CallsUnderWay;

  constructor(findings: readonly Findings[], of: CheckedRecording) {
    this.#of = of;
    this.#findings = findings;
    this.callers = new CallerNames(of.terms.isByTruth);
    this.#underWay = new CallsUnderWay(of.firstSecond);
    this.#rules = findings.map(({ rule }) => rule.plugin.create(ruleSite(of.terms.firstDay), rule.values));
  }

  check(buffer: RowBuffer, row: number): void {
    planRecorded(this.#planned, this.callers, { buffer, row });
    this.ties.add(this.#planned.caller, buffer.timeMs(row));
    this.#tellEnds(this.#planned.nowSecond);
    shownFacts(this.#planned, this.#e164(this.#planned.callingNumber), this.#of.terms.blocks);
    endRecorded(this.#ended, this.#planned, { buffer, row });
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
    let because = permitted > now ? (rule.why?.(planned, now) ?? 'not permitted') : this.#faultOfEnd(rule);
    const findings = this.#findings[i];
    const isAbout = findings.rule.plugin.looksAt.includes('complaints');
    if (because === null && isAbout && Number.isFinite(complainedAt))
      because = this.#complained(rule, complainedAt);
    findings.count(caller, because);
    if (because !== null && findings.examples.length < this.#of.terms.examples)
      findings.examples.push({
        recording: this.#of.recording,
        second: now,
        callingNumber: this.#e164(planned.callingNumber),
        calledNumber: this.#e164(planned.calledNumber),
        because,
        permittedSecond: permitted > now && permitted < Infinity ? permitted : null,
      });
  }

  /** Asked at once: it hangs on the call alone, and a recorded one has ended. */
  #faultOfEnd(rule: Rule): string | null {
    const fault = rule.faultOfEnd?.(this.#ended) ?? '';
    return fault === '' ? null : fault;
  }

  /** The complaint about this call would have the office act, under a rule that hangs on complaints: others ask for a call that broke them. */
  #complained(rule: Rule, atSecond: number): string | null {
    const about = this.#complaints.caseOf(this.#planned.caller, atSecond);
    return rule.sanction(about) === SanctionCode.none
      ? null
      : 'the complaints about its caller have its office act';
  }

  #e164(number: number): string {
    return number <= 0 ? '' : this.#of.rows.texts.numbers.texts[number - 1];
  }
}
