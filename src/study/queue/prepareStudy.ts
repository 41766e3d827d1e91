/** From an announced study to its tasks: a worker resolves the scenario itself and makes sure that it would compute the very same. */
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
import type { StudyNotice } from './studyNotice.ts';

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
export function engineDifference({ engine }: StudyNotice): string | null {
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
  const resolution = await resolveWithModules(notice, staged.path, options);
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

/** No code of a module runs before its hash is known to be the announced one. */
async function resolveWithModules(
  notice: StudyNotice,
  path: string,
  options: ResolveOptions,
): Promise<Resolution | StudyRefusal> {
  const first = resolveScenario({ path }, builtInCatalogue, options);
  const { modules } = first.parts;
  if (first.failures.length > 0 || modules.length === 0) return first;
  const announced = new Map(notice.modules.map(({ reference, sha256 }) => [reference, sha256]));
  const others = modules.filter(({ reference, sha256 }) => announced.get(reference) !== sha256);
  if (others.length > 0)
    return {
      reasons: others.map(({ reference }) => `plug-in ${reference}: another file there than here`),
    };
  const { loaded, failures } = await describeModules(modules);
  if (failures.length > 0) return { reasons: failures.map(failureLine) };
  return resolveScenario({ path }, builtInCatalogue, { ...options, loaded });
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
