/** What is wrong with a file of call records as a whole. */
import { wholeFile } from '../../failures/failure.ts';
import type { Failure } from '../../failures/failure.ts';
import { printable } from '../../failures/printable.ts';

export const callsFault = (file: string, found: string, expected: string): Failure => ({
  ...wholeFile(file),
  path: '',
  found: printable(found),
  expected,
  hint: '',
});
