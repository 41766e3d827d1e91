/** One deal of the examples into folds: what is learned from it, and what its alarms come to where they reject. */
import type { Folds } from './folds.ts';
import type { TaughtModel } from './teach.ts';

export interface Turn {
  readonly folds: Folds;
  readonly taught: TaughtModel;
  /** One list an operating point: 1 for each example that it rejects. */
  readonly rejected: readonly Uint8Array[];
}
