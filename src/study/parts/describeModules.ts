/** What third parties' modules say of themselves, found out in a worker thread of its own, which is ended when it takes too long. */
import type { Failure } from '../failures/failure.ts';
import type { AnyPlugin, LoadedPlugins } from '../modules/catalogue.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { ModuleThread } from '../threads/moduleThread.ts';
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
 * A module that ends its thread, hangs, or freezes what all code shares is told like any other fault; those after it are imported in another thread.
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
  const ended = await lastWord(modules, heard, seconds);
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

async function lastWord(modules: readonly ModuleUse[], heard: Heard, seconds: number): Promise<Ended | null> {
  let thread: ModuleThread<FromModuleWorker, readonly ModuleUse[]> | undefined;
  const ended = await new Promise<Ended | null>((resolve) => {
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
    thread = new ModuleThread('study/parts/moduleWorker', modules, {
      heard: (message) => {
        if (message === 'all' || message === 'spoilt') return settle(null);
        if (message === 'waits') return broken('waits at its top level for what never comes');
        heard.described.push(...message.described);
        heard.failures.push(...message.failures);
        heard.count++;
        wait();
      },
      full: broken,
      failed: (error) => broken(`fails when it is imported: ${thrownMessage(error)}`, error),
      ended: (code) => broken(`ends its thread with code ${code}`),
    });
    wait();
  });
  await thread?.end();
  return ended;
}
