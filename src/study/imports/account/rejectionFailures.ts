/** Why no record of some files is a call, as faults at the first of each kind. */
import { wholeFile } from '../../failures/failure.ts';
import type { Failure } from '../../failures/failure.ts';
import { printable } from '../../failures/printable.ts';
import { counted } from '../../wording/figures.ts';
import type { RejectionReason } from './importAccount.ts';

/** Most frequent ones that are told; all of them stand in the file of rejected records. */
const toldReasons = 8;

export const rejectionFailures = (reasons: readonly RejectionReason[]): readonly Failure[] =>
  reasons.slice(0, toldReasons).map(({ file, line, column, found, others, expected, records }) => ({
    ...wholeFile(file),
    line,
    path: printable(column),
    found: printable([found, ...others].join(', ')),
    expected,
    hint: `so in ${counted(records, 'record')}`,
  }));
