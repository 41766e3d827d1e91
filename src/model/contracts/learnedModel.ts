/** Models that were taught offline over the shared features, as plain data: what a file parameter that holds one hands to a plug-in. */

/**
 * Trees in flat arrays. A node’s left child stands right behind it; `nodes` holds its feature (−1: a leaf) and its right child, `reals` its
 * threshold (at most it: left) or a leaf’s value. The sum of one leaf of each tree and `base` is the log-odds that a call is unwanted.
 */
export interface TreeEnsemble {
  readonly kind: 'trees';
  /** Days without a call after which the features forget a number. */
  readonly forgetDays: number;
  readonly base: number;
  readonly roots: Int32Array;
  readonly nodes: Int32Array;
  readonly reals: Float64Array;
}

/** Weights of the standardised features; their sum and `base` are the log-odds that a call is unwanted. */
export interface LinearModel {
  readonly kind: 'linear';
  readonly forgetDays: number;
  readonly base: number;
  readonly weights: Float64Array;
}

export type LearnedModel = TreeEnsemble | LinearModel;
