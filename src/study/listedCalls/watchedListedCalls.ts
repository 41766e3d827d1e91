/** Listed calls, played in a thread of their own: a detector that hangs is named and ended. */
import { hangSeconds } from '../hosts/hangWatch.ts';
import { ModuleThread } from '../moduleThread.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { thrownMessage } from '../reading/thrown.ts';
import type { ListedCalls } from './listedCalls.ts';
import { ListedWatch, listedWatchBytes } from './playListedCalls.ts';
import type { ListedEnd } from './playListedCalls.ts';

export interface ListedSetup {
  readonly listed: ListedCalls;
  readonly modules: readonly ModuleUse[];
  readonly watch: SharedArrayBuffer;
}

export async function watchedListedCalls(
  listed: ListedCalls,
  modules: readonly ModuleUse[],
): Promise<ListedEnd> {
  const watch = new SharedArrayBuffer(listedWatchBytes);
  const cells = new Int32Array(watch);
  const fault = (message: string): ListedEnd => ({
    kind: 'fault',
    fault: { play: cells[ListedWatch.play], call: cells[ListedWatch.call], message },
  });
  let thread: ModuleThread<ListedEnd, ListedSetup> | undefined;
  const end = await new Promise<ListedEnd>((resolve) => {
    const timer = setTimeout(() => resolve(fault(`no progress for ${hangSeconds} s`)), hangSeconds * 1000);
    const settle = (found: ListedEnd): void => {
      clearTimeout(timer);
      resolve(found);
    };
    thread = new ModuleThread(
      'study/listedCalls/listedWorker',
      { listed, modules, watch },
      {
        heard: settle,
        full: (says) => settle(fault(says)),
        failed: (error) => settle(fault(thrownMessage(error))),
        ended: (code) => settle(fault(`ends its thread with code ${code}`)),
      },
    );
  });
  await thread?.end();
  return end;
}
