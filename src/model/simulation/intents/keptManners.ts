/** How the calls of planned intents are made: what many intents have in common is kept once for each source. Hot path: replication. */
import type { CallManner } from '../../contracts/caller.ts';

/** A manner as an attempt takes it up, and whose it is. Flags are 0 or 1. */
export interface KeptManner {
  /** Ordinal of the source. */
  source: number;
  purpose: number;
  isWanted: number;
  hasConsent: number;
  patienceSeconds: number;
  talkMedianSeconds: number;
  talkLogDeviation: number;
  answerFactor: number;
  reattemptShare: number;
  reattemptsAtMost: number;
  reattemptMedianSeconds: number;
}

/** Which of its fields are real numbers shows in the values. */
const blankManner = (): KeptManner => ({
  source: 0,
  purpose: 0,
  isWanted: 0,
  hasConsent: 0,
  patienceSeconds: 0.5,
  talkMedianSeconds: 0.5,
  talkLogDeviation: 0.5,
  answerFactor: 0.5,
  reattemptShare: 0.5,
  reattemptsAtMost: 0,
  reattemptMedianSeconds: 0.5,
});

function fill(kept: KeptManner, source: number, manner: CallManner): void {
  kept.source = source;
  kept.purpose = manner.purpose;
  kept.isWanted = manner.isWanted ? 1 : 0;
  kept.hasConsent = manner.hasConsent ? 1 : 0;
  kept.patienceSeconds = manner.patienceSeconds;
  kept.talkMedianSeconds = manner.talkMedianSeconds;
  kept.talkLogDeviation = manner.talkLogDeviation;
  kept.answerFactor = manner.answerFactor;
  kept.reattemptShare = manner.reattemptShare;
  kept.reattemptsAtMost = manner.reattemptsAtMost;
  kept.reattemptMedianSeconds = manner.reattemptMedianSeconds;
}

/** Manners by ordinal: first those that sources have told, then those of single intents, which come and go. */
export class KeptManners {
  readonly all: KeptManner[] = [];
  readonly #free: number[] = [];
  #told = 0;

  /** Ordinal of the first of a source's manners; every source tells its own before anything is planned. */
  tell(source: number, manners: readonly CallManner[]): number {
    const first = this.#told;
    for (const manner of manners) {
      const kept = blankManner();
      fill(kept, source, manner);
      this.all.push(kept);
    }
    this.#told = this.all.length;
    return first;
  }

  /** Ordinal of the manner of a single intent. */
  take(source: number, manner: CallManner): number {
    const ordinal = this.#free.pop() ?? this.all.push(blankManner()) - 1;
    fill(this.all[ordinal], source, manner);
    return ordinal;
  }

  /** An intent of this manner is over. */
  give(ordinal: number): void {
    if (ordinal >= this.#told) this.#free.push(ordinal);
  }
}
