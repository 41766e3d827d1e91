/** Where the review of a change shows what a gate says. */
import { isAbsolute, relative, sep } from 'node:path';
import type { ChangedPlugin } from '../../study/gate/comparison/comparable.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import type { ThrownPlace } from '../../study/parts/thrownInModule.ts';
import type { TaskFault } from '../../study/tasks/messages.ts';
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

/** Where a module threw, or the module that failed, as seen from `folder`; where neither is there, what a verdict would stand at. */
export function blamedPlace({ plugin, place }: TaskFault, judged: Judged, folder: string): ThrownPlace {
  const thrown = place === undefined ? undefined : firstInside([{ realPath: place.file }], folder);
  if (place !== undefined && thrown !== undefined) return { ...place, file: thrown };
  const blamed = judged.modules.filter(({ reference }) => reference === plugin);
  return { file: firstInside(blamed, folder) ?? annotatedFile(judged, folder), line: 0, column: 0 };
}

function firstInside(modules: readonly Pick<ModuleUse, 'realPath'>[], folder: string): string | undefined {
  const paths = modules.map(({ realPath }) => relative(folder, realPath));
  const inside = paths.find((path) => !isAbsolute(path) && path.split(sep)[0] !== '..');
  return inside?.split(sep).join('/');
}
