/** What is true of a call and nobody may see but measures: one row a slot. Only measures and the simulation that writes it import this file. */

export interface Truth {
  /** The call's 64-bit key: every draw about the call hangs on it. */
  readonly keyLow: Int32Array;
  readonly keyHigh: Int32Array;
  /** Ordinal of the declaration in the world's `callers`. */
  readonly caller: Int32Array;
  /** Ordinal of the class in the results. */
  readonly callerClass: Int32Array;
  readonly entity: Int32Array;
  /** Intent of the entity's declaration, the same in every arm, and the attempt within its call string, from 0. */
  readonly intent: Int32Array;
  readonly attempt: Int32Array;
  /** Called subscriber; −1 nobody has the number, −2 somebody outside the region. */
  readonly callee: Int32Array;
  /** Calling subscriber; −1 none. */
  readonly callerSubscriber: Int32Array;
  readonly isWanted: Int32Array;
  readonly purpose: Int32Array;
  readonly hasConsent: Int32Array;
  /** Operator instance over all declarations; −1 for wanted classes. */
  readonly operator: Int32Array;
  readonly relation: Int32Array;
  readonly intentClass: Int32Array;
  readonly finalState: Int32Array;
}

/** Nobody has the dialled number. */
export const noCallee = -1;
/** The dialled number belongs to somebody outside the simulated region. */
export const outsideCallee = -2;
