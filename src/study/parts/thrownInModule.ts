/** What a third party's module has thrown, with the line of the module where it was thrown. */
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shortened } from '../failures/printable.ts';
import { moduleFiles } from '../modules/moduleHash.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { readThrown } from '../reading/thrown.ts';

const longestPlace = 200;
const frames = /\(?(file:\/\/[^\n]*?):(\d+):(\d+)\)?$/gm;

/**
 * The highest frame in a file of this module, or of what it imports, as it is written from the module's folder: paths of a machine are no part
 * of a message. Null where none is there. Never throws.
 */
function placeIn(error: unknown, modulePath: string): string | null {
  try {
    const { stack } = readThrown(error);
    const own = new Set(moduleFiles(modulePath));
    for (const [, url, line, column] of stack.matchAll(frames)) {
      const file = fileURLToPath(url);
      if (!own.has(file)) continue;
      const path = relative(dirname(modulePath), file).split(sep).join('/');
      return shortened(`${path}:${line}:${column}`, longestPlace);
    }
    return null;
  } catch {
    return null;
  }
}

/** In words, for who wrote the module; `reference`: the module that had the turn. Never a stack. */
export function thrownInModule(
  error: unknown,
  reference: string | null,
  modules: readonly Pick<ModuleUse, 'reference' | 'realPath'>[],
): string {
  const { message } = readThrown(error);
  const used = modules.find((one) => one.reference === reference);
  const place = used === undefined ? null : placeIn(error, used.realPath);
  return place === null ? message : `${message} (${place})`;
}
