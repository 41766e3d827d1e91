/** Modules that arguments of the command line name: each is told with its hash before it is loaded. */
import { describeModules } from '../../study/parts/describeModules.ts';
import type { DescribedModules } from '../../study/parts/describeModules.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { say } from '../terminal/say.ts';

/** Nothing is loaded where the call is only checked. */
export async function namedModules(
  modules: readonly ModuleUse[],
  isOnlyChecked: boolean,
): Promise<DescribedModules> {
  if (isOnlyChecked || modules.length === 0) return { loaded: new Map(), failures: [] };
  for (const { reference, sha256, realPath } of modules)
    say(`module ${reference}  ${realPath}  sha256:${sha256.replace(/^sha256:/, '')}`);
  return describeModules(modules);
}
