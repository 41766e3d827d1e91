/** Suspension: some time after an alarm, what it pointed at gets no call through the carrier of the site for a while. Hot path: replication. */
import type { ObservedAttempt } from '../../calls/observed.ts';
import type { ParameterValues } from '../../contracts/parameter.ts';
import { lineSubject, SuspensionTable } from '../../network/suspensionTable.ts';
import type { CorrectedSpan, SuspendedKind } from '../../network/suspensionTable.ts';

export interface Suspension {
  readonly what: SuspendedKind;
  readonly afterSeconds: number;
  readonly durationSeconds: number;
  /** The site has alarmed about the call in a row; true when that brings a new suspension about. */
  alarm(slot: number, nowSecond: number): boolean;
  isSuspended(slot: number, nowSecond: number): boolean;
  /** Chance that a wanted caller whose call was rejected for a suspension appeals. */
  readonly appealShare: number;
  /** The suspension that the call in a row met is to be lifted; null when that changes nothing. */
  appeal(slot: number, nowSecond: number): CorrectedSpan | null;
}

/** For sites that suspend nothing. */
export const noSuspension: Suspension = {
  what: 'number',
  afterSeconds: 0,
  durationSeconds: 0,
  alarm: () => false,
  isSuspended: () => false,
  appealShare: 0,
  appeal: () => null,
};

const nothing = -1;

export class TimedSuspension implements Suspension {
  readonly what: SuspendedKind;
  readonly afterSeconds: number;
  readonly durationSeconds: number;
  readonly appealShare: number;
  readonly #attempt: ObservedAttempt;
  readonly #correctionSeconds: number;
  readonly #suspended: SuspensionTable = new SuspensionTable();

  /** `attempt`: what the site sees; a subject that it does not see is never suspended. */
  constructor(attempt: ObservedAttempt, terms: ParameterValues) {
    this.#attempt = attempt;
    this.what = terms.what as SuspendedKind;
    this.afterSeconds = Number(terms.after);
    this.durationSeconds = Number(terms.duration);
    this.#correctionSeconds = Number(terms.correction);
    this.appealShare = Number(terms.appealShare);
  }

  /** An alarm changes nothing while a suspension is on its way or in force, nor for a while after an appeal. */
  alarm(slot: number, nowSecond: number): boolean {
    const subject = this.#subjectOf(slot);
    if (subject < 0) return false;
    const fromSecond = nowSecond + this.afterSeconds;
    return this.#suspended.order(subject, nowSecond, {
      fromSecond,
      untilSecond: fromSecond + this.durationSeconds,
      appealShare: this.appealShare,
      correctionSeconds: this.#correctionSeconds,
    });
  }

  isSuspended(slot: number, nowSecond: number): boolean {
    const subject = this.#subjectOf(slot);
    return subject >= 0 && this.#suspended.isInForce(subject, nowSecond);
  }

  appeal(slot: number, nowSecond: number): CorrectedSpan | null {
    const subject = this.#subjectOf(slot);
    return subject < 0 ? null : this.#suspended.appeal(subject, nowSecond);
  }

  /** What the call in a row is suspended by; −1 when the site does not see it. */
  #subjectOf(slot: number): number {
    const { callingNumber, account, line, ingress } = this.#attempt;
    switch (this.what) {
      case 'number':
        return callingNumber[slot] === 0 ? nothing : callingNumber[slot];
      case 'line':
        return account[slot] < 0 ? nothing : lineSubject(account[slot], line[slot]);
      case 'operator':
        return account[slot];
      default:
        return ingress[slot];
    }
  }
}
