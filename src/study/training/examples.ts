/** Calls to learn from: raw features as a detector sees them at the call, the truth, and whose call in which replication it was. */

import { labelOf, noNumber } from '../replay/measures/callUnits.ts';
import { RowField } from '../replay/rows/callRow.ts';
import type { RowBuffer } from '../replay/rows/callRow.ts';
import type { CallDay } from '../replay/rows/dayFingerprints.ts';

export interface Examples {
  readonly count: number;
  /** Features of one call after those of the other. */
  readonly features: Float64Array;
  readonly isUnwanted: Uint8Array;
  /** Position in `callers`. */
  readonly caller: Int32Array;
  readonly replication: Int32Array;
  /** When the call began, on the trace’s clock, as all times. */
  readonly timeMs: Float64Array;
  /** When the callee said the last that is known of it, by a mark or a complaint; NaN where nothing is. */
  readonly reportedMs: Float64Array;
  readonly callers: readonly ExampleCaller[];
  /** First call of each caller, labelled or not. */
  readonly firstCallMs: Float64Array;
  /** Days of all calls, labelled or not. */
  readonly days: readonly CallDay[];
  /** Further calls, of which nobody says whether they were wanted. */
  readonly unlabelled: number;
  /** Further calls that have a label and show no number. */
  readonly withheld: number;
}

/** Whether a call is an example: it has a label and shows a number. Of a call that shows none nothing is known, and `trained-model` says nothing of it. */
export const isExample = (calls: RowBuffer, row: number): boolean =>
  labelOf(calls, row) >= 0 && showsNumber(calls, row);

export const showsNumber = (calls: RowBuffer, row: number): boolean =>
  calls.at(row, RowField.callingNumber) > noNumber;

/** Somebody who calls in every replication: an operator, or a member of a wanted class. */
export interface ExampleCaller {
  readonly name: string;
  /** Of the results; callers are dealt out class by class. */
  readonly class: string;
  readonly isOperator: boolean;
}

/** How many of the rows are unwanted. */
export function unwantedIn({ isUnwanted }: Examples, rows: Int32Array): number {
  let unwanted = 0;
  for (const row of rows) unwanted += isUnwanted[row];
  return unwanted;
}
