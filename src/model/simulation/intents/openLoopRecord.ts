/**
 * What dialers and callees did in the open loop of a world, so that they can be frozen to it in the paired arms of `mode: decompose`:
 * frozen means that they do exactly what they did when nobody screened, whatever becomes of the calls now.
 */
import { regrownFloat64, regrownInt32 } from '../../../engine/memory/regrow.ts';
import { invariant } from '../../../engine/kernel/invariant.ts';
import type { Totals } from '../../measures/totals.ts';
import { CallBackCourses } from './callBackRecord.ts';
import type { CallBackReceived } from './callBackRecord.ts';
import { CallBacks } from './callBacks.ts';
import type { CallBackYield } from './callBacks.ts';
import type { RuleComplaint } from '../sanctions/ruleComplaint.ts';
import { ReportLog } from '../sanctions/reportLog.ts';
import type { ToldOutcomes } from './toldOutcomes.ts';

/** The calls of one operator in the order of their attempts. */
class DialledCalls {
  count = 0;
  finalState: Int32Array = new Int32Array(256);
  intentClass: Int32Array = new Int32Array(256);
  ringSeconds: Float64Array = new Float64Array(256);
  conversationSeconds: Float64Array = new Float64Array(256);
  holdingSeconds: Float64Array = new Float64Array(256);
  releasedBy: Int32Array = new Int32Array(256);
  loss: Float64Array = new Float64Array(256);
  /** Bits of `Brought`. */
  brought: Int32Array = new Int32Array(256);

  add(told: ToldOutcomes, line: number): void {
    if (this.count === this.finalState.length) this.#grow();
    const row = this.count++;
    this.finalState[row] = told.finalState[line];
    this.intentClass[row] = told.intentClass[line];
    this.ringSeconds[row] = told.ringSeconds[line];
    this.conversationSeconds[row] = told.conversationSeconds[line];
    this.holdingSeconds[row] = told.holdingSeconds[line];
    this.releasedBy[row] = told.releasedBy[line];
    this.loss[row] = told.loss[line];
    this.brought[row] = told.brought[line];
  }

  read(row: number, told: ToldOutcomes, line: number): void {
    invariant(row < this.count, 'a frozen dialer makes no more calls than in the open loop');
    told.finalState[line] = this.finalState[row];
    told.intentClass[line] = this.intentClass[row];
    told.ringSeconds[line] = this.ringSeconds[row];
    told.conversationSeconds[line] = this.conversationSeconds[row];
    told.holdingSeconds[line] = this.holdingSeconds[row];
    told.releasedBy[line] = this.releasedBy[row];
    told.loss[line] = this.loss[row];
    told.brought[line] = this.brought[row];
  }

  #grow(): void {
    const size = this.finalState.length * 2;
    this.finalState = regrownInt32(this.finalState, size);
    this.intentClass = regrownInt32(this.intentClass, size);
    this.ringSeconds = regrownFloat64(this.ringSeconds, size);
    this.conversationSeconds = regrownFloat64(this.conversationSeconds, size);
    this.holdingSeconds = regrownFloat64(this.holdingSeconds, size);
    this.releasedBy = regrownInt32(this.releasedBy, size);
    this.loss = regrownFloat64(this.loss, size);
    this.brought = regrownInt32(this.brought, size);
  }
}

/** Written while the open loop is played. */
export class OpenLoopRecord {
  readonly calls: readonly DialledCalls[];
  /** Losses of trust: `about` is the subscriber; and reports as they reached their listeners; both in the order of time. */
  readonly losses: ReportLog = new ReportLog();
  readonly reports: ReportLog = new ReportLog();
  /** Fines: `about` is the operator. */
  readonly fines: ReportLog = new ReportLog();
  /** Complaints about calls that broke a rule. */
  readonly ruleComplaints: RuleComplaint[] = [];
  /** Call-backs that were decided upon, and what they brought to operators. */
  readonly callBacks: CallBacks = new CallBacks();
  readonly callBackYields: CallBackYield[] = [];
  readonly callBacksReceived: CallBackReceived[] = [];
  readonly courses: CallBackCourses = new CallBackCourses();
  /** Of the open loop: how many marks and complaints there were. */
  readonly totals: Totals;

  constructor(operators: number, totals: Totals) {
    this.calls = Array.from({ length: operators }, () => new DialledCalls());
    this.totals = totals;
  }
}

/** Where a frozen arm stands in the record of its open loop. */
export class OpenLoopReader {
  readonly record: OpenLoopRecord;
  readonly #callsRead: Int32Array;
  #lossesRead = 0;
  #reportsRead = 0;

  constructor(record: OpenLoopRecord) {
    this.record = record;
    this.#callsRead = new Int32Array(record.calls.length);
  }

  /** What the operator's next call came to in the open loop. */
  nextCall(operator: number, told: ToldOutcomes, line: number): void {
    this.record.calls[operator].read(this.#callsRead[operator]++, told, line);
  }

  /** Row of the next loss of trust not after `nowSecond`; −1 none. */
  nextLoss(nowSecond: number): number {
    const { losses } = this.record;
    const isDue = this.#lossesRead < losses.rows && losses.atSecond[this.#lossesRead] <= nowSecond;
    return isDue ? this.#lossesRead++ : -1;
  }

  /** Row of the next report not after `nowSecond`; −1 none. */
  nextReport(nowSecond: number): number {
    const { reports } = this.record;
    const isDue = this.#reportsRead < reports.rows && reports.atSecond[this.#reportsRead] <= nowSecond;
    return isDue ? this.#reportsRead++ : -1;
  }
}
