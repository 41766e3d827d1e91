/** What a caller knows of its own attempts: what it planned and what signalling told it. */
export { answeredCause, FinalState } from './callCodes.ts';

/** One row a slot; outcome columns are −1 until the attempt has ended. */
export interface OwnAttempts {
  /** On the clock of `nowSecond`. */
  readonly startSecond: Float64Array;
  /** The operator's line, from 0. */
  readonly line: Int32Array;
  /** `LeadIndex` of the lead that is called. */
  readonly lead: Int32Array;
  /** How often the lead was called before. */
  readonly pass: Int32Array;
  /** The number shown, as an index of the numbering plan; 0 withheld. */
  readonly callingNumber: Int32Array;
  /** The number that is called, as an index of the numbering plan. */
  readonly calledNumber: Int32Array;
  /** Milliseconds of ringing; 0 when it never rang. */
  readonly ringMs: Int32Array;
  /** Milliseconds from the answer to the end; 0 when nobody answered. */
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
