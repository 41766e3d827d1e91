/** Listed calls, played in a thread of their own: a detector that hangs is named and ended. */
import { HangWatch, hangSeconds } from '../threads/hangWatch.ts';
import { ModuleThread } from '../threads/moduleThread.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { thrownMessage } from '../reading/thrown.ts';
import type { ListedCalls } from './listedCalls.ts';
import { ListedWatch, listedWatchBytes } from './playListedCalls.ts';
import type { ListedEnd, ListedFaultEnd, ListedScores, PlaysMade } from './playListedCalls.ts';

export interface ListedSetup {
  readonly listed: ListedCalls;
  readonly modules: readonly ModuleUse[];
  readonly watch: SharedArrayBuffer;
  /** The detectors are made, and no call is played. */
  readonly isMaking: boolean;
}

export const watchedListedCalls = (listed: ListedCalls, modules: readonly ModuleUse[]): Promise<ListedEnd> =>
  watched<ListedScores>({ listed, modules, isMaking: false });

/** A fault is what ended the thread, which may come from an earlier play than the one in hand. */
export const watchedPlaysMade = (
  listed: ListedCalls,
  modules: readonly ModuleUse[],
): Promise<PlaysMade | ListedFaultEnd> => watched<PlaysMade>({ listed, modules, isMaking: true });

async function watched<End>(setup: Omit<ListedSetup, 'watch'>): Promise<End | ListedFaultEnd> {
  const watch = new SharedArrayBuffer(listedWatchBytes);
  const cells = new Int32Array(watch);
  const fault = (message: string): ListedFaultEnd => ({
    kind: 'fault',
    fault: { play: cells[ListedWatch.play], call: cells[ListedWatch.call], message },
  });
  let thread: ModuleThread<End | ListedFaultEnd, ListedSetup> | undefined;
  const end = await new Promise<End | ListedFaultEnd>((resolve) => {
    const hangWatch = new HangWatch(hangSeconds, {
      inHand: () => cells.join(),
      hung: () => settle(fault(`no progress for ${hangSeconds} s`)),
    });
    const settle = (found: End | ListedFaultEnd): void => {
      hangWatch.stop();
      resolve(found);
    };
    hangWatch.expectSign();
    thread = new ModuleThread(
      'study/listedCalls/listedWorker',
      { ...setup, watch },
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
