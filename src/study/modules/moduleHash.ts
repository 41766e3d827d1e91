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

/** What was looked at already, by path, for whoever asks for many modules, or for many exports of one: each file is read and hashed once. */
export interface ReadModules {
  readonly files: Map<string, ReadFile>;
  readonly hashes: Map<string, string>;
  /** In words why Node would not come to the end of what it reads for a file; null where it would. */
  readonly strange: Map<string, string | null>;
}

export const readModules = (): ReadModules => ({ files: new Map(), hashes: new Map(), strange: new Map() });

/**
 * `sha256:` and 64 digits. Of a module that imports nothing by path it is the hash of its bytes; otherwise of the bytes of all files that are reached by
 * static imports and by dynamic ones of a plain text, named by their paths from the module's folder. Packages, `require` and files that are read do not count.
 * Throws where the module itself cannot be read, with the reason in words.
 */
export function moduleHash(path: string, read: ReadModules = readModules()): string {
  const main = realpathSync(path);
  const known = read.hashes.get(main);
  if (known !== undefined) return known;
  const hash = hashAnew(main, read);
  read.hashes.set(main, hash);
  return hash;
}

function hashAnew(main: string, read: ReadModules): string {
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
export const moduleFiles = (path: string, read: ReadModules = readModules()): readonly string[] => [
  ...moduleImports(path, read).keys(),
];

/** The same with what each imports, packages too. */
export function moduleImports(path: string, read: ReadModules): ReadonlyMap<string, readonly ModuleImport[]> {
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
  const known = read.files.get(path);
  if (known !== undefined) return known;
  const found = readAnew(path);
  read.files.set(path, found);
  return found;
}

function readAnew(path: string): ReadFile {
  const hash = fileHash(path);
  if (typeof hash === 'string') return { sha256: 'none', unread: hash, imports: [] };
  const whole = isCode(path) ? readWholeText(path, largestCodeBytes) : '';
  return { ...hash, unread: '', imports: typeof whole === 'string' ? [] : importsIn(whole.text, path) };
}
