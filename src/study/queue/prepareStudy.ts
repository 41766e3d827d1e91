/** From an announced study to its tasks: a worker resolves the scenario itself and makes sure that it would compute the very same. */
import { sep } from 'node:path';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { assumptionTasks } from '../experiment/assumptionRange.ts';
import { describeModules } from '../parts/describeModules.ts';
import type { Task } from '../tasks/messages.ts';
import { builtInCatalogue } from '../parts/plugins.ts';
import { calculation } from '../results/results.ts';
import { outlineDifferences, outlineOf, studyHash } from '../results/studyOutline.ts';
import type { StudyOutline } from '../results/studyOutline.ts';
import { tasksOf } from '../tasks/tasks.ts';
import { ringfenceVersion } from '../results/version.ts';
import { gameTasks } from '../game/gameTasks.ts';
import { sensitivityTasks } from '../sensitivity/sensitivityTasks.ts';
import { failureLine } from '../failures/render.ts';
import type { Resolution, ResolvedScenario } from '../scenario/resolved.ts';
import type { FileUse } from '../reading/fileReference.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { resolveScenario } from '../scenario/resolveScenario.ts';
import type { ResolveOptions } from '../scenario/resolveScenario.ts';
import type { TaskKind } from '../tasks/taskRecord.ts';
import { withStagedStudy } from './stageStudy.ts';
import type { StagedStudy } from './stageStudy.ts';
import type { NoticePart, StudyNotice } from './studyNotice.ts';

export interface PreparedStudy {
  readonly modules: readonly ModuleUse[];
  readonly files: readonly FileUse[];
  /** Null for a task that the study does not have. */
  task(kind: TaskKind, index: number): Task | null;
  /** Hash that its task records name. */
  study(kind: TaskKind): string;
}

/** Why this worker does not take tasks of the study, a line each. */
export interface StudyRefusal {
  readonly reasons: readonly string[];
}

/** Another engine computes something else, whatever its scenario says: it is not even read. */
function engineDifference({ engine }: StudyNotice): string | null {
  if (engine.version === ringfenceVersion && engine.calculation === calculation) return null;
  return `engine: version ${engine.version}, calculation ${engine.calculation} there, version ${ringfenceVersion}, calculation ${calculation} here`;
}

export async function prepareStudy(
  notice: StudyNotice,
  modulesFolder: string | null,
): Promise<PreparedStudy | StudyRefusal> {
  const difference = engineDifference(notice);
  if (difference !== null) return { reasons: [difference] };
  return withStagedStudy(notice, modulesFolder, async (staged) =>
    'reasons' in staged ? staged : prepareStaged(notice, staged),
  );
}

async function prepareStaged(
  notice: StudyNotice,
  staged: StagedStudy,
): Promise<PreparedStudy | StudyRefusal> {
  const options: ResolveOptions = {
    metrics: metricCatalogue.map(({ id }) => id),
    overrides: notice.overrides,
    allowedModules: staged.allowedModules,
  };
  const resolution = await resolveWithModules(notice, staged, options);
  if ('reasons' in resolution) return resolution;
  const { resolved, failures } = resolution;
  if (resolved === undefined) return { reasons: failures.map(failureLine) };
  const outline = outlineOf(resolved, '');
  const reasons = outlineDifferences({ ...outline, head: { ...outline.head, ...headOf(notice) } }, outline);
  return reasons.length > 0 ? { reasons } : tasksIn(resolved, outline);
}

const headOf = ({ engine, seed, hashes }: StudyNotice): Pick<StudyNotice, 'engine' | 'seed' | 'hashes'> => ({
  engine,
  seed,
  hashes,
});

/** No code of a module runs before it is known to be this machine's own, of the announced hash. */
async function resolveWithModules(
  notice: StudyNotice,
  { root, path }: StagedStudy,
  options: ResolveOptions,
): Promise<Resolution | StudyRefusal> {
  const first = resolveScenario({ path }, builtInCatalogue, options);
  const { modules, files } = first.parts;
  const reasons = [...foreign(modules, notice.modules, root), ...foreign(files, notice.parts, root)];
  if (reasons.length > 0) return { reasons };
  if (first.failures.length > 0 || modules.length === 0) return first;
  const { loaded, failures } = await describeModules(modules);
  if (failures.length > 0) return { reasons: failures.map(failureLine) };
  return resolveScenario({ path }, builtInCatalogue, { ...options, loaded });
}

/** Why what a scenario names from outside is not what the announcement means, a line each: links lead out of the folder of its texts. */
function foreign(
  uses: readonly (NoticePart & { readonly realPath: string })[],
  announced: readonly NoticePart[],
  root: string,
): readonly string[] {
  const hashes = new Map(announced.map(({ reference, sha256 }) => [reference, sha256]));
  return uses.flatMap(({ reference, realPath, sha256 }) => {
    if (realPath.startsWith(root + sep))
      return [`${reference}: came with the announcement, where only a file of this machine’s own is used`];
    return hashes.get(reference) === sha256 ? [] : [`plug-in ${reference}: another file there than here`];
  });
}

/** The tasks are made anew when asked for: a study of thousands of replications need not lie in memory. */
function tasksIn(resolved: ResolvedScenario, outline: StudyOutline): PreparedStudy {
  const later = {
    game: gameTasks(resolved),
    assumptions: assumptionTasks(resolved),
    sensitivity: sensitivityTasks(resolved),
  };
  const points = resolved.designPoints.length;
  const replication = (index: number): Task | null => {
    const from = Math.floor(index / points);
    return tasksOf(resolved, { from, to: from + 1 }, []).find((task) => task.index === index) ?? null;
  };
  return {
    modules: resolved.modules,
    files: resolved.files,
    task: (kind, index) => (kind === 'replication' ? replication(index) : (later[kind][index] ?? null)),
    study: (kind) => studyHash(outline, kind),
  };
}
