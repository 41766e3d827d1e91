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

/** Of files that were read as traces or as call records: one that holds something else says what, one that is not there the nearest. */
export function tellTableFailures(failures: readonly Failure[]): void {
  const files = [...new Set(failures.map(({ file }) => file))];
  const instead = new Map(files.map((file) => [file, insteadOfTable(file)]));
  tellFailures(failures.map((failure) => meant(failure, instead.get(failure.file) ?? null)));
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
