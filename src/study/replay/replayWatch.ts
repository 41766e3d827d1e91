/** What the thread that replays and the one that watches it share. */
import type { ReplayEnd, ReplayPhase, ReplayRequest } from './replayRequest.ts';
import { loopWatchCells } from './judges/judgePanel.ts';

export interface ReplaySetup {
  readonly request: ReplayRequest;
  readonly watch: SharedArrayBuffer;
  /** Programs that the thread has started. */
  readonly children: SharedArrayBuffer;
}

export type ReplayMessage =
  | { readonly kind: 'progress'; readonly phase: ReplayPhase; readonly share: number }
  | { readonly kind: 'end'; readonly end: ReplayEnd };

/** Behind what the loop writes: 1 when the replay is to stop. */
const abortCell = loopWatchCells;

export const newWatch = (): SharedArrayBuffer => new SharedArrayBuffer((loopWatchCells + 1) * 4);
export const isAborted = (cells: Int32Array): boolean => Atomics.load(cells, abortCell) === 1;
export const abort = (cells: Int32Array): void => void Atomics.store(cells, abortCell, 1);
