/** What operators are told of their calls when that is not what became of them: one entry a line, which has one call at a time. */

export class ToldOutcomes {
  readonly finalState: Int32Array;
  readonly intentClass: Int32Array;
  readonly ringSeconds: Float64Array;
  readonly conversationSeconds: Float64Array;
  /** How long the call holds the line. */
  readonly holdingSeconds: Float64Array;

  constructor(lines: number) {
    this.finalState = new Int32Array(lines);
    this.intentClass = new Int32Array(lines);
    this.ringSeconds = new Float64Array(lines);
    this.conversationSeconds = new Float64Array(lines);
    this.holdingSeconds = new Float64Array(lines);
  }
}
