/** What is wrong with a stranger's table, in our words: those of a library that a damaged file drives astray mean nothing to a user. */
import type { Failure } from '../../failures/failure.ts';
import { systemCode, systemReason } from '../../failures/systemError.ts';

/** The message says what was found. */
export class TableFault extends Error {
  /** What to do instead; '' where that goes without saying. */
  readonly hint: string;

  constructor(found: string, hint: string = '') {
    super(found);
    this.hint = hint;
  }
}

/** What was found by what reading a table has thrown: a fault of ours, a refusal of the operating system, or else damage. */
export function foundInTable(error: unknown): Pick<Failure, 'found' | 'hint'> {
  if (error instanceof TableFault) return { found: error.message, hint: error.hint };
  return { found: systemCode(error) === undefined ? 'damaged content' : systemReason(error), hint: '' };
}

/** A number that the file claims, of a count: it may not have said any. */
export const claimed = (count: number | undefined, unit: string): string =>
  count === undefined || Number.isNaN(count) ? `an unknown number of ${unit}` : `${count} ${unit}`;
