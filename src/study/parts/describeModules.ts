/** What third parties' modules say of themselves, found out in a worker thread of its own, which is ended when it takes too long. */
import { Worker } from 'node:worker_threads';
import type { Failure } from '../failures/failure.ts';
import type { AnyPlugin, LoadedPlugins } from '../modules/catalogue.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { programEntry } from '../programEntry.ts';
import { thrownMessage } from '../reading/thrown.ts';
import { blamedModule } from './blamedModule.ts';
import type { FromModuleWorker } from './moduleWorker.ts';

/** A module that is not imported after so long hangs. */
const importSeconds = 30;

export interface DescribedModules {
  /** Descriptors without their factories: enough to check parameters. */
  readonly loaded: LoadedPlugins;
  readonly failures: readonly Failure[];
}

/**
 * Imports the modules that a scenario names, in a thread of their own, for their descriptors; to be given to `resolveScenario` as `loaded`.
 * A module that ends its thread, or hangs, is told like any other fault; those after it are imported in another thread.
 */
export async function describeModules(
  modules: readonly ModuleUse[],
  seconds: number = importSeconds,
): Promise<DescribedModules> {
  const loaded = new Map<string, AnyPlugin>();
  const failures: Failure[] = [];
  for (let rest = modules; rest.length > 0;) {
    const part = await describedAtOnce(rest, seconds);
    for (const [reference, plugin] of part.described) loaded.set(reference, plugin);
    failures.push(...part.failures);
    rest = rest.slice(part.count);
  }
  return { loaded, failures };
}

/** What one thread says. */
interface Heard {
  readonly described: (readonly [string, AnyPlugin])[];
  readonly failures: Failure[];
  /** Modules that all is told of. */
  count: number;
}

async function describedAtOnce(modules: readonly ModuleUse[], seconds: number): Promise<Heard> {
  const heard: Heard = { described: [], failures: [], count: 0 };
  const worker = new Worker(programEntry('study/parts/moduleWorker'), { workerData: modules });
  const ended = await lastWord(worker, heard, seconds);
  await worker.terminate();
  if (ended === null) return heard;
  const { error, found } = ended;
  const inHand = modules[Math.min(heard.count, modules.length - 1)];
  // A promise that an earlier one has left may end the thread while the next one is imported.
  const blamed = blamedModule(error, modules.slice(0, heard.count));
  const use = modules.find(({ reference }) => reference === blamed) ?? inHand;
  const expected = `a plug-in of family ${use.family}`;
  heard.failures.push({ ...use.named[0], found, expected, hint: '' });
  if (use === inHand) heard.count++;
  return heard;
}

/** Why the thread came to its end before it had told all; null when it has. */
interface Ended {
  readonly error: unknown;
  readonly found: string;
}

function lastWord(worker: Worker, heard: Heard, seconds: number): Promise<Ended | null> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (ended: Ended | null): void => {
      clearTimeout(timer);
      resolve(ended);
    };
    const broken = (does: string, error: unknown = null): void =>
      settle({ error, found: `a module that ${does}` });
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => broken(`is not imported within ${seconds} s`), seconds * 1000);
    };
    worker.on('message', (message: FromModuleWorker) => {
      if (message === null) return settle(null);
      heard.described.push(...message.described);
      heard.failures.push(...message.failures);
      heard.count++;
      wait();
    });
    worker.once('error', (error) => broken(`fails when it is imported: ${messageOf(error)}`, error));
    worker.once('exit', (code) => broken(`ends its thread with code ${code}`));
    wait();
  });
}

const messageOf = (error: unknown): string => thrownMessage(error).split('\n')[0];
