/** Where a module, or a file that it imports, went wrong when it was imported: of what cannot be found, or read as code, errors of Node's loader do not tell. */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { Position } from '../failures/failure.ts';
import { jsonIn } from '../reading/jsonText.ts';
import { positions } from '../reading/textPlaces.ts';
import { readWholeText } from '../reading/wholeText.ts';
import { isOf, thrownMessage } from '../reading/thrown.ts';
import { largestCodeBytes, moduleFiles } from './moduleHash.ts';
import { importsIn, isCode } from './moduleImports.ts';
import type { ModuleImport } from './moduleImports.ts';
import { packageNameIn } from './packageManifest.ts';
import { placeAbove, thrownAt } from './thrownAt.ts';

/** Where the fault lies that Node's loader has met; null where nothing of it is found. Never throws. */
export function failedImportAt(error: unknown, module: string): Position | null {
  try {
    const message = thrownMessage(error);
    // Whoever has hooks in the loader stands in the stack of what it did not find.
    if (isOfLoader(error)) return importAt(message, moduleFiles(module)) ?? thrownAt(error);
    const at = thrownAt(error);
    if (at !== null || !isOf(error, SyntaxError)) return at;
    const files = moduleFiles(module);
    return jsonAt(message) ?? syntaxAt(message, files) ?? importAt(message, files);
  } catch {
    return null;
  }
}

const isOfLoader = (error: unknown): boolean =>
  isOf(error, Error) && 'code' in error && String(error.code).startsWith('ERR_');

/** A process for each file takes 50 ms. */
const mostChecked = 100;
const checkMs = 5000;

/** The same engine reads each file once more, and runs none. */
function syntaxAt(message: string, files: readonly string[]): Position | null {
  for (const file of files.filter((path) => /\.[mc]?js$/.test(path)).slice(0, mostChecked)) {
    const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8', timeout: checkMs });
    const place = stderr.includes(`SyntaxError: ${message}`) ? placeAbove(stderr) : null;
    if (place !== null) return place;
  }
  return null;
}

/** Node puts the path of a JSON file before what is wrong with it. */
function jsonAt(message: string): Position | null {
  const [, file = ''] = /^(\S.*?\.json): /.exec(message) ?? [];
  const whole = readWholeText(file, largestCodeBytes);
  if (typeof whole === 'string') return null;
  const read = jsonIn(whole.text, { file, expected: 'JSON' });
  const [failure] = 'failures' in read ? read.failures : [];
  return failure === undefined || failure.line === 0 ? null : failure;
}

/** '' of what cannot be read: a module may name anything. */
function textOf(file: string): string {
  const whole = readWholeText(file, largestCodeBytes);
  return typeof whole === 'string' ? '' : whole.text;
}

/** The first import of what the message names, in the file that it names as importer, if any. */
function importAt(message: string, files: readonly string[]): Position | null {
  const [, importer] = / imported from (.+)$/m.exec(message) ?? [];
  for (const file of files.filter((path) => isCode(path) && (importer ?? path) === path)) {
    const text = textOf(file);
    const found = importsIn(text, file).find((one) => isNamed(one, message));
    if (found !== undefined) return positions(text, file)(found.start, found.end);
  }
  return null;
}

/** Of a package only the first parts of what is imported are its name. */
function isNamed({ specifier, file }: ModuleImport, message: string): boolean {
  const names = file === null ? [specifier, packageNameIn(specifier)] : [file, pathToFileURL(file).href];
  return names.some((name) => [`'${name}'`, `"${name}"`, `${name}: `].some((text) => message.includes(text)));
}
