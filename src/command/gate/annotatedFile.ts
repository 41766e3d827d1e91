/** Where the review of a change shows what a gate says. */
import { isAbsolute, relative, sep } from 'node:path';
import type { ChangedPlugin } from '../../study/gate/comparison/comparable.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';

interface Judged {
  /** Of the experiment. */
  readonly file: string;
  readonly changedPlugins: readonly ChangedPlugin[];
  readonly modules: ResolvedScenario['modules'];
}

/** The first module under test that is not what it was, as seen from `folder`; the experiment where none of there is. */
export function annotatedFile({ file, changedPlugins, modules }: Judged, folder: string): string {
  const changed = modules.filter(({ reference }) => changedPlugins.some(({ use }) => use === reference));
  const paths = changed.map(({ realPath }) => relative(folder, realPath));
  const inside = paths.find((path) => !isAbsolute(path) && path.split(sep)[0] !== '..');
  return inside?.split(sep).join('/') ?? file;
}
