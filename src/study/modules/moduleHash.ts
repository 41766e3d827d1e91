/** What a module is, code it imports by relative paths included: one hash by which two machines, or two days, know that they would load the same. */
import { realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { hashOf } from '../reading/canonicalJson.ts';
import { fileHash } from '../reading/fileHash.ts';
import { readWholeText } from '../reading/wholeText.ts';
import { importsIn, isCode } from './moduleImports.ts';
import type { ModuleImport } from './moduleImports.ts';

/** One file: the hash of its bytes, and what it imports, links followed where they exist. */
interface ReadFile {
  /** `none`: there is nothing that can be read; loading the module will say so. */
  readonly sha256: string;
  /** In words why it is `none`, else ''. */
  readonly unread: string;
  readonly imports: readonly ModuleImport[];
}

/** Larger ones are no code that anybody wrote. */
export const largestCodeBytes: number = 1 << 26;

/** Files that were read already, for whoever asks for many modules of one folder. */
export type ReadModules = Map<string, ReadFile>;

/**
 * `sha256:` and 64 digits. Of a module that imports nothing by path it is the hash of its bytes; otherwise of the bytes of all files that are reached by
 * static imports and by dynamic ones of a plain text, named by their paths from the module's folder. Packages, `require` and files that are read do not count.
 * Throws where the module itself cannot be read, with the reason in words.
 */
export function moduleHash(path: string, read: ReadModules = new Map()): string {
  const main = realpathSync(path);
  const reached = reachedFrom(main, read);
  const { sha256: own, unread } = readFile(main, read);
  if (own === 'none') throw new Error(unread);
  if (reached.size === 1) return own;
  const folder = dirname(main);
  const named = [...reached]
    .filter((file) => file !== main)
    .map((file) => [nameOf(file, folder), readFile(file, read).sha256]);
  return hashOf({ module: own, imports: Object.fromEntries(named) });
}

/** The module and all files that it reaches by path. */
export const moduleFiles = (path: string): readonly string[] => [...moduleImports(path).keys()];

/** The same with what each imports, packages too. */
export function moduleImports(path: string): ReadonlyMap<string, readonly ModuleImport[]> {
  const read: ReadModules = new Map();
  const reached = reachedFrom(realpathSync(path), read);
  return new Map([...reached].map((file) => [file, readFile(file, read).imports]));
}

function reachedFrom(main: string, read: ReadModules): ReadonlySet<string> {
  const reached = new Set([main]);
  for (const from of reached)
    for (const { file } of readFile(from, read).imports) if (file !== null) reached.add(file);
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
  const hash = fileHash(path);
  if (typeof hash === 'string') return { sha256: 'none', unread: hash, imports: [] };
  const whole = isCode(path) ? readWholeText(path, largestCodeBytes) : '';
  return { ...hash, unread: '', imports: typeof whole === 'string' ? [] : importsIn(whole.text, path) };
}
