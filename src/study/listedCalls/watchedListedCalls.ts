/** Listed calls, played in a thread of their own: a detector that hangs is named and ended. */
import type { ModuleUse } from '../modules/moduleUse.ts';
import { thrownMessage } from '../reading/thrown.ts';
import { endOfThread } from '../threads/watchedThread.ts';
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

function watched<End>(setup: Omit<ListedSetup, 'watch'>): Promise<End | ListedFaultEnd> {
  const watch = new SharedArrayBuffer(listedWatchBytes);
  const cells = new Int32Array(watch);
  const fault = (message: string): ListedFaultEnd => ({
    kind: 'fault',
    fault: { play: cells[ListedWatch.play], call: cells[ListedWatch.call], message },
  });
  return endOfThread<End | ListedFaultEnd, ListedSetup, End | ListedFaultEnd>(
    'study/listedCalls/listedWorker',
    { ...setup, watch },
    {
      inHand: () => cells.join(),
      heard: (end) => end,
      fault,
      failed: (error) => fault(thrownMessage(error)),
    },
  );
}
