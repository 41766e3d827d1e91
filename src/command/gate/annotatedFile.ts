/** Where the review of a change shows what a gate says. */
import { isAbsolute, relative, sep } from 'node:path';
import type { ChangedPlugin } from '../../study/gate/comparison/comparable.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';

export interface Judged {
  /** Of the experiment. */
  readonly file: string;
  readonly changedPlugins: readonly ChangedPlugin[];
  readonly modules: ResolvedScenario['modules'];
}

/** The first module under test that is not what it was, as seen from `folder`; the experiment where none of there is. */
export const annotatedFile = ({ file, changedPlugins, modules }: Judged, folder: string): string =>
  firstInside(
    modules.filter(({ reference }) => changedPlugins.some(({ use }) => use === reference)),
    folder,
  ) ?? file;

/** The module that failed, as seen from `folder`; where it is not there, what a verdict would stand at. */
export const blamedFile = (plugin: string | null, judged: Judged, folder: string): string =>
  firstInside(
    judged.modules.filter(({ reference }) => reference === plugin),
    folder,
  ) ?? annotatedFile(judged, folder);

function firstInside(modules: Judged['modules'], folder: string): string | undefined {
  const paths = modules.map(({ realPath }) => relative(folder, realPath));
  const inside = paths.find((path) => !isAbsolute(path) && path.split(sep)[0] !== '..');
  return inside?.split(sep).join('/');
}
