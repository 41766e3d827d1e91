/** What the thread that replays is given, and what it says. */
import type { ReplayEnd, ReplayPhase, ReplayRequest } from './replayRequest.ts';

export interface ReplaySetup {
  readonly request: ReplayRequest;
  /** Cells of `LoopWatch`. */
  readonly watch: SharedArrayBuffer;
  /** Whether it is to stop. */
  readonly stop: SharedArrayBuffer;
  /** Programs that the thread has started. */
  readonly children: SharedArrayBuffer;
}

export type ReplayMessage =
  | { readonly kind: 'progress'; readonly phase: ReplayPhase; readonly share: number }
  | { readonly kind: 'end'; readonly end: ReplayEnd };
