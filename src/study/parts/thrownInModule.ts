/** What a third party's module has thrown, with the line of the module where it was thrown. */
import { dirname, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shortened } from '../failures/printable.ts';
import { moduleFiles } from '../modules/moduleHash.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { readThrown } from '../reading/thrown.ts';

const longestPlace = 200;
const frames = /\(?(file:\/\/[^\n]*?):(\d+):(\d+)\)?$/gm;

type Used = Pick<ModuleUse, 'reference' | 'realPath'>;

/** A line of a file of this machine. */
export interface ThrownPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The highest frame in a file of the module of this reference, or of what it imports. Null where none is there, or it is none of the modules.
 * Never throws.
 */
export function placeThrown(
  error: unknown,
  reference: string | null,
  modules: readonly Used[],
): ThrownPlace | null {
  const used = modules.find((one) => one.reference === reference);
  if (used === undefined) return null;
  try {
    const { stack } = readThrown(error);
    const own = new Set(moduleFiles(used.realPath));
    for (const [, url, line, column] of stack.matchAll(frames)) {
      const file = fileURLToPath(url);
      if (own.has(file)) return { file, line: Number(line), column: Number(column) };
    }
    return null;
  } catch {
    return null;
  }
}

/** As it is written from the module's folder: paths of a machine are no part of a message. */
const placeText = ({ file, line, column }: ThrownPlace, used: Used): string =>
  shortened(`${nameOf(file, used)}:${line}:${column}`, longestPlace);

/** A worker of a queue has a module by its hash, and may call the file otherwise. */
function nameOf(file: string, { reference, realPath }: Used): string {
  const [specifier] = reference.split('#');
  if (file === realPath && specifier.startsWith('.')) return posix.basename(specifier);
  return relative(dirname(realPath), file).split(sep).join('/');
}

/** In words, for who wrote the module; `reference`: the module that had the turn. Never a stack. */
export function thrownInModule(error: unknown, reference: string | null, modules: readonly Used[]): string {
  const { message } = readThrown(error);
  const used = modules.find((one) => one.reference === reference);
  const place = placeThrown(error, reference, modules);
  return used === undefined || place === null ? message : `${message} (${placeText(place, used)})`;
}
