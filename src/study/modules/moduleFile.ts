/** Finds the file of a third party's module and keeps it inside the scenario's folder; reads nothing of it. */
import { realpathSync, statSync } from 'node:fs';
import { findPackageJSON, isBuiltin } from 'node:module';
import { basename, dirname, extname, isAbsolute, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nearestFile } from '../failures/nearestFile.ts';
import type { ReadModules } from './moduleHash.ts';
import type { ModuleName } from './moduleReference.ts';
import { packageEntry } from './packageEntry.ts';
import { nearestManifest, packageNameIn } from './packageManifest.ts';

/** Where modules may come from. */
export interface ModuleSearch {
  /** Folder of the scenario; undefined: a text without a folder. */
  readonly folder: string | undefined;
  /** Further files and folders (`--allow-module`). */
  readonly allowed: readonly string[];
  /** What a command line names has no scenario: its folder is that in which the program runs. */
  readonly isOfCommandLine?: boolean;
  /** What was looked at already; default: nothing. */
  readonly read?: ReadModules;
}

export interface ModuleFault {
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
}

/** Absolute path with links followed, or what is wrong. */
export function findModule(
  name: ModuleName,
  search: ModuleSearch,
): { readonly realPath: string } | ModuleFault {
  const { specifier } = name;
  if (search.folder === undefined) {
    return {
      found: `"${specifier}"`,
      expected: 'a built-in part: this text has no folder to load from',
      hint: '',
    };
  }
  const isPath = specifier.startsWith('.') || isAbsolute(specifier);
  return isPath ? findFile(specifier, search) : findPackage(specifier, search.folder, search);
}

/** A file by its path from the scenario’s folder; `expected` says what is missing where there is none. */
export function findFile(
  specifier: string,
  search: ModuleSearch,
  expected: string = search.isOfCommandLine === true
    ? 'a module below the folder where the program runs'
    : 'a module beside the scenario',
): { readonly realPath: string } | ModuleFault {
  const { folder, isOfCommandLine = false } = search;
  if (folder === undefined)
    return { found: `"${specifier}"`, expected: 'nothing: this text has no folder to look in', hint: '' };
  const path = resolve(folder, specifier);
  const [of, move] = isOfCommandLine
    ? ['the folder where the program runs', 'run the program from a folder above it']
    : ['the scenario’s folder', 'move it beside the scenario'];
  const outside = { expected: `a file inside ${of}`, hint: `allow it with --allow-module PATH, or ${move}` };
  if (!isInside(path, resolve(folder)) && !isAllowed(path, search)) {
    return { found: `"${specifier}", outside ${of}`, ...outside };
  }
  const realPath = realFile(path);
  if (realPath === undefined)
    return { found: `no file "${specifier}"`, expected, hint: nearHint(path, specifier) };
  if (isInside(realPath, realFolder(folder)) || isAllowed(realPath, search)) return { realPath };
  return { found: `"${specifier}", a link that leads out of ${of}`, ...outside };
}

const moduleEnding = /\.[mc]?[jt]s$/i;

/** One of the same kind in the same folder whose name is near, as it would be named. */
function nearHint(path: string, specifier: string): string {
  const ending = extname(path);
  if (ending === '') return '';
  const alike = new RegExp(`${ending.replaceAll(/\W/g, String.raw`\$&`)}$`, 'i');
  const near = nearestFile(path, moduleEnding.test(path) ? moduleEnding : alike);
  if (near === undefined) return '';
  const before = specifier.slice(0, Math.max(0, specifier.length - basename(path).length));
  return `did you mean \`${before}${basename(near)}\`?`;
}

function findPackage(
  specifier: string,
  folder: string,
  search: ModuleSearch,
): { realPath: string } | ModuleFault {
  const expected = 'a file beside the scenario, or an installed package';
  if (isBuiltin(specifier))
    return { found: `"${specifier}", a module of Node`, expected, hint: 'write `./file.ts#name`' };
  const packageName = packageNameIn(specifier);
  const subpath = `.${specifier.slice(packageName.length)}`;
  for (const below of ['.', join('node_modules', packageName)]) {
    const manifest = nearestManifest(realFolder(folder), below);
    if (manifest !== null && manifest.unreadable !== null)
      return { found: `${manifest.file}, ${manifest.unreadable}`, expected, hint: '' };
  }
  const json = packageJsonOf(packageName, folder);
  if (json === undefined)
    return { found: `no package "${packageName}"`, expected, hint: 'install it beside the scenario' };
  const entry = packageEntry(json, subpath);
  const realPath = entry === undefined ? undefined : realFile(join(dirname(json), entry));
  if (realPath === undefined)
    return { found: `no module "${subpath}" in package "${packageName}"`, expected, hint: '' };
  const isInstalled = realPath.includes(`${sep}node_modules${sep}`);
  if (isInstalled || isInside(realPath, realFolder(folder)) || isAllowed(realPath, search))
    return { realPath };
  const hint = 'allow it with --allow-module PATH';
  return { found: `package "${packageName}", a link that leads out of node_modules`, expected, hint };
}

function packageJsonOf(packageName: string, folder: string): string | undefined {
  try {
    return findPackageJSON(packageName, pathToFileURL(join(resolve(folder), 'scenario.mjs')));
  } catch {
    return undefined;
  }
}

function isAllowed(path: string, { allowed }: ModuleSearch): boolean {
  return allowed.some((entry) => isInside(path, resolve(entry)) || isInside(path, realFolder(entry)));
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

function realFile(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
