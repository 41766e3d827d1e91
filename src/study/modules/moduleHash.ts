/** What a module is, code it imports by relative paths included: one hash by which two machines, or two days, know that they would load the same. */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { hashOf } from '../reading/canonicalJson.ts';
import { importsIn, isCode } from './moduleImports.ts';

/** One file: the hash of its bytes, and the files that it imports by relative or absolute paths, links followed where they exist. */
interface ReadFile {
  /** `none`: there is no such file; loading the module will say so. */
  readonly sha256: string;
  readonly imports: readonly string[];
}

/** Larger ones are no code that anybody wrote. */
export const largestCodeBytes: number = 1 << 26;

/** Files that were read already, for whoever asks for many modules of one folder. */
export type ReadModules = Map<string, ReadFile>;

/**
 * `sha256:` and 64 digits. Of a module that imports nothing by path it is the hash of its bytes; otherwise of the bytes of all files that are reached by
 * static imports and by dynamic ones of a plain text, named by their paths from the module's folder. Packages, `require` and files that are read do not count.
 * Throws where the module itself cannot be read.
 */
export function moduleHash(path: string, read: ReadModules = new Map()): string {
  const main = realpathSync(path);
  const reached = reachedFrom(main, read);
  const own = readFile(main, read).sha256;
  if (own === 'none') readFileSync(main); // throws the reason
  if (reached.size === 1) return own;
  const folder = dirname(main);
  const named = [...reached]
    .filter((file) => file !== main)
    .map((file) => [nameOf(file, folder), readFile(file, read).sha256]);
  return hashOf({ module: own, imports: Object.fromEntries(named) });
}

/** The module and all files that it reaches by path. */
export const moduleFiles = (path: string): readonly string[] => [
  ...reachedFrom(realpathSync(path), new Map()),
];

function reachedFrom(main: string, read: ReadModules): ReadonlySet<string> {
  const reached = new Set([main]);
  for (const file of reached) for (const next of readFile(file, read).imports) reached.add(next);
  return reached;
}

/** The same on every system. */
const nameOf = (file: string, folder: string): string => relative(folder, file).split(sep).join('/');

function readFile(path: string, read: ReadModules): ReadFile {
  const known = read.get(path);
  if (known !== undefined) return known;
  const found = readAnew(path);
  read.set(path, found);
  return found;
}

function readAnew(path: string): ReadFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { sha256: 'none', imports: [] };
  }
  const found =
    isCode(path) && bytes.length <= largestCodeBytes ? importsIn(bytes.toString('utf8'), path) : [];
  const sha256 = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { sha256, imports: found.flatMap(({ file }) => file ?? []) };
}
