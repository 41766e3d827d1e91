/** What stands at a path that a user has named; asking throws nothing, whatever the path is. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { systemReason } from './systemError.ts';

/**
 * Undefined where nothing is there, and also where nobody can tell: links in a circle, a name that is too long, a folder on the way that may
 * not be entered. Whoever opens the path then learns why.
 */
export function pathStatus(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** What stands there, in words; null for a regular file. */
export function otherThanFile(status: Stats): 'a folder' | 'a pipe' | 'a device' | 'a socket' | null {
  if (status.isFile()) return null;
  if (status.isDirectory()) return 'a folder';
  if (status.isFIFO()) return 'a pipe';
  return status.isSocket() ? 'a socket' : 'a device';
}

/** What is expected where a pipe, which is empty the second time, will not do. */
export const fileReadAgain = 'a file, since it is read more than once';

export const folderStandsAt = (path: string): boolean => pathStatus(path)?.isDirectory() ?? false;

/** Why the names in a folder cannot be read; null: they can. */
export function unlistedBecause(folder: string): string | null {
  try {
    readdirSync(folder);
    return null;
  } catch (error) {
    return systemReason(error);
  }
}

/** Names in a folder; none where it cannot be read. */
export const namesBelow = (folder: string): readonly string[] => entriesBelow(folder).map(({ name }) => name);

/** The same with what each name is, links not followed. */
export function entriesBelow(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The same files, each under the first of its names. */
export const eachOnce = (paths: readonly string[]): readonly string[] =>
  paths.filter((path, i) => paths.findIndex((other) => placeOf(other) === placeOf(path)) === i);

/** With links followed, so that two names of one file can be told; the path itself where they lead nowhere. */
export function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
