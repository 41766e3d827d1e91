/** Suspension: some time after an alarm, what it pointed at gets no call through for a while. Hot path: replication. */
import type { Float64Column } from '../../engine/tables/column.ts';
import { NumberTable } from '../../engine/tables/numberTable.ts';
import type { ObservedAttempt } from '../calls/observed.ts';
import type { ParameterValues } from '../contracts/parameter.ts';

export interface Suspension {
  /** The site has alarmed about the call in a row. */
  alarm(slot: number, nowSecond: number): void;
  isSuspended(slot: number, nowSecond: number): boolean;
}

/** For sites that suspend nothing. */
export const noSuspension: Suspension = { alarm: () => undefined, isSuspended: () => false };

/** Lines of one account that are told apart. */
const linesPerAccount = 64;
const nothing = -1;

export class TimedSuspension implements Suspension {
  private readonly attempt: ObservedAttempt;
  private readonly what: string;
  private readonly afterSeconds: number;
  private readonly durationSeconds: number;
  private readonly subjects: NumberTable = new NumberTable(64);
  private readonly fromSecond: Float64Column = this.subjects.float64Column();

  /** `attempt`: what the site sees; a subject that it does not see is never suspended. */
  constructor(attempt: ObservedAttempt, terms: ParameterValues) {
    this.attempt = attempt;
    this.what = String(terms.what);
    this.afterSeconds = Number(terms.after);
    this.durationSeconds = Number(terms.duration);
  }

  /** An alarm while a suspension is on its way or in force changes nothing. */
  alarm(slot: number, nowSecond: number): void {
    const subject = this.subjectOf(slot);
    if (subject < 0) return;
    const known = this.subjects.rowOf(subject);
    if (known >= 0 && nowSecond < this.fromSecond.at(known) + this.durationSeconds) return;
    this.fromSecond.set(this.subjects.rowOrAdd(subject), nowSecond + this.afterSeconds);
  }

  isSuspended(slot: number, nowSecond: number): boolean {
    const subject = this.subjectOf(slot);
    const row = subject < 0 ? nothing : this.subjects.rowOf(subject);
    if (row < 0) return false;
    const from = this.fromSecond.at(row);
    return nowSecond >= from && nowSecond < from + this.durationSeconds;
  }

  private subjectOf(slot: number): number {
    const { callingNumber, account, line, ingress } = this.attempt;
    switch (this.what) {
      case 'number':
        return callingNumber[slot] === 0 ? nothing : callingNumber[slot];
      case 'line':
        return account[slot] < 0
          ? nothing
          : (Math.imul(account[slot], linesPerAccount) + (line[slot] % linesPerAccount)) & 0x3fffffff;
      case 'operator':
        return account[slot];
      default:
        return ingress[slot];
    }
  }
}
