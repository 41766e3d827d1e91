/** Files under the names of stored ones that no run has stored: nobody asked to have them replaced. */
import { join } from 'node:path';
import { otherThanFile, pathStatus } from '../failures/pathStatus.ts';
import { readWholeText } from '../reading/wholeText.ts';
import { outlineFormat } from '../results/studyOutline.ts';
import { taskRecordFormat } from '../tasks/taskRecord.ts';
import { largestStoredBytes } from './storedText.ts';
import { outlineName, storedNames } from './taskFolder.ts';

export interface Stranger {
  readonly path: string;
  /** What should stand there, in words, and its form. */
  readonly expected: string;
  readonly format: string;
}

/** All in a folder, by name. */
export const strangersIn = (folder: string): readonly Stranger[] =>
  storedNames(folder).flatMap((name): readonly Stranger[] => {
    const path = join(folder, name);
    if (isStored(path)) return [];
    return name === outlineName
      ? [{ path, expected: 'the outline of a study', format: outlineFormat }]
      : [{ path, expected: 'a finished task', format: taskRecordFormat }];
  });

/** Those that stand in the way of a run that would keep its tasks there. Beside an outline they are damaged tasks, which are played again. */
export function strangersInTheWay(folder: string): readonly Stranger[] {
  const strangers = strangersIn(folder);
  const isOfRun = storedNames(folder).includes(outlineName);
  return isOfRun && strangers.every(({ format }) => format !== outlineFormat) ? [] : strangers;
}

/** By how it begins: a stored file stays one when its end is lost, or all that was in it. What is no file at all is told elsewhere (`notStorable`). */
function isStored(path: string): boolean {
  const status = pathStatus(path);
  if (status === undefined || otherThanFile(status) !== null) return true;
  const read = readWholeText(path, largestStoredBytes);
  return typeof read !== 'string' && /^\s*($|\{\s*"format": ?"ringfence-(study|task)\/)/.test(read.text);
}
