/** What the simulation itself keeps of a call in progress, beside the columns that others see: one row a slot. */
import { invariant } from '../../engine/kernel/invariant.ts';
import { FinalState } from '../calls/callColumns.ts';
import type { CallTable } from '../calls/callTable.ts';
import { float64Fields, Float64Cells, int32Fields, Int32Cells } from '../calls/cells.ts';
import { truthFields } from '../calls/truth.ts';

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

  constructor(calls: CallTable) {
    let int32Field = truthFields;
    let float64Field = 0;
    const integers = (): Int32Cells => new Int32Cells(calls.int32Cells, int32Field++);
    const doubles = (): Float64Cells => new Float64Cells(calls.float64Cells, float64Field++);
    this.startSecond = doubles();
    this.endSecond = doubles();
    this.patienceSeconds = doubles();
    this.source = integers();
    this.dialLine = integers();
    this.lossReasons = integers();
    this.verdict = integers();
    this.actedBy = integers();
    this.setupSeconds = doubles();
    this.score = integers();
    this.placesPassed = integers();
    this.finalState = integers();
    this.ringSeconds = doubles();
    this.conversationSeconds = doubles();
    this.holdingSeconds = doubles();
    this.releasedBy = integers();
    this.anger = doubles();
    this.isLead = integers();
    this.isSale = integers();
    this.loss = doubles();
    this.agentWaitSeconds = doubles();
    this.wasCalleeBusy = integers();
    this.trustMillionths = integers();
    this.brokenRules = integers();
    invariant(int32Field <= int32Fields && float64Field <= float64Fields, 'a row has room for all fields');
  }
}
