/** What a caller knows of its own attempts: what it planned and what signalling told it. */
export { answeredCause, FinalState } from './callCodes.ts';

/** One row a slot; outcome columns are −1 until the attempt has ended. */
export interface OwnAttempts {
  /** On the clock of `nowSecond`. */
  readonly startSecond: Float64Array;
  /** The operator's line, from 0. */
  readonly line: Int32Array;
  /** `LeadIndex` of the lead that is called, and how often it was called before. */
  readonly lead: Int32Array;
  readonly pass: Int32Array;
  /** The number shown, 0 withheld, and the number called, as indices of the numbering plan. */
  readonly callingNumber: Int32Array;
  readonly calledNumber: Int32Array;
  /** Milliseconds; 0 when it never rang, and when nobody answered. */
  readonly ringMs: Int32Array;
  readonly conversationMs: Int32Array;
  /** Final SIP status of the set-up, as it is told to the caller. */
  readonly releaseCause: Int32Array;
  /** A `FinalState` as the caller can tell it; a labelled call that rings out looks unanswered. */
  readonly outcome: Int32Array;
  /** An `IntentClass` that the script found. */
  readonly intentClass: Int32Array;
  /** Of a call that a dialer handed to an agent: what it waited; −1 it did not, or dropped it. */
  readonly agentWaitMs: Int32Array;
  /** Factor of the list on the share of listeners who are interested; 1 none. */
  readonly interestFactor: Float64Array;
  /** Dialect of the person as the list tells it; 0 the standard language, or not told. */
  readonly dialect: Int32Array;
}
