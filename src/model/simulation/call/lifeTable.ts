/** What the simulation itself keeps of a call in progress, beside the columns that others see: one row a slot. */
import { FinalState } from '../../calls/callCodes.ts';
import type { CallTable } from '../../calls/callTable.ts';
import { Float64Cells, Int32Cells } from '../../calls/cells.ts';

/** Why a wanted demand may be lost, as bits; trust has one for each attempt, `trust << attempt`. */
export const LossReason = { none: 0, rejection: 1, label: 2, trust: 4 } as const;

/** In the place of a source: the call answers a missed one. */
export const callBackSource = -2;

/** True for calls that hold a circuit: all but those refused before one was seized. */
export function isCarried(finalState: number): boolean {
  return finalState !== FinalState.rejected && finalState !== FinalState.congested;
}

/** True for calls that a person picked up, whether or not anybody spoke. */
export function hasPersonAnswered(finalState: number): boolean {
  return finalState === FinalState.answered || finalState === FinalState.droppedByDialer;
}

/** Where each int32 field lies in a row: behind the truth. */
export const LifeInteger = {
  source: 15,
  dialLine: 16,
  lossReasons: 17,
  verdict: 18,
  actedBy: 19,
  score: 20,
  placesPassed: 21,
  finalState: 22,
  releasedBy: 23,
  isLead: 24,
  isSale: 25,
  wasCalleeBusy: 26,
  trustMillionths: 27,
  brokenRules: 28,
  isLabelled: 29,
} as const;

/** Where each float64 field lies in a row. */
export const LifeNumber = {
  startSecond: 0,
  endSecond: 1,
  patienceSeconds: 2,
  setupSeconds: 3,
  ringSeconds: 4,
  conversationSeconds: 5,
  holdingSeconds: 6,
  anger: 7,
  loss: 8,
  agentWaitSeconds: 9,
} as const;

export class LifeTable {
  readonly startSecond: Float64Cells;
  readonly endSecond: Float64Cells;
  readonly patienceSeconds: Float64Cells;
  /** Wanted: ordinal of the source; else −1, or `callBackSource`. */
  readonly source: Int32Cells;
  /** Unwanted: the dialling line over all operators. */
  readonly dialLine: Int32Cells;
  readonly lossReasons: Int32Cells;
  readonly verdict: Int32Cells;
  readonly isLabelled: Int32Cells;
  /** Site whose action it is; −1 for none. */
  readonly actedBy: Int32Cells;
  readonly setupSeconds: Float64Cells;
  readonly score: Int32Cells;
  /** How many places judged the call. */
  readonly placesPassed: Int32Cells;
  readonly finalState: Int32Cells;
  readonly ringSeconds: Float64Cells;
  readonly conversationSeconds: Float64Cells;
  readonly holdingSeconds: Float64Cells;
  readonly releasedBy: Int32Cells;
  /** Of the script, for answered calls of operators. */
  readonly anger: Float64Cells;
  readonly isLead: Int32Cells;
  readonly isSale: Int32Cells;
  readonly loss: Float64Cells;
  /** Of an operator's call: what it waited for an agent, or a code of `agentQueue`. */
  readonly agentWaitSeconds: Float64Cells;
  /** The inputs by which other calls may have changed this one: was the callee busy, no circuit free, trust in millionths. */
  readonly wasCalleeBusy: Int32Cells;
  readonly trustMillionths: Int32Cells;
  /** Rules that an operator’s call breaks, one bit each, by ordinal. */
  readonly brokenRules: Int32Cells;

  constructor({ int32Cells, float64Cells }: CallTable) {
    const integer = (field: number): Int32Cells => new Int32Cells(int32Cells, field);
    const number = (field: number): Float64Cells => new Float64Cells(float64Cells, field);
    this.startSecond = number(LifeNumber.startSecond);
    this.endSecond = number(LifeNumber.endSecond);
    this.patienceSeconds = number(LifeNumber.patienceSeconds);
    this.source = integer(LifeInteger.source);
    this.dialLine = integer(LifeInteger.dialLine);
    this.lossReasons = integer(LifeInteger.lossReasons);
    this.verdict = integer(LifeInteger.verdict);
    this.isLabelled = integer(LifeInteger.isLabelled);
    this.actedBy = integer(LifeInteger.actedBy);
    this.setupSeconds = number(LifeNumber.setupSeconds);
    this.score = integer(LifeInteger.score);
    this.placesPassed = integer(LifeInteger.placesPassed);
    this.finalState = integer(LifeInteger.finalState);
    this.ringSeconds = number(LifeNumber.ringSeconds);
    this.conversationSeconds = number(LifeNumber.conversationSeconds);
    this.holdingSeconds = number(LifeNumber.holdingSeconds);
    this.releasedBy = integer(LifeInteger.releasedBy);
    this.anger = number(LifeNumber.anger);
    this.isLead = integer(LifeInteger.isLead);
    this.isSale = integer(LifeInteger.isSale);
    this.loss = number(LifeNumber.loss);
    this.agentWaitSeconds = number(LifeNumber.agentWaitSeconds);
    this.wasCalleeBusy = integer(LifeInteger.wasCalleeBusy);
    this.trustMillionths = integer(LifeInteger.trustMillionths);
    this.brokenRules = integer(LifeInteger.brokenRules);
  }
}
