/** Models that were taught offline over the shared features, as plain data: what a file parameter that holds one hands to a plug-in. */

/**
 * Trees in flat arrays. A node’s left child stands right behind it; `nodes` holds its feature (−1: a leaf) and its right child, `reals` its
 * threshold (at most it: left) or a leaf’s value. The sum of one leaf of each tree and `base` is the log-odds that a call is unwanted.
 */
export interface TreeEnsemble {
  /** Tells it from a linear model. */
  readonly kind: 'trees';
  /** Days without a call after which the features forget a number. */
  readonly forgetDays: number;
  /** What the sum begins with. */
  readonly base: number;
  /** Place of each tree’s root among the nodes. */
  readonly roots: Int32Array;
  /** Two for each node: its feature, and its right child. */
  readonly nodes: Int32Array;
  /** One for each node: its threshold, or a leaf’s value. */
  readonly reals: Float64Array;
}

/** Weights of the standardised features; their sum and `base` are the log-odds that a call is unwanted. */
export interface LinearModel {
  /** Tells it from trees. */
  readonly kind: 'linear';
  /** Days without a call after which the features forget a number. */
  readonly forgetDays: number;
  /** What the sum begins with. */
  readonly base: number;
  /** One for each feature, in their order. */
  readonly weights: Float64Array;
}

/** A model as a parameter of type `model` names it. */
export type LearnedModel = TreeEnsemble | LinearModel;
