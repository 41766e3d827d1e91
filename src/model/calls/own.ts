/** What a caller knows of its own attempts: what it planned and what signalling told it. */
export { FinalState } from './callCodes.ts';

/** One row a slot; outcome columns are −1 until the attempt has ended. */
export interface OwnAttempts {
  readonly startSecond: Float64Array;
  readonly line: Int32Array;
  readonly lead: Int32Array;
  readonly pass: Int32Array;
  readonly callingNumber: Int32Array;
  readonly calledNumber: Int32Array;
  readonly ringMs: Int32Array;
  readonly conversationMs: Int32Array;
  readonly releaseCause: Int32Array;
  /** FinalState as the caller can tell it; a labelled call that rings out looks unanswered. */
  readonly outcome: Int32Array;
  readonly intentClass: Int32Array;
  /** Of a call that a dialer handed to an agent: what it waited; −1 it did not, or dropped it. */
  readonly agentWaitMs: Int32Array;
  /** Factor of the list on the share of listeners who are interested; 1 none. */
  readonly interestFactor: Float64Array;
  /** Dialect of the person as the list tells it; 0 the standard language, or not told. */
  readonly dialect: Int32Array;
}
