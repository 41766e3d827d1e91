/** What third parties' modules say of themselves, found out in a worker thread of its own, which is ended when it takes too long. */
import { Worker } from 'node:worker_threads';
import { wholeFile } from '../failures/failure.ts';
import type { Failure } from '../failures/failure.ts';
import type { AnyPlugin, LoadedPlugins } from '../scenario/catalogue.ts';
import type { ModuleUse } from '../scenario/resolved.ts';
import { programEntry } from '../programEntry.ts';

/** A module that is not imported after so long hangs. */
const importSeconds = 30;

export interface DescribedModules {
  /** Descriptors without their factories: enough to check parameters. */
  readonly loaded: LoadedPlugins;
  readonly failures: readonly Failure[];
}

interface Answer {
  readonly descriptors: readonly (readonly [string, AnyPlugin])[];
  readonly failures: readonly Failure[];
}

export async function describeModules(
  modules: readonly ModuleUse[],
  seconds: number = importSeconds,
): Promise<DescribedModules> {
  const worker = new Worker(programEntry('study/experiment/moduleWorker'), { workerData: modules });
  const answer = await new Promise<Answer>((resolve) => {
    const timer = setTimeout(
      () => resolve(failed(modules, `a module that is not imported within ${seconds} s`)),
      seconds * 1000,
    );
    const settle = (value: Answer): void => {
      clearTimeout(timer);
      resolve(value);
    };
    worker.once('message', (value: Answer) => settle(value));
    worker.once('error', (error) =>
      settle(failed(modules, `a module that fails when it is imported: ${messageOf(error)}`)),
    );
    worker.once('exit', (code) => settle(failed(modules, `a module that ends its thread with code ${code}`)));
  });
  await worker.terminate();
  return { loaded: new Map(answer.descriptors), failures: answer.failures };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.split('\n')[0] : String(error);

/** Which of several modules it was is not known: all are named. */
function failed(modules: readonly ModuleUse[], found: string): Answer {
  const [first] = modules;
  const path = modules.map(({ reference }) => reference).join(', ');
  const failure = {
    ...wholeFile(first.realPath),
    path,
    found,
    expected: 'a module that exports a plug-in',
    hint: '',
  };
  return { descriptors: [], failures: [failure] };
}
