/** Listed calls, played in a thread of their own: a detector that hangs is named and ended. */
import { Worker } from 'node:worker_threads';
import { programEntry } from '../programEntry.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import type { ListedCalls } from './listedCalls.ts';
import { ListedWatch, listedWatchBytes } from './playListedCalls.ts';
import type { ListedEnd } from './playListedCalls.ts';

export interface ListedSetup {
  readonly listed: ListedCalls;
  readonly modules: readonly ModuleUse[];
  readonly watch: SharedArrayBuffer;
}

/** Ten thousand calls take a detector no second. */
const hangSeconds = 30;

export async function watchedListedCalls(
  listed: ListedCalls,
  modules: readonly ModuleUse[],
): Promise<ListedEnd> {
  const watch = new SharedArrayBuffer(listedWatchBytes);
  const cells = new Int32Array(watch);
  const worker = new Worker(programEntry('study/listedCalls/listedWorker'), {
    workerData: { listed, modules, watch } satisfies ListedSetup,
  });
  const fault = (message: string): ListedEnd => ({
    kind: 'fault',
    fault: { play: cells[ListedWatch.play], call: cells[ListedWatch.call], message },
  });
  const end = await new Promise<ListedEnd>((resolve) => {
    const timer = setTimeout(() => resolve(fault(`no progress for ${hangSeconds} s`)), hangSeconds * 1000);
    const settle = (found: ListedEnd): void => {
      clearTimeout(timer);
      resolve(found);
    };
    worker.on('message', settle);
    worker.on('error', (error) => settle(fault(error instanceof Error ? error.message : String(error))));
    worker.on('exit', (code) => settle(fault(`its thread ended with code ${code}`)));
  });
  await worker.terminate();
  return end;
}
