/** Suspension: some time after an alarm, what it pointed at gets no call through for a while. Hot path: replication. */
import type { Float64Column } from '../../engine/tables/column.ts';
import { NumberTable } from '../../engine/tables/numberTable.ts';
import type { ObservedAttempt } from '../calls/observed.ts';
import type { ParameterValues } from '../contracts/parameter.ts';

export interface Suspension {
  /** The site has alarmed about the call in a row. */
  alarm(slot: number, nowSecond: number): void;
  isSuspended(slot: number, nowSecond: number): boolean;
  /** Chance that a wanted caller whose call was rejected for a suspension appeals. */
  readonly appealShare: number;
  /** The suspension that the call in a row met is to be lifted. */
  appeal(slot: number, nowSecond: number): void;
}

/** For sites that suspend nothing. */
export const noSuspension: Suspension = {
  alarm: () => undefined,
  isSuspended: () => false,
  appealShare: 0,
  appeal: () => undefined,
};

/** Lines of one account that are told apart. */
const linesPerAccount = 64;
const nothing = -1;

export class TimedSuspension implements Suspension {
  private readonly attempt: ObservedAttempt;
  private readonly what: string;
  private readonly afterSeconds: number;
  private readonly durationSeconds: number;
  private readonly correctionSeconds: number;
  readonly appealShare: number;
  private readonly subjects: NumberTable = new NumberTable(64);
  private readonly fromSecond: Float64Column = this.subjects.float64Column();
  private readonly untilSecond: Float64Column = this.subjects.float64Column();
  /** Until then alarms change nothing: one is on its way or in force, or an appeal has been heard. */
  private readonly settledUntilSecond: Float64Column = this.subjects.float64Column();

  /** `attempt`: what the site sees; a subject that it does not see is never suspended. */
  constructor(attempt: ObservedAttempt, terms: ParameterValues) {
    this.attempt = attempt;
    this.what = String(terms.what);
    this.afterSeconds = Number(terms.after);
    this.durationSeconds = Number(terms.duration);
    this.correctionSeconds = Number(terms.correction);
    this.appealShare = Number(terms.appealShare);
  }

  /** An alarm changes nothing while a suspension is on its way or in force, nor for a while after an appeal. */
  alarm(slot: number, nowSecond: number): void {
    const subject = this.subjectOf(slot);
    if (subject < 0) return;
    const known = this.subjects.rowOf(subject);
    if (known >= 0 && nowSecond < this.settledUntilSecond.at(known)) return;
    const from = nowSecond + this.afterSeconds;
    this.suspend(subject, { from, until: from + this.durationSeconds });
  }

  /** Whoever decides it: the subject gets no call through between the two seconds. */
  suspend(subject: number, { from, until }: { readonly from: number; readonly until: number }): void {
    if (subject < 0) return;
    const row = this.subjects.rowOrAdd(subject);
    this.fromSecond.set(row, from);
    this.untilSecond.set(row, until);
    this.settledUntilSecond.set(row, until);
  }

  isSuspended(slot: number, nowSecond: number): boolean {
    const subject = this.subjectOf(slot);
    const row = subject < 0 ? nothing : this.subjects.rowOf(subject);
    if (row < 0) return false;
    return nowSecond >= this.fromSecond.at(row) && nowSecond < this.untilSecond.at(row);
  }

  /** Later appeals cannot put the correction off. */
  appeal(slot: number, nowSecond: number): void {
    const subject = this.subjectOf(slot);
    const row = subject < 0 ? nothing : this.subjects.rowOf(subject);
    const corrected = nowSecond + this.correctionSeconds;
    if (row < 0 || corrected >= this.untilSecond.at(row)) return;
    this.untilSecond.set(row, corrected);
    this.settledUntilSecond.set(row, corrected + this.durationSeconds);
  }

  /** What the call in a row would be shut by; −1 when the site does not see it. */
  subjectOf(slot: number): number {
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
