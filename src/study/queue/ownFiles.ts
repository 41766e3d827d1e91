/** The plug-ins, models and programs of third parties that a worker's own machine has, found by hash. */
import { opendirSync, realpathSync, statSync } from 'node:fs';
import type { Dir } from 'node:fs';
import { join } from 'node:path';
import { moduleHash, readModules } from '../modules/moduleHash.ts';
import { isCode } from '../modules/moduleImports.ts';
import type { ReadModules } from '../modules/moduleHash.ts';
import { fileHash } from '../reading/fileHash.ts';

/** A folder with more or larger files is not one of plug-ins. */
const mostFiles = 10_000;
const largestBytes = 1 << 30;

/** Absolute paths by the hash of their bytes, code by the hash of the module too; what begins with a dot and `node_modules` are not looked at. */
export function ownFiles(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const folders = [realpathSync(folder)];
  const read = readModules();
  let files = 0;
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const opened = openedOrNull(next);
    if (opened === null) continue;
    for (let entry = opened.readSync(); entry !== null && files < mostFiles; entry = opened.readSync()) {
      const path = join(next, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) folders.push(path);
      if (!entry.isFile() || statSync(path).size > largestBytes) continue;
      files += 1;
      for (const hash of hashesOf(path, read)) found.set(hash, path);
    }
    opened.closeSync();
  }
  return found;
}

/** Null where it may not be entered. */
function openedOrNull(folder: string): Dir | null {
  try {
    return opendirSync(folder);
  } catch {
    return null;
  }
}

/** None of a file that may not be read, which a study that asks for it will be told. */
function hashesOf(path: string, read: ReadModules): readonly string[] {
  const hash = fileHash(path);
  if (typeof hash === 'string') return [];
  return isCode(path) ? [hash.sha256, moduleHash(path, read)] : [hash.sha256];
}
