/** Removes what a run that was ended had begun to write, and what threads had when they were ended with it. */
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { namesBelow } from '../../study/failures/pathStatus.ts';
import { nameToBe } from '../../study/traces/form/unfinishedName.ts';
import { othersHold } from './locks.ts';

/** Unfinished files of one place, which this process holds: nobody else writes there. Answers how many there were. */
export const removeUnfinishedOf = (path: string): number =>
  removeIn(dirname(path), (name) => name === basename(path));

/** Unfinished files of a folder, of the names that are meant. While another run holds anything in the folder they may be its own, and all stay. */
export function removeUnfinishedIn(folder: string, isMeant: (name: string) => boolean = () => true): number {
  // Looked at first: what comes into the folder after that is of nobody that has ended.
  const names = namesBelow(folder);
  return othersHold(folder) ? 0 : removeIn(folder, isMeant, names);
}

function removeIn(
  folder: string,
  isMeant: (name: string) => boolean,
  names: readonly string[] = namesBelow(folder),
): number {
  const left = names.filter((name) => {
    const whole = nameToBe(name);
    return whole !== null && isMeant(whole);
  });
  for (const name of left) rmSync(join(folder, name), { force: true });
  return left.length;
}

/** What is told of them. */
export const removedText = (path: string, count: number): string =>
  `${path}: ${count} unfinished ${count === 1 ? 'file' : 'files'} of a run that was ended removed`;
