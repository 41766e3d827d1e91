/** Which third party's module an error came from: the one whose code stands highest in its stack. */
import { pathToFileURL } from 'node:url';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { readError } from '../reading/thrown.ts';

/** The reference as the scenario wrote it; null when no module's code was running. */
export function blamedModule(
  error: unknown,
  modules: readonly Pick<ModuleUse, 'reference' | 'realPath'>[],
): string | null {
  const { stack } = readError(error) ?? { stack: '' };
  let blamed: string | null = null;
  let highest = Infinity;
  for (const { reference, realPath } of modules) {
    const at = stack.indexOf(`${pathToFileURL(realPath).href}:`);
    if (at < 0 || at >= highest) continue;
    highest = at;
    blamed = reference;
  }
  return blamed;
}
