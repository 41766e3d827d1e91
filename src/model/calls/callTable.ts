/**
 * Rows of the calls in progress: what every place observes, what the originating carrier alone observes, what the caller knows, and what is true.
 * Each group has a buffer of its own, since whoever holds a column can reach all of its buffer.
 */
import { invariant } from '../../engine/kernel/invariant.ts';
import { ColumnBlock } from '../../engine/memory/columnBlock.ts';
import type { RowShape } from '../../engine/memory/columnBlock.ts';
import { unknownCode } from './observed.ts';
import type { AttemptColumns, ReleaseColumns } from './observed.ts';
import type { OwnAttempts } from './own.ts';
import { truthOver } from './truth.ts';
import type { Truth } from './truth.ts';
import { float64Fields, int32Fields } from './cells.ts';

type AtOriginAlone = 'account' | 'line' | 'sim' | 'cell' | 'identityStrength';

/** Nothing is signed (attestation 0); `CallTable` begins each row. */
const observedEverywhere = (block: ColumnBlock): Omit<AttemptColumns, AtOriginAlone> => ({
  timeMs: block.float64(),
  ingress: block.int32(),
  route: block.int32(),
  callingNumber: block.int32(),
  calledNumber: block.int32(),
  attestation: block.int32(),
});

/** How strong a customer’s identity is nobody knows yet; `CallTable` begins each row. */
const observedAtOrigin = (block: ColumnBlock): Pick<AttemptColumns, AtOriginAlone> => ({
  account: block.int32(),
  line: block.int32(),
  sim: block.int32(),
  cell: block.int32(),
  identityStrength: block.int32(),
});

const observedRelease = (block: ColumnBlock): ReleaseColumns => ({
  ringMs: block.int32(),
  conversationMs: block.int32(),
  releaseCause: block.int32(),
  releasedBy: block.int32(),
  isAnswered: block.int32(),
});

const ownAttempts = (block: ColumnBlock): OwnAttempts => ({
  startSecond: block.float64(),
  line: block.int32(),
  lead: block.int32(),
  pass: block.int32(),
  callingNumber: block.int32(),
  calledNumber: block.int32(),
  ringMs: block.int32(),
  conversationMs: block.int32(),
  releaseCause: block.int32(),
  outcome: block.int32(),
  intentClass: block.int32(),
  agentWaitMs: block.int32(),
  interestFactor: block.float64(),
  dialect: block.int32(),
});

/** Cells of a row by group; the simulation's own are the interleaved fields and the free list. */
const shapes = {
  simulation: { int32: int32Fields + 1, float64: float64Fields },
  everywhere: { int32: 5 + 5, float64: 1 },
  origin: { int32: 5, float64: 0 },
  own: { int32: 12, float64: 2 },
} as const satisfies Readonly<Record<string, RowShape>>;

/**
 * A fixed number of rows with a free list; plug-ins hold the arrays, so they never move. A row is written when it is first taken, so rows
 * that no call ever needs cost no memory.
 */
export class CallTable {
  readonly capacity: number;
  readonly attempt: AttemptColumns;
  readonly release: ReleaseColumns;
  readonly own: OwnAttempts;
  readonly truth: Truth;
  /** A column that holds 'unknown' in every row. */
  readonly unknown: Int32Array;
  /** Interleaved fields: the truth and, after it, what the simulation keeps for itself. */
  readonly int32Cells: Int32Array;
  readonly float64Cells: Float64Array;
  readonly #free: Int32Array;
  #freeCount = 0;
  /** Rows that have been taken at least once. */
  #begun = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    const simulation = new ColumnBlock(capacity, shapes.simulation);
    const everywhere = new ColumnBlock(capacity, shapes.everywhere);
    this.int32Cells = simulation.int32(int32Fields);
    this.float64Cells = simulation.float64(float64Fields);
    this.#free = simulation.int32();
    this.truth = truthOver(this.int32Cells);
    this.attempt = {
      ...observedEverywhere(everywhere),
      ...observedAtOrigin(new ColumnBlock(capacity, shapes.origin)),
    };
    this.release = observedRelease(everywhere);
    this.unknown = new Int32Array(capacity);
    this.own = ownAttempts(new ColumnBlock(capacity, shapes.own));
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
  attemptAtOrigin(hasHops: boolean): AttemptColumns {
    if (!hasHops) return this.attempt;
    return { ...this.attempt, attestation: new Int32Array(this.capacity) };
  }

  /**
   * The attempt columns as a place other than the originating carrier sees them: account, line, SIM, cell and identity are unknown. With
   * hops each place has its own answer to who handed the call in and to how it is attested.
   */
  attemptBeyondOrigin(hasHops: boolean): AttemptColumns {
    const { unknown } = this;
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
    this.unknown[slot] = unknownCode;
    this.poison(slot);
    return slot;
  }
}
