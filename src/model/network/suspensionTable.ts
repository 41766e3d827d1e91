/**
 * Who gets no call through for a time: the one table behind every suspension, whoever ordered it – a site after its alarm, a complaint
 * office, a traceback, a rule. Hot path: replication.
 */
import type { Float64Column } from '../../engine/tables/column.ts';
import { NumberTable } from '../../engine/tables/numberTable.ts';

/** What can be suspended: a number shown, a line of a customer, a customer with all its lines, a carrier that hands calls in. */
export const suspendedKinds = ['number', 'line', 'operator', 'upstream'] as const;
export type SuspendedKind = (typeof suspendedKinds)[number];

/** From when until when, and what an honest caller can do about it. */
export interface SuspensionSpan {
  readonly fromSecond: number;
  readonly untilSecond: number;
  /** Chance that a wanted caller appeals when a call of it meets the suspension, and how long after that it is lifted. */
  readonly appealShare: number;
  readonly correctionSeconds: number;
}

/** A suspension that an appeal has made shorter. */
export interface CorrectedSpan {
  readonly correctedSecond: number;
  /** Until when it would have lasted. */
  readonly untilSecond: number;
}

/** Lines of one account that are told apart. */
const linesPerAccount = 64;

/** A line of a customer as a subject. */
export function lineSubject(account: number, line: number): number {
  return (Math.imul(account, linesPerAccount) + (line % linesPerAccount)) & 0x3fffffff;
}

/** Subjects are ordinals below 2 ** 30. A suspension that is on its way or in force is not put off or made longer by another. */
export class SuspensionTable {
  readonly #subjects: NumberTable = new NumberTable(64);
  readonly #fromSecond: Float64Column = this.#subjects.float64Column();
  readonly #untilSecond: Float64Column = this.#subjects.float64Column();
  readonly #appealShare: Float64Column = this.#subjects.float64Column();
  readonly #correctionSeconds: Float64Column = this.#subjects.float64Column();
  /** Until then nothing new is ordered: one is on its way or in force, or an appeal has been heard. */
  readonly #settledUntilSecond: Float64Column = this.#subjects.float64Column();

  /** True when the subject is now going to be suspended; false for no time at all, and when something is settled about it already. */
  order(subject: number, nowSecond: number, span: SuspensionSpan): boolean {
    if (span.untilSecond <= span.fromSecond) return false;
    const known = this.#subjects.rowOf(subject);
    if (known >= 0 && nowSecond < this.#settledUntilSecond.at(known)) return false;
    const row = this.#subjects.rowOrAdd(subject);
    this.#fromSecond.set(row, span.fromSecond);
    this.#untilSecond.set(row, span.untilSecond);
    this.#settledUntilSecond.set(row, span.untilSecond);
    this.#appealShare.set(row, span.appealShare);
    this.#correctionSeconds.set(row, span.correctionSeconds);
    return true;
  }

  isInForce(subject: number, nowSecond: number): boolean {
    const row = this.#subjects.rowOf(subject);
    if (row < 0) return false;
    return nowSecond >= this.#fromSecond.at(row) && nowSecond < this.#untilSecond.at(row);
  }

  /** Of a subject that is or was suspended. */
  appealShareOf(subject: number): number {
    const row = this.#subjects.rowOf(subject);
    return row < 0 ? 0 : this.#appealShare.at(row);
  }

  /**
   * The suspension that the subject met is lifted after its correction, and nothing new is ordered for as long as it would have lasted.
   * Null when it ends before anyway: later appeals cannot put the correction off.
   */
  appeal(subject: number, nowSecond: number): CorrectedSpan | null {
    const row = this.#subjects.rowOf(subject);
    if (row < 0) return null;
    const correctedSecond = nowSecond + this.#correctionSeconds.at(row);
    const untilSecond = this.#untilSecond.at(row);
    if (correctedSecond >= untilSecond) return null;
    this.#untilSecond.set(row, correctedSecond);
    this.#settledUntilSecond.set(row, correctedSecond + untilSecond - this.#fromSecond.at(row));
    return { correctedSecond, untilSecond };
  }
}
