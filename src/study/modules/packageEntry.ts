/** Which file of an installed package a reference means: its `exports` for import, else `main`. */
import { manifestAt } from './packageManifest.ts';
import { isMap } from '../reading/isMap.ts';

/** Conditions under which a plug-in is imported. */
const conditions = ['node', 'import', 'module-sync', 'default'];

/** Path below the package's folder; undefined when the package has no such entry. `subpath` is `.` or `./…`. */
export function packageEntry(packageJson: string, subpath: string): string | undefined {
  const manifest = manifestAt(packageJson);
  if (manifest === null) return undefined;
  if (manifest.exports !== undefined) return exportedFile(manifest.exports, subpath);
  if (subpath !== '.') return subpath;
  return typeof manifest.main === 'string' ? manifest.main : 'index.js';
}

function exportedFile(exports: unknown, subpath: string): string | undefined {
  const isBySubpath =
    typeof exports === 'object' &&
    exports !== null &&
    Object.keys(exports).some((key) => key.startsWith('.'));
  if (!isBySubpath) return subpath === '.' ? targetOf(exports) : undefined;
  const table = exports as Readonly<Record<string, unknown>>;
  return Object.hasOwn(table, subpath) ? targetOf(table[subpath]) : undefined;
}

/** The first condition that holds, in the order of the file. */
function targetOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (!isMap(target)) return undefined;
  for (const [condition, inner] of Object.entries(target)) {
    if (!conditions.includes(condition)) continue;
    const found = targetOf(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
