/** The form of the answers of an experiment in `results.json`: what its contrasts come to together. */

/** Null ends: no interval on that side. */
export interface AnswerEstimate {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** An arm beside the best of the others at one design point (Hsu); positive is better, whatever direction the metric has. */
export interface Standing extends AnswerEstimate {
  readonly arm: string;
  readonly standing: 'best' | 'not best' | 'undecided';
}

export interface Standings {
  readonly metric: string;
  readonly designPoint: string;
  readonly arms: readonly Standing[];
}

/** What an arm stops against what it costs, each per subscriber and day. */
export interface TradeOff {
  readonly designPoint: string;
  readonly arm: string;
  /** Unwanted calls answered in the control arm and not here. */
  readonly prevented: AnswerEstimate;
  /** Wanted demands lost less those that only this arm completes, of all classes. */
  readonly lost: AnswerEstimate;
  /** Unwanted answered calls that one lost wanted demand, whoever's it is, weighs where the arm ties with the control; no estimate where none was seen to be lost or gained. */
  readonly breakEvenWeight: AnswerEstimate;
  /** The same for classes that lose any, as if only their losses counted. */
  readonly byClass: readonly {
    readonly class: string;
    readonly lost: AnswerEstimate;
    readonly breakEvenWeight: AnswerEstimate;
  }[];
  /** With the weights of the experiment: prevented − Σ weight × lost; null where it has none. */
  readonly net: (AnswerEstimate & { readonly verdict: 'better' | 'worse' | 'undecided' }) | null;
}

/** Parts of a rule's effect: what it stops by itself, what dialers and callees make of it, what only both together do. */
export const effectTerms = ['mechanical', 'dialers', 'callees', 'together', 'total'] as const;
export type EffectTerm = (typeof effectTerms)[number];

export interface Decomposition {
  readonly designPoint: string;
  /** As declared, without the effect. */
  readonly arm: string;
  readonly metric: string;
  readonly class: string | null;
  readonly terms: Readonly<Record<EffectTerm, AnswerEstimate>>;
}

export interface Answers {
  /** By language; null where the experiment asks none in words. */
  readonly question: Readonly<Record<string, string>> | null;
  /** Differences that do not matter, by metric. */
  readonly equivalence: Readonly<Record<string, number>>;
  /** Unwanted answered calls that a lost demand of a class weighs; null where nobody said. */
  readonly weights: Readonly<Record<string, number>> | null;
  readonly standings: readonly Standings[];
  readonly tradeOffs: readonly TradeOff[];
  /** Empty but in `mode: decompose`. */
  readonly decomposition: readonly Decomposition[];
}
