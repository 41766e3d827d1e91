/** What Node reads to import a module is looked at before: in a pipe it would wait for ever, and of a device it would never come to the end. */
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { otherThanFile, pathStatus } from '../failures/pathStatus.ts';
import { moduleImports, readModules } from './moduleHash.ts';
import type { ReadModules } from './moduleHash.ts';
import { nearestManifest, packageNameIn } from './packageManifest.ts';
import type { NearestManifest } from './packageManifest.ts';

type Imported = Readonly<{ specifier: string }>;

/** In words, with its path, the first file that is none; null where there is no such file. What is not there the import will tell. */
export function unreadableFor(module: string, read: ReadModules = readModules()): string | null {
  for (const [file, imports] of moduleImports(module, read)) {
    if (!read.strange.has(file)) read.strange.set(file, strangeFor(file, imports));
    const strange = read.strange.get(file) ?? null;
    if (strange !== null) return strange;
  }
  return null;
}

function strangeFor(file: string, imports: readonly Imported[]): string | null {
  const other = strangeFile(file);
  if (other !== null) return `which imports ${file}, ${other}`;
  for (const manifest of manifestsFor(file, imports))
    if (manifest !== null && manifest.unreadable !== null)
      return `for which Node reads ${manifest.file}, ${manifest.unreadable}`;
  return null;
}

function strangeFile(file: string): string | null {
  const status = pathStatus(file);
  return status === undefined || status.isDirectory() ? null : otherThanFile(status);
}

/** Its own, and those of the packages that it names. */
function manifestsFor(file: string, imports: readonly Imported[]): readonly (NearestManifest | null)[] {
  const folder = dirname(file);
  const packages = imports
    .map(({ specifier }) => specifier)
    .filter((specifier) => /^[^./#:][^:]*$/.test(specifier) && !isBuiltin(specifier))
    .map((specifier) => nearestManifest(folder, join('node_modules', packageNameIn(specifier))));
  return [nearestManifest(folder), ...packages];
}
