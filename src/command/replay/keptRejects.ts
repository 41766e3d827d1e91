/** Where records that are no calls are kept: as they were read, with the reason, as CSV. */
import { basename } from 'node:path';
import { brokenPromise } from '../output/promisedFormat.ts';
import { unwritable } from '../output/writeWhole.ts';

const endings: readonly string[] = ['.csv'];

/** The place that was asked for; else beside nothing of the user's: in the folder where the program runs. */
export const rejectsPath = (asked: string | undefined, files: readonly string[]): string =>
  asked ?? `${basename(files[0] ?? 'calls').replace(/\.[A-Za-z]+$/, '')}.rejects.csv`;

/** Null, or why they could not be kept: told before the first record is read, as the file is begun with the first that is rejected. */
export function rejectsFault(asked: string | undefined, files: readonly string[]): string | null {
  if (asked === undefined && files.length === 0) return null;
  const path = rejectsPath(asked, files);
  const reason = (asked === undefined ? null : brokenPromise(path, endings)) ?? unwritable(path);
  if (reason === null) return null;
  return asked === undefined
    ? `${path}, for records that are rejected: ${reason}; name another place with --rejects`
    : `--rejects ${path}: ${reason}`;
}
