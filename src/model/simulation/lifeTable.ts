/** What the simulation itself keeps of a call in progress, beside the columns that others see: one row a slot. */

/** Why a wanted demand may be lost, as bits. */
export const LossReason = { none: 0, rejection: 1, label: 2, trust: 4 } as const;

/** How a call went or would have gone. */
export interface CallCourse {
  finalState: number;
  ringSeconds: number;
  conversationSeconds: number;
  /** Set-up, ringing, conversation or failure tone: how long the line and the circuit are held. */
  holdingSeconds: number;
  releasedBy: number;
}

export class LifeTable {
  readonly startSecond: Float64Array;
  readonly endSecond: Float64Array;
  readonly patienceSeconds: Float64Array;
  readonly talkMedianSeconds: Float64Array;
  readonly talkLogDeviation: Float64Array;
  readonly answerFactor: Float64Array;
  readonly reattemptShare: Float64Array;
  readonly reattemptMedianSeconds: Float64Array;
  readonly reattemptsAtMost: Int32Array;
  /** Wanted: where the intent comes from, so that it can be planned again. */
  readonly source: Int32Array;
  readonly hour: Int32Array;
  readonly candidate: Int32Array;
  readonly sequence: Int32Array;
  /** Unwanted: the dialling line over all operators. */
  readonly dialLine: Int32Array;
  readonly lossReasons: Int32Array;
  readonly verdict: Int32Array;
  readonly score: Int32Array;
  /** How many places judged the call. */
  readonly placesPassed: Int32Array;
  readonly hasSeizedCircuit: Int32Array;
  readonly finalState: Int32Array;
  readonly ringSeconds: Float64Array;
  readonly conversationSeconds: Float64Array;
  readonly holdingSeconds: Float64Array;
  readonly releasedBy: Int32Array;
  /** What the call would have come to without screening (only when somebody's reaction is latent, else the same). */
  readonly latentFinalState: Int32Array;
  readonly latentConversationSeconds: Float64Array;
  /** Of the script, for answered calls of operators. */
  readonly anger: Float64Array;
  readonly isLead: Int32Array;
  readonly isSale: Int32Array;
  readonly loss: Float64Array;
  /** The inputs by which other calls may have changed this one: was the callee busy, no circuit free, trust in millionths. */
  readonly wasCalleeBusy: Int32Array;
  readonly trustMillionths: Int32Array;

  constructor(rows: number) {
    const integers = (): Int32Array => new Int32Array(rows);
    const doubles = (): Float64Array => new Float64Array(rows);
    this.startSecond = doubles();
    this.endSecond = doubles();
    this.patienceSeconds = doubles();
    this.talkMedianSeconds = doubles();
    this.talkLogDeviation = doubles();
    this.answerFactor = doubles();
    this.reattemptShare = doubles();
    this.reattemptMedianSeconds = doubles();
    this.reattemptsAtMost = integers();
    this.source = integers();
    this.hour = integers();
    this.candidate = integers();
    this.sequence = integers();
    this.dialLine = integers();
    this.lossReasons = integers();
    this.verdict = integers();
    this.score = integers();
    this.placesPassed = integers();
    this.hasSeizedCircuit = integers();
    this.finalState = integers();
    this.ringSeconds = doubles();
    this.conversationSeconds = doubles();
    this.holdingSeconds = doubles();
    this.releasedBy = integers();
    this.latentFinalState = integers();
    this.latentConversationSeconds = doubles();
    this.anger = doubles();
    this.isLead = integers();
    this.isSale = integers();
    this.loss = doubles();
    this.wasCalleeBusy = integers();
    this.trustMillionths = integers();
  }
}
