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

/**
 * The highest frame in a file of this module, or of what it imports, as it is written from the module's folder: paths of a machine are no part
 * of a message. Null where none is there. Never throws.
 */
function placeIn(error: unknown, used: Used): string | null {
  try {
    const { stack } = readThrown(error);
    const own = new Set(moduleFiles(used.realPath));
    for (const [, url, line, column] of stack.matchAll(frames)) {
      const file = fileURLToPath(url);
      if (own.has(file)) return shortened(`${nameOf(file, used)}:${line}:${column}`, longestPlace);
    }
    return null;
  } catch {
    return null;
  }
}

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
  const place = used === undefined ? null : placeIn(error, used);
  return place === null ? message : `${message} (${place})`;
}
