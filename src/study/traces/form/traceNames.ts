/** The texts behind the ordinals of a trace. */

/** Texts of the ordinals in a batch, in order of their ordinals. */
export interface TraceNames {
  readonly callers: readonly string[];
  readonly classes: readonly string[];
  readonly carriers: readonly string[];
  readonly arms: readonly string[];
  readonly places: readonly string[];
}

/** Which table of `TraceNames` a column's `text.of` means. */
export const nameTables = {
  caller: 'callers',
  class: 'classes',
  carrier: 'carriers',
  arm: 'arms',
  place: 'places',
} as const;
