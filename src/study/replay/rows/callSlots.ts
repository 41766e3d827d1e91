/** The observed columns of calls in progress, as a detector sees them in a simulation. Hot path: replay. */
import { unknownCode } from '../../../model/calls/observed.ts';
import type { AttemptColumns, ReleaseColumns } from '../../../model/calls/observed.ts';

/** Calls in progress at once: memory that no call ever needs is never touched. */
export const mostSlots: number = 1 << 22;

export class CallSlots {
  readonly attempt: AttemptColumns;
  /** As every place but the originating carrier sees attempts. */
  readonly attemptBeyondOrigin: AttemptColumns;
  /** A column that holds 'unknown' in every slot that is taken. */
  readonly unknown: Int32Array;
  readonly release: ReleaseColumns;
  /** Which call of the recording is in a slot, from 0. */
  readonly callOfSlot: Int32Array;
  readonly #free: Int32Array;
  #freeCount = 0;
  #begun = 0;

  constructor(slots: number = mostSlots) {
    const column = (): Int32Array => new Int32Array(slots);
    this.attempt = {
      timeMs: new Float64Array(slots),
      ingress: column(),
      route: column(),
      callingNumber: column(),
      calledNumber: column(),
      attestation: column(),
      account: column(),
      line: column(),
      sim: column(),
      cell: column(),
      identityStrength: column(),
    };
    this.unknown = column();
    const { unknown } = this;
    this.attemptBeyondOrigin = {
      ...this.attempt,
      account: unknown,
      line: unknown,
      sim: unknown,
      cell: unknown,
      identityStrength: unknown,
    };
    this.release = {
      ringMs: column(),
      conversationMs: column(),
      releaseCause: column(),
      releasedBy: column(),
      isAnswered: column(),
    };
    this.callOfSlot = column();
    this.#free = column();
  }

  /** A slot whose release columns hold 'unknown'; −1 when all are in use. */
  take(): number {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount];
    if (this.#begun === this.#free.length) return -1;
    const slot = this.#begun++;
    this.unknown[slot] = unknownCode;
    this.attempt.identityStrength[slot] = unknownCode;
    this.#poison(slot);
    return slot;
  }

  give(slot: number): void {
    this.#poison(slot);
    this.#free[this.#freeCount++] = slot;
  }

  #poison(slot: number): void {
    const { release } = this;
    release.ringMs[slot] = unknownCode;
    release.conversationMs[slot] = unknownCode;
    release.releaseCause[slot] = unknownCode;
    release.releasedBy[slot] = unknownCode;
    release.isAnswered[slot] = unknownCode;
  }
}
