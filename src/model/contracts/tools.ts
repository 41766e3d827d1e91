/** Tools and draws handed to plug-ins, so that a third party's plug-in needs types only and no run-time import. */
import type { KeyedStream } from '../../engine/random/stream.ts';
import type { CountMin } from '../../engine/tables/countMin.ts';
import type { DistinctCounter } from '../../engine/tables/distinctCounter.ts';
import type { NumberTable } from '../../engine/tables/numberTable.ts';
import type { PairCounter } from '../../engine/tables/pairCounter.ts';
import type { SlidingCounter } from '../../engine/tables/slidingCounter.ts';
import type { WindowCounter } from '../../engine/tables/windowCounter.ts';
import type { CallSlot } from './plugin.ts';

/** Elementary functions and tables that give the same bytes on every engine; free functions, so they may be taken out of the object. */
export interface Tools {
  /** Natural logarithm. */
  readonly log: (x: number) => number;
  /** e to the power of `x`. */
  readonly exp: (x: number) => number;
  /** `x` to the power of `y`. */
  readonly pow: (x: number, y: number) => number;
  /** Value below which a standard normal variate lies with probability `share`: `exp(mu + sigma * normalQuantile(u))` is log-normal. */
  readonly normalQuantile: (share: number) => number;
  /**
   * A table from number index to a dense row, sized for about `expected` numbers. Rows for which `isStale` answers true are let go before
   * the table would grow: without it, memory grows with every number ever seen.
   */
  readonly numberTable: (expected: number, isStale?: (row: number) => boolean) => NumberTable;
  /** Counts per number in the current calendar window of `windowSeconds`; windows begin at local midnight. */
  readonly windowCounter: (expected: number, windowSeconds: number) => WindowCounter;
  /** Counts per number over the last `windowSeconds`, in `buckets` equal steps. */
  readonly slidingCounter: (expected: number, windowSeconds: number, buckets: number) => SlidingCounter;
  /** Counts per number in the current calendar window, in memory that does not grow; never too small. */
  readonly countMin: (shape: {
    readonly windowSeconds: number;
    readonly widthBits: number;
    readonly depth: number;
  }) => CountMin;
  /** Different items a number met in the current calendar window, estimated with 2 ** `registerBits` registers a number. */
  readonly distinctCounter: (
    expected: number,
    windowSeconds: number,
    registerBits: number,
  ) => DistinctCounter;
  /** Counts per ordered pair of numbers in the current calendar window of `windowSeconds`. */
  readonly pairCounter: (expected: number, windowSeconds: number) => PairCounter;
}

/** Random draws already keyed to this part of this entity: equal in all arms for the same call. */
export interface Draw {
  /** One uniform in (0, 1) for the call in `slot`; `index` separates draws. For a detector: a one-way hash of (detector, call). */
  unit(slot: CallSlot, index: number): number;
  /** A stream positioned at (call, index), for variates; valid until the next call of `stream` or `decision`. */
  stream(slot: CallSlot, index: number): KeyedStream;
  /** A stream positioned at (entity, ordinal), `ordinal` an int32: for decisions that belong to no call. */
  decision(ordinal: number): KeyedStream;
}
