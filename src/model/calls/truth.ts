/** What is true of a call and nobody may see but measures: one row a slot. Only measures and the simulation that writes it import this file. */

import { Int32Cells } from './cells.ts';

export interface Truth {
  /** The call's 64-bit key: every draw about the call hangs on it. */
  readonly keyLow: Int32Cells;
  readonly keyHigh: Int32Cells;
  /** Ordinal of the declaration in the world's `callers`. */
  readonly caller: Int32Cells;
  /** Ordinal of the class in the results. */
  readonly callerClass: Int32Cells;
  readonly entity: Int32Cells;
  /** Intent of the entity's declaration, the same in every arm, and the attempt within its call string, from 0. */
  readonly intent: Int32Cells;
  readonly attempt: Int32Cells;
  /** Called subscriber; −1 nobody has the number, −2 somebody outside the region, −3 the operator itself, −4 a number outside the region that nobody has. */
  readonly callee: Int32Cells;
  /** Calling subscriber; −1 none. */
  readonly callerSubscriber: Int32Cells;
  readonly isWanted: Int32Cells;
  readonly purpose: Int32Cells;
  readonly hasConsent: Int32Cells;
  /** Operator instance over all declarations; −1 for wanted classes. */
  readonly operator: Int32Cells;
  readonly relation: Int32Cells;
  readonly intentClass: Int32Cells;
}

/** Nobody has the dialled number. */
export const noCallee = -1;
/** The dialled number belongs to somebody outside the simulated region. */
export const outsideCallee = -2;
/** The dialled number is another one of the operator that dials. */
export const ownCallee = -3;
/** The dialled number would belong to somebody outside the simulated region, but nobody has it. */
export const outsideNobody = -4;

/** Nobody has the number, in the region or outside. */
export const hasNobody = (callee: number): boolean => callee === noCallee || callee === outsideNobody;
/** The call goes beyond the region, whether or not somebody there has the number. */
export const isOutside = (callee: number): boolean => callee === outsideCallee || callee === outsideNobody;

/** Where each field of the truth lies among the int32 fields of a row; the first ones. */
export const TruthField = {
  keyLow: 0,
  keyHigh: 1,
  caller: 2,
  callerClass: 3,
  entity: 4,
  intent: 5,
  attempt: 6,
  callee: 7,
  callerSubscriber: 8,
  isWanted: 9,
  purpose: 10,
  hasConsent: 11,
  operator: 12,
  relation: 13,
  intentClass: 14,
} as const;

/** How many fields that are. */
export const truthFields = 15;

export function truthOver(cells: Int32Array): Truth {
  const field = (at: number): Int32Cells => new Int32Cells(cells, at);
  return {
    keyLow: field(TruthField.keyLow),
    keyHigh: field(TruthField.keyHigh),
    caller: field(TruthField.caller),
    callerClass: field(TruthField.callerClass),
    entity: field(TruthField.entity),
    intent: field(TruthField.intent),
    attempt: field(TruthField.attempt),
    callee: field(TruthField.callee),
    callerSubscriber: field(TruthField.callerSubscriber),
    isWanted: field(TruthField.isWanted),
    purpose: field(TruthField.purpose),
    hasConsent: field(TruthField.hasConsent),
    operator: field(TruthField.operator),
    relation: field(TruthField.relation),
    intentClass: field(TruthField.intentClass),
  };
}
