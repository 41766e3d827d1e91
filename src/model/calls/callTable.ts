/** Rows of the calls in progress: what the network observes, what the caller knows and what is true, each in its own buffers. */
import { invariant } from '../../engine/kernel/invariant.ts';
import { unknownCode } from './observed.ts';
import type { ObservedAttempt, ObservedRelease } from './observed.ts';
import type { OwnAttempts } from './own.ts';
import { truthOver } from './truth.ts';
import type { Truth } from './truth.ts';
import { float64Fields, int32Fields } from './cells.ts';

/** Nothing is signed (attestation 0), and how strong a customer’s identity is nobody knows yet; `CallTable` begins each row. */
const observedAttempt = (rows: number): ObservedAttempt => ({
  timeMs: new Float64Array(rows),
  ingress: new Int32Array(rows),
  route: new Int32Array(rows),
  callingNumber: new Int32Array(rows),
  calledNumber: new Int32Array(rows),
  attestation: new Int32Array(rows),
  account: new Int32Array(rows),
  line: new Int32Array(rows),
  sim: new Int32Array(rows),
  cell: new Int32Array(rows),
  identityStrength: new Int32Array(rows),
});

const observedRelease = (rows: number): ObservedRelease => ({
  ringMs: new Int32Array(rows),
  conversationMs: new Int32Array(rows),
  releaseCause: new Int32Array(rows),
  releasedBy: new Int32Array(rows),
  isAnswered: new Int32Array(rows),
});

const ownAttempts = (rows: number): OwnAttempts => ({
  startSecond: new Float64Array(rows),
  line: new Int32Array(rows),
  lead: new Int32Array(rows),
  pass: new Int32Array(rows),
  callingNumber: new Int32Array(rows),
  calledNumber: new Int32Array(rows),
  ringMs: new Int32Array(rows),
  conversationMs: new Int32Array(rows),
  releaseCause: new Int32Array(rows),
  outcome: new Int32Array(rows),
  intentClass: new Int32Array(rows),
  agentWaitMs: new Int32Array(rows),
  interestFactor: new Float64Array(rows),
  dialect: new Int32Array(rows),
});

/**
 * A fixed number of rows with a free list; plug-ins hold the arrays, so they never move. A row is written when it is first taken, so rows
 * that no call ever needs cost no memory.
 */
export class CallTable {
  readonly capacity: number;
  readonly attempt: ObservedAttempt;
  readonly release: ObservedRelease;
  readonly own: OwnAttempts;
  readonly truth: Truth;
  /** Interleaved fields: the truth and, after it, what the simulation keeps for itself. */
  readonly int32Cells: Int32Array;
  readonly float64Cells: Float64Array;
  /** Columns that hold 'unknown' in every row. */
  readonly #unknown: Int32Array[] = [];
  readonly #free: Int32Array;
  #freeCount = 0;
  /** Rows that have been taken at least once. */
  #begun = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.attempt = observedAttempt(capacity);
    this.release = observedRelease(capacity);
    this.own = ownAttempts(capacity);
    this.int32Cells = new Int32Array(capacity * int32Fields);
    this.float64Cells = new Float64Array(capacity * float64Fields);
    this.truth = truthOver(this.int32Cells);
    this.#free = new Int32Array(capacity);
  }

  /** Rows in use. */
  get inUse(): number {
    return this.#begun - this.#freeCount;
  }

  /** Takes a free row; its release columns hold 'unknown'. */
  take(): number {
    return this.#freeCount > 0 ? this.#free[--this.#freeCount] : this.#beginRow();
  }

  /** Makes the release columns unreadable again, so that nothing of one call can be read in the next. */
  poison(slot: number): void {
    const release = this.release;
    release.ringMs[slot] = unknownCode;
    release.conversationMs[slot] = unknownCode;
    release.releaseCause[slot] = unknownCode;
    release.releasedBy[slot] = unknownCode;
    release.isAnswered[slot] = unknownCode;
  }

  /** Gives a row back. */
  give(slot: number): void {
    this.#free[this.#freeCount++] = slot;
  }

  /** The attempt columns as the originating carrier sees them; with hops it has its own attestation, which may not reach the end. */
  attemptAtOrigin(hasHops: boolean): ObservedAttempt {
    if (!hasHops) return this.attempt;
    return { ...this.attempt, attestation: new Int32Array(this.capacity) };
  }

  /**
   * The attempt columns as a place other than the originating carrier sees them: account, line, SIM, cell and identity are unknown. With
   * hops each place has its own answer to who handed the call in and to how it is attested.
   */
  attemptBeyondOrigin(hasHops: boolean): ObservedAttempt {
    const unknown = new Int32Array(this.capacity);
    this.#unknown.push(unknown);
    const ingress = hasHops ? new Int32Array(this.capacity) : this.attempt.ingress;
    const attestation = hasHops ? new Int32Array(this.capacity) : this.attempt.attestation;
    return {
      ...this.attempt,
      ingress,
      attestation,
      account: unknown,
      line: unknown,
      sim: unknown,
      cell: unknown,
      identityStrength: unknown,
    };
  }

  #beginRow(): number {
    invariant(this.#begun < this.capacity, 'more calls in progress than rows: raise the circuits');
    const slot = this.#begun++;
    this.attempt.sim[slot] = unknownCode;
    this.attempt.cell[slot] = unknownCode;
    this.attempt.identityStrength[slot] = unknownCode;
    this.own.interestFactor[slot] = 1;
    for (const column of this.#unknown) column[slot] = unknownCode;
    this.poison(slot);
    return slot;
  }
}
