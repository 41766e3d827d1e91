/** What operators are told of their calls when that is not what became of them: one entry a line, which has one call at a time. */

/** What an answered call brought, as bits. */
export const Brought = { none: 0, lead: 1, sale: 2 } as const;

export class ToldOutcomes {
  readonly finalState: Int32Array;
  readonly intentClass: Int32Array;
  readonly ringSeconds: Float64Array;
  readonly conversationSeconds: Float64Array;
  /** How long the call holds the line. */
  readonly holdingSeconds: Float64Array;
  /** Which side ended it, or `eitherSide`: then whichever hung up first. */
  readonly releasedBy: Int32Array;
  /** Money that the callee lost to a fraud, 1/10 000 of the currency. */
  readonly loss: Float64Array;
  readonly brought: Int32Array;

  constructor(lines: number) {
    this.finalState = new Int32Array(lines);
    this.intentClass = new Int32Array(lines);
    this.ringSeconds = new Float64Array(lines);
    this.conversationSeconds = new Float64Array(lines);
    this.holdingSeconds = new Float64Array(lines);
    this.releasedBy = new Int32Array(lines);
    this.loss = new Float64Array(lines);
    this.brought = new Int32Array(lines);
  }
}
