/** Makes third parties' parts as a run makes them before its first event, so that what is wrong with them is told with all other faults. */
import type { World } from '../../model/world/world.ts';
import type { Failure } from '../failures/failure.ts';
import type { LoadedPlugins } from '../modules/catalogue.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { failsWhenMade } from '../parts/failsWhenMade.ts';
import { betweenReferences } from '../parts/lateFaults.ts';
import type { FileUse } from '../reading/fileReference.ts';
import type { Task, TaskFault } from './messages.ts';
import { runPool } from './pool.ts';
import type { PoolEnd } from './pool.ts';

export interface PartsToMake {
  /** Modules that could be loaded. */
  readonly modules: readonly ModuleUse[];
  readonly files: readonly FileUse[];
  /** What is known of all modules, those that could not be loaded or are faulty included. */
  readonly described: LoadedPlugins;
  /** Worlds that nothing else is wrong with. */
  readonly worlds: readonly World[];
  readonly seed: number;
}

/**
 * One fault a module: what fails is told once, and then a part that does nothing stands in for it, so that the others are made too. `hangSeconds`: as
 * of a run.
 */
export async function modulesMade(of: PartsToMake, hangSeconds?: number): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (let modules = of.modules; modules.length > 0;) {
    const task = taskOf(of, modules);
    if (task.arms.length === 0) return failures;
    const end = await triedOnce(task, { ...of, modules }, hangSeconds);
    if (end.kind !== 'fault') return failures;
    const blamed = blamedFor(end.fault, modules);
    failures.push(failureOf(end.fault, blamed));
    modules = modules.filter((module) => !blamed.includes(module));
  }
  return failures;
}

function triedOnce(
  task: Task,
  { modules, files, described }: PartsToMake,
  hangSeconds: number | undefined,
): Promise<PoolEnd> {
  const waiting = [task];
  return runPool(
    () => waiting.pop() ?? null,
    { done: () => undefined, progress: () => undefined },
    {
      jobs: 1,
      modules,
      files,
      signal: new AbortController().signal,
      rehearsal: { described },
      ...(hangSeconds === undefined ? {} : { hangSeconds }),
    },
  );
}

/** Each module with each setting of its parameters in some world, in as few worlds as the first that have them. */
function taskOf({ worlds, seed }: PartsToMake, modules: readonly ModuleUse[]): Task {
  const references = new Set(modules.map(({ reference }) => reference));
  const seen = new Set<string>();
  const chosen = worlds.filter((world) => {
    const before = seen.size;
    for (const part of partsIn(world, references)) seen.add(part);
    return seen.size > before;
  });
  const arms = chosen.map((world, i) => ({ id: String(i), world, effect: 'all' as const }));
  return { index: 0, designPoint: 'base', replication: 0, seed, arms, traces: [] };
}

/** What uses one of the modules, with its parameters, as text. */
function partsIn(tree: unknown, references: ReadonlySet<string>): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const { use, parameters } = tree as { readonly use?: unknown; readonly parameters?: unknown };
  const own = typeof use === 'string' && references.has(use) ? [`${use} ${JSON.stringify(parameters)}`] : [];
  return [...own, ...Object.values(tree).flatMap((inner) => partsIn(inner, references))];
}

/** All of them where it is not known whose fault it is. */
function blamedFor({ plugin }: TaskFault, modules: readonly ModuleUse[]): readonly ModuleUse[] {
  const references = plugin?.split(betweenReferences) ?? [];
  const blamed = modules.filter(({ reference }) => references.includes(reference));
  return blamed.length === 0 ? modules : blamed;
}

/** At the first place that names it. */
function failureOf({ message }: TaskFault, [{ family, named }, ...others]: readonly ModuleUse[]): Failure {
  const [first, ...further] = [...named, ...others.flatMap((other) => other.named)];
  const elsewhere = further.map(({ file, line, column }) => `${file}:${line}:${column}`);
  const hint = elsewhere.length === 0 ? '' : `or of the same at ${elsewhere.join(', ')}`;
  return { ...failsWhenMade(first, family, message), hint };
}
