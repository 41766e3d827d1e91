/** Prints what is wrong with files and arguments. */
import { sortedFailures, wholeFile } from '../../study/failures/failure.ts';
import type { Failure } from '../../study/failures/failure.ts';
import { nearestFile } from '../../study/failures/nearestFile.ts';
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

/**
 * Of what reads traces or call records. `tables` (by default all that is told of): one of these that holds something else is told to be what it is, one that is not there with the
 * nearest. What is told of other files stays as it is.
 */
export function tellTableFailures(
  failures: readonly Failure[],
  tables: readonly string[] = failures.map(({ file }) => file),
): void {
  const wrong = [...new Set(failures.map(({ file }) => file))].filter((file) => tables.includes(file));
  const instead = new Map(wrong.map((file) => [file, insteadOfTable(file)]));
  tellFailures(
    failures.map((failure) => {
      const found = instead.get(failure.file);
      return found === undefined ? failure : meant(failure, found);
    }),
  );
}

const tableOrFolder = /^[^.]+$|\.(parquet|csv|ndjson|jsonl|txt)$/i;

function meant(failure: Failure, instead: string | null): Failure {
  const { file, hint } = failure;
  if (instead !== null)
    return { ...wholeFile(file), path: '', found: instead, expected: 'a table of calls', hint: '' };
  // What is told of several files together is told under no file's name.
  if (hint !== '' || !failure.found.startsWith('no such file')) return failure;
  const near = nearestFile(file, tableOrFolder);
  return near === undefined ? failure : { ...failure, hint: `did you mean ${near}?` };
}
