/** What a recorded call comes to: its columns before the verdict, when it is released, and what is reported of it when. Hot path: replay. */
import { millisecondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { EventCalendar } from '../../../engine/kernel/eventCalendar.ts';
import { unknownCode } from '../../../model/calls/observed.ts';
import { ReportCode } from '../../../model/contracts/detector.ts';
import { EventKind } from '../../../model/simulation/call/eventOrder.ts';
import { ReportLog } from '../../../model/simulation/sanctions/reportLog.ts';
import { isAnswered } from './answered.ts';
import { RowField } from './callRow.ts';
import type { RowBuffer } from './callRow.ts';
import type { CallSlots } from './callSlots.ts';
import type { NumberOrder } from './numberOrder.ts';
import { endMsOf } from './reportTimes.ts';

const endFields = [
  RowField.ringMs,
  RowField.conversationMs,
  RowField.releaseCause,
  RowField.releasedBy,
] as const;

export class RecordedCourse {
  /** Releases by slot, and reports that are due by their row in `reports`. */
  readonly calendar: EventCalendar = new EventCalendar(1024);
  reports: ReportLog = new ReportLog();
  readonly #slots: CallSlots;
  readonly #numbers: NumberOrder;
  /** What is known of a call after it, by slot: ring, conversation, cause, side. */
  readonly #ends: readonly Int32Array[];
  #originMs = 0;

  constructor(slots: CallSlots, numbers: NumberOrder) {
    this.#slots = slots;
    this.#numbers = numbers;
    this.#ends = endFields.map(() => new Int32Array(slots.callOfSlot.length));
  }

  /** Days begin at the midnight before the first call. */
  begin(firstMs: number): void {
    this.#originMs = Math.floor(firstMs / millisecondsADay) * millisecondsADay;
    this.calendar.clear();
    this.reports = new ReportLog();
  }

  timeMs(calls: RowBuffer, row: number): number {
    return calls.timeMs(row) - this.#originMs;
  }

  /** Writes what is seen of the attempt, and plans its release and what is reported of it. */
  begun(slot: number, calls: RowBuffer, row: number): void {
    const { attempt } = this.#slots;
    const timeMs = this.timeMs(calls, row);
    const calling = this.#numbers.indexOf(calls.at(row, RowField.callingNumber));
    attempt.timeMs[slot] = timeMs;
    attempt.ingress[slot] = calls.at(row, RowField.ingress);
    attempt.route[slot] = calls.at(row, RowField.route);
    attempt.callingNumber[slot] = calling;
    attempt.calledNumber[slot] = this.#numbers.indexOf(calls.at(row, RowField.calledNumber));
    attempt.attestation[slot] = calls.at(row, RowField.attestation);
    attempt.account[slot] = calls.at(row, RowField.account);
    attempt.line[slot] = calls.at(row, RowField.line);
    attempt.sim[slot] = this.#simOf(calls.at(row, RowField.sim));
    attempt.cell[slot] = calls.at(row, RowField.cell);
    for (let i = 0; i < endFields.length; i++) this.#ends[i][slot] = calls.at(row, endFields[i]);
    this.#planEnd(slot, calls, row);
  }

  /** Writes how the call ended; false where nothing is known but that it was tried, so that there is no release to tell of. */
  released(slot: number): boolean {
    const { release } = this.#slots;
    const [ring, conversation, cause, side] = this.#ends;
    release.ringMs[slot] = ring[slot];
    release.conversationMs[slot] = conversation[slot];
    release.releaseCause[slot] = cause[slot];
    release.releasedBy[slot] = side[slot];
    release.isAnswered[slot] = isAnswered(cause[slot], conversation[slot]) ? 1 : 0;
    return conversation[slot] >= 0;
  }

  #planEnd(slot: number, calls: RowBuffer, row: number): void {
    const timeMs = this.timeMs(calls, row);
    const calling = this.#slots.attempt.callingNumber[slot];
    const endMs = endMsOf(calls, row) - this.#originMs;
    this.calendar.schedule(endMs / 1000, EventKind.release, slot);
    const markDelayMs = calls.at(row, RowField.markDelayMs);
    if (markDelayMs >= 0) this.#planReport(calling, ReportCode.mark, (endMs + markDelayMs) / 1000);
    const complained = calls.complainedAtMs(row) - this.#originMs;
    if (complained >= 0) this.#planReport(calling, ReportCode.complaint, Math.max(timeMs, complained) / 1000);
  }

  #planReport(about: number, kind: number, second: number): void {
    this.calendar.schedule(second, EventKind.reportDue, this.reports.add(about, kind, second));
  }

  /** −1 for a leased line, and where the trace does not say. */
  #simOf(appearance: number): number {
    return appearance <= 0 ? unknownCode : this.#numbers.indexOf(appearance);
  }
}
