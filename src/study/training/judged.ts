/** What a model says of the calls of a fold, beside whose calls they are and what is true of them. */

/** In which share of repetitions an interval holds the figure that many more callers would give. */
export const level = 0.95;

/** One entry a call. */
export interface Judged {
  readonly probability: Float64Array;
  readonly isUnwanted: Uint8Array;
  /** Whose call it is, in which replication; from 0, each with at least one call. */
  readonly cluster: Int32Array;
}

/** How many clusters there are. */
export const clustersOf = ({ cluster }: Pick<Judged, 'cluster'>): number =>
  cluster.reduce((most, ordinal) => Math.max(most, ordinal), -1) + 1;
