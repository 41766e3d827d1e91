/** Replays a trace in a thread of its own and watches it: a judge that makes no progress is named and ended. */
import { childCells, endChildren } from '../hosts/childProcesses.ts';
import { HangWatch, hangSeconds } from '../threads/hangWatch.ts';
import { ModuleThread } from '../threads/moduleThread.ts';
import { blamedModule } from '../parts/blamedModule.ts';
import { readThrown } from '../reading/thrown.ts';
import { LoopWatch, noCall } from './judges/judgePanel.ts';
import type { ReplayEnd, ReplayPhase, ReplayRequest } from './replayRequest.ts';
import { abort, newWatch } from './replayWatch.ts';
import type { ReplayMessage, ReplaySetup } from './replayWatch.ts';

export interface WatchedOptions {
  readonly signal: AbortSignal;
  progress(phase: ReplayPhase, share: number): void;
  readonly hangSeconds?: number;
}

export async function watchedReplay(request: ReplayRequest, options: WatchedOptions): Promise<ReplayEnd> {
  const watch = newWatch();
  const children = childCells();
  const cells = new Int32Array(watch);
  const stop = (): void => abort(cells);
  options.signal.addEventListener('abort', stop, { once: true });
  if (options.signal.aborted) stop();
  let thread: ModuleThread<ReplayMessage, ReplaySetup> | undefined;
  const end = await new Promise<ReplayEnd>((resolve) => {
    const settle = (found: ReplayEnd): void => {
      hangWatch.stop();
      resolve(found);
    };
    const inHand = (message: string): void => settle(faultInHand(request, cells, message));
    const hangWatch = new HangWatch(options.hangSeconds ?? hangSeconds, {
      inHand: () => `${cells[LoopWatch.recording]}.${cells[LoopWatch.call]}`,
      hung: (afterMs) => inHand(`no progress for ${afterMs / 1000} s`),
    });
    const setup: ReplaySetup = { request, watch, children };
    thread = new ModuleThread('study/replay/replayWorker', setup, {
      heard: (message) => {
        hangWatch.expectSign();
        if (message.kind === 'end') settle(message.end);
        else options.progress(message.phase, message.share);
      },
      full: inHand,
      failed: (error) => settle(faultOf(request, error)),
      ended: (code) => inHand(`ends its thread with code ${code}`),
    });
    hangWatch.expectSign();
  });
  options.signal.removeEventListener('abort', stop);
  await thread?.end();
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
