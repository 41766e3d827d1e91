/** The form of a model file: JSON that `ringfence train` writes and the detector `trained-model` reads. Documented in docs/reference/model.md. */

export const modelFormat = 'ringfence-model/1';

/** One tree as parallel lists, one entry a node, the left child behind its parent. */
export interface TreeForm {
  /** Position of the feature that the node asks for, −1 of a leaf. */
  readonly feature: readonly number[];
  /** A node’s threshold: at most it goes left; a leaf’s part of the log-odds. */
  readonly real: readonly number[];
  /** Position of the right child; 0 of a leaf. */
  readonly right: readonly number[];
}

export interface ModelForm {
  readonly format: typeof modelFormat;
  readonly kind: 'gradient-boosting' | 'random-forest' | 'logistic-regression';
  /** Ids of the features in the order of the vector. */
  readonly features: readonly string[];
  readonly forgetDays: number;
  /** Log-odds before anything is added. */
  readonly base: number;
  readonly trees?: readonly TreeForm[];
  /** Of the standardised features. */
  readonly weights?: readonly number[];
  /** How the model came about: read by people, not by the detector. */
  readonly training: Readonly<Record<string, unknown>>;
}

/** What a model may be at most; a file beyond it is refused before it is looked into. */
export const mostBytes: number = 64 * 1024 * 1024;
export const mostTrees = 5000;
export const mostNodes = 2_000_000;
export const mostDepth = 64;
/** Sums of more than this are certainty in any case. */
export const largestReal = 1e15;
