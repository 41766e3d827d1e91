/** What a network could observe of a call: one row a slot, buffers that hold nothing else, the same kinds and shapes for every place. */

/** A column as whoever only looks sees it: every detector of a place reads the same cells, and the simulation goes on with them. */
export interface ReadCells {
  readonly [slot: number]: number;
  /** Rows; a slot is below it. */
  readonly length: number;
}

/** The same columns, to be read only. */
type Seen<Columns> = { readonly [Name in keyof Columns]: ReadCells };

/** Before the verdict. `timeMs` is whole milliseconds of local time since the first midnight of the pre-history, so days begin at multiples of 86 400 000; −1 in any other column is 'unknown'. */
export interface AttemptColumns {
  readonly timeMs: Float64Array;
  readonly ingress: Int32Array;
  readonly route: Int32Array;
  readonly callingNumber: Int32Array;
  readonly calledNumber: Int32Array;
  readonly attestation: Int32Array;
  /** The next five only at the originating carrier. */
  readonly account: Int32Array;
  readonly line: Int32Array;
  readonly sim: Int32Array;
  /** Radio cell from which the SIM calls. */
  readonly cell: Int32Array;
  /** Strength of the real-name check that the customer has passed, in hundredths; only carriers of a graph tell. */
  readonly identityStrength: Int32Array;
}

/** What detectors see of an attempt: each column of `AttemptColumns`. */
export type ObservedAttempt = Seen<AttemptColumns>;

/** After the call; poisoned with −1 until then. */
export interface ReleaseColumns {
  readonly ringMs: Int32Array;
  readonly conversationMs: Int32Array;
  readonly releaseCause: Int32Array;
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
