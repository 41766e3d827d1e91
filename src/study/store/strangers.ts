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
  /** Why nobody can tell what it is; null where it can be read. */
  readonly unread: string | null;
}

/** All in a folder, by name. */
export const strangersIn = (folder: string): readonly Stranger[] =>
  storedNames(folder).flatMap((name) => strangerAt(folder, name));

/** Those that stand in the way of a run that would keep its tasks there. Beside an outline they are damaged tasks, which are played again. */
export function strangersInTheWay(folder: string): readonly Stranger[] {
  const isOfRun = storedNames(folder).includes(outlineName) && strangerAt(folder, outlineName).length === 0;
  return isOfRun ? [] : strangersIn(folder);
}

/** None where a run has stored it. What is no file is told elsewhere (`notStorable`). */
function strangerAt(folder: string, name: string): readonly Stranger[] {
  const path = join(folder, name);
  const status = pathStatus(path);
  if (status === undefined || otherThanFile(status) !== null) return [];
  const read = readWholeText(path, largestStoredBytes);
  if (typeof read !== 'string' && isStored(read.text)) return [];
  const unread = typeof read === 'string' ? read : null;
  return name === outlineName
    ? [{ path, expected: 'the outline of a study', format: outlineFormat, unread }]
    : [{ path, expected: 'a finished task', format: taskRecordFormat, unread }];
}

/** By how it begins: a stored file stays one when its end is lost, or all that was in it. */
const isStored = (text: string): boolean => /^\s*($|\{\s*"format": ?"ringfence-(study|task)\/)/.test(text);
