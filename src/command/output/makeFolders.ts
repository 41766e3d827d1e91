/** Makes a folder and those above it. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { folderStandsAt, pathStatus } from '../../study/failures/pathStatus.ts';

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
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!folderStandsAt(path)) throw error;
  }
}
