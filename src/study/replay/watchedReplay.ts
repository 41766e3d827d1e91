/** Replays a trace in a thread of its own and watches it: a judge that makes no progress is named and ended. */
import { childCells, endChildren } from '../hosts/childProcesses.ts';
import { blamedModule } from '../parts/blamedModule.ts';
import { readThrown } from '../reading/thrown.ts';
import { withSharedSignal } from '../threads/sharedSignal.ts';
import { endOfThread } from '../threads/watchedThread.ts';
import { LoopWatch, loopWatchCells, noCall } from './judges/judgePanel.ts';
import type { ReplayEnd, ReplayPhase, ReplayRequest } from './replayRequest.ts';
import type { ReplayMessage, ReplaySetup } from './replayMessages.ts';

export interface WatchedOptions {
  readonly signal: AbortSignal;
  progress(phase: ReplayPhase, share: number): void;
  readonly hangSeconds?: number;
}

export async function watchedReplay(request: ReplayRequest, options: WatchedOptions): Promise<ReplayEnd> {
  const watch = new SharedArrayBuffer(loopWatchCells * 4);
  const cells = new Int32Array(watch);
  const children = childCells();
  const end = await withSharedSignal(options.signal, (stop) =>
    endOfThread<ReplayMessage, ReplaySetup, ReplayEnd>(
      'study/replay/replayWorker',
      { request, watch, stop, children },
      {
        inHand: () => `${cells[LoopWatch.recording]}.${cells[LoopWatch.call]}`,
        heard: (message) => {
          if (message.kind === 'end') return message.end;
          options.progress(message.phase, message.share);
          return null;
        },
        fault: (says) => faultInHand(request, cells, says),
        failed: (error) => faultOf(request, error),
        hangSeconds: options.hangSeconds,
      },
    ),
  );
  endChildren(children);
  return end;
}

/** Of the judge that has the turn, at the call in hand. */
function faultInHand({ specs }: ReplayRequest, cells: Int32Array, message: string): ReplayEnd {
  const spec = specs[cells[LoopWatch.judge] - 1];
  const hasCall = spec !== undefined && cells[LoopWatch.call] !== noCall;
  const call = `call ${cells[LoopWatch.call]} of recording ${cells[LoopWatch.recording]}`;
  return {
    kind: 'fault',
    fault: {
      judge: spec?.id ?? null,
      use: spec?.use ?? null,
      call: hasCall ? call : null,
      message,
      stack: '',
    },
  };
}

/** Of a module where its code threw: one that takes away what listens to its thread's faults ends the thread by them. */
function faultOf({ modules }: ReplayRequest, error: unknown): ReplayEnd {
  const { message, stack } = readThrown(error);
  const use = blamedModule(error, modules);
  return {
    kind: 'fault',
    fault: { judge: null, use, call: null, message, stack: use === null ? stack : '' },
  };
}
