/** Prints what is wrong with files and arguments. */
import { sortedFailures, wholeFile } from '../../study/failures/failure.ts';
import type { Failure } from '../../study/failures/failure.ts';
import { nearestFile } from '../../study/failures/nearestFile.ts';
import { pathStatus } from '../../study/failures/pathStatus.ts';
import { renderFailures } from '../../study/failures/render.ts';
import { errorPage } from '../terminal/errorPage.ts';
import { say } from '../terminal/say.ts';
import { insteadOfTable } from './writtenFile.ts';

export function tellFailures(
  failures: readonly Failure[],
  sources: Readonly<Record<string, string>> = {},
): void {
  say(renderFailures(sortedFailures(failures), { sources, ...errorPage() }).trimEnd());
}

/** Of files that were read as traces or as call records: one that holds something else says what, one that is not there the nearest. */
export function tellTableFailures(failures: readonly Failure[]): void {
  const instead = new Map(
    [...new Set(failures.map(({ file }) => file))].map((file) => [file, insteadOf(file)]),
  );
  tellFailures(failures.map((failure) => instead.get(failure.file) ?? failure));
}

const tableOrFolder = /^[^.]+$|\.(parquet|csv|ndjson|jsonl|txt)$/i;

function insteadOf(file: string): Failure | null {
  const expected = 'a table of calls';
  if (pathStatus(file) === undefined) {
    const near = nearestFile(file, tableOrFolder);
    return near === undefined
      ? null
      : {
          ...wholeFile(file),
          path: '',
          found: 'no such file or folder',
          expected,
          hint: `did you mean ${near}?`,
        };
  }
  const found = insteadOfTable(file);
  return found === null ? null : { ...wholeFile(file), path: '', found, expected, hint: '' };
}
