/** A call as a network sees it, with nobody behind it. */

/** What can be observed of one call; `reportKind` −1 means that nobody reports it. */
export interface FakeCall {
  readonly gapMs: number;
  readonly callingNumber: number;
  readonly calledNumber: number;
  readonly ingress: number;
  readonly attestation: number;
  /** SIM and radio cell from which it comes, as the originating carrier sees them; −1 a leased line. */
  readonly sim: number;
  readonly cell: number;
  readonly ringMs: number;
  readonly conversationMs: number;
  readonly releaseCause: number;
  readonly reportKind: number;
}
