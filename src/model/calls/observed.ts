/** What a network could observe of a call: one row a slot, buffers that hold nothing else, the same kinds and shapes for every place. */
export { ReleasedBy } from './callCodes.ts';

/** A column as whoever only looks sees it: every detector of a place reads the same cells, and the simulation goes on with them. */
export interface ReadCells {
  readonly [slot: number]: number;
  /** Rows; a slot is below it. */
  readonly length: number;
}

/** The same columns, to be read only. */
type Seen<Columns> = { readonly [Name in keyof Columns]: ReadCells };

/** Before the verdict. −1 in any column but `timeMs` and `sim` is 'unknown'. */
export interface AttemptColumns {
  /** Whole milliseconds of local time since the first midnight of the pre-history, so days begin at multiples of 86 400 000. */
  readonly timeMs: Float64Array;
  /** Ordinal of the carrier that handed the call in. */
  readonly ingress: Int32Array;
  /** A `Route`: 0 domestic, 1 international. */
  readonly route: Int32Array;
  /** The number shown, as an index of the numbering plan; 0 withheld. */
  readonly callingNumber: Int32Array;
  /** The number that is called, as an index of the numbering plan. */
  readonly calledNumber: Int32Array;
  /** Caller authentication as verified (RFC 8588): 0 none, 1 A, 2 B, 3 C. */
  readonly attestation: Int32Array;
  /** Ordinal of the customer's account; this and the next four only at the originating carrier. */
  readonly account: Int32Array;
  /** Ordinal of the line within the account. */
  readonly line: Int32Array;
  /** The number of the SIM that calls, whatever number is shown; −1 for a leased line, and where it is not known. */
  readonly sim: Int32Array;
  /** Ordinal of the radio cell from which the SIM calls. */
  readonly cell: Int32Array;
  /** Strength of the real-name check that the customer has passed, in hundredths; only carriers of a graph tell. */
  readonly identityStrength: Int32Array;
}

/** A column that a detector may do without; the time everybody is told. */
export type AttemptColumn = Exclude<keyof AttemptColumns, 'timeMs'>;

/** What detectors see of an attempt: each column of `AttemptColumns`. */
export type ObservedAttempt = Seen<AttemptColumns>;

/** After the call; poisoned with −1 until then. */
export interface ReleaseColumns {
  /** Milliseconds of ringing as the network measures it: up to 1,000 longer than it rang (`release`); 0 when it never rang. */
  readonly ringMs: Int32Array;
  /** Milliseconds from the answer to the release; 0 when nobody answered. */
  readonly conversationMs: Int32Array;
  /** Final SIP status of the set-up (RFC 3261, RFC 8197, RFC 8688): 200 answered. */
  readonly releaseCause: Int32Array;
  /** A `ReleasedBy`: 0 the network, 1 the caller, 2 the callee. */
  readonly releasedBy: Int32Array;
  /** 1 when a person or a machine answered. */
  readonly isAnswered: Int32Array;
}

/** What detectors see of the end of a call: each column of `ReleaseColumns`. */
export type ObservedRelease = Seen<ReleaseColumns>;

/** Code of a column that a place cannot see. */
export const unknownCode = -1;
/** SIM of a call that comes over a leased line. */
export const leasedLine = -1;
