/** Makes a folder and those above it, and takes away what was made in vain. */
import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { folderStandsAt, pathStatus } from '../../study/failures/pathStatus.ts';

/** Those of the present call, the ones above first: whether anything can be written is only known where there is a folder. */
const made: string[] = [];

/**
 * One by one from the nearest that is there: Node's own recursive way never comes back from a file system that says of a folder which
 * is there that it is not, as /proc does. Throws what the system says.
 */
export function makeFolders(path: string): void {
  if (folderStandsAt(path)) return;
  const above = dirname(path);
  if (pathStatus(above) === undefined && above !== path) makeFolders(above);
  try {
    mkdirSync(path);
    made.push(resolve(path));
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!folderStandsAt(path)) throw error;
  }
}

/** At the end of a call: folders that it has made stay only where somebody has put something into them. */
export function removeEmptyFolders(): void {
  for (const folder of made.toReversed())
    try {
      rmdirSync(folder);
    } catch {
      // Something is in it, or it is gone.
    }
  made.length = 0;
}
