/** Replays a trace in a thread of its own and watches it: a judge that makes no progress is named and ended. */
import { Worker } from 'node:worker_threads';
import { childCells, endChildren } from '../hosts/childProcesses.ts';
import { HangWatch } from '../hosts/hangWatch.ts';
import { programEntry } from '../programEntry.ts';
import { LoopWatch } from './judges/judgePanel.ts';
import type { ReplayEnd, ReplayPhase, ReplayRequest } from './replayRequest.ts';
import { abort, newWatch } from './replayWatch.ts';
import type { ReplayMessage, ReplaySetup } from './replayWatch.ts';

/** A judge that makes no progress for so long hangs; so does a thread that does not stop when it is asked to. */
const hangSeconds = 30;

export interface WatchedOptions {
  readonly signal: AbortSignal;
  progress(phase: ReplayPhase, share: number): void;
  readonly hangSeconds?: number;
}

export async function watchedReplay(request: ReplayRequest, options: WatchedOptions): Promise<ReplayEnd> {
  const watch = newWatch();
  const children = childCells();
  const cells = new Int32Array(watch);
  const worker = new Worker(programEntry('study/replay/replayWorker'), {
    workerData: { request, watch, children } satisfies ReplaySetup,
  });
  const stop = (): void => abort(cells);
  options.signal.addEventListener('abort', stop, { once: true });
  const end = await new Promise<ReplayEnd>((resolve) => {
    const hangWatch = new HangWatch(options.hangSeconds ?? hangSeconds, {
      inHand: () => `${cells[LoopWatch.recording]}.${cells[LoopWatch.call]}`,
      hung: (afterMs) => resolve(hung(request, cells, afterMs)),
    });
    const settle = (found: ReplayEnd): void => {
      hangWatch.stop();
      resolve(found);
    };
    worker.on('message', (message: ReplayMessage) => {
      hangWatch.expectSign();
      if (message.kind === 'end') settle(message.end);
      else options.progress(message.phase, message.share);
    });
    worker.on('error', (error) => settle(faultOf(error)));
    worker.on('exit', (code) => settle(faultOf(new Error(`the replay’s thread ended with code ${code}`))));
    hangWatch.expectSign();
  });
  options.signal.removeEventListener('abort', stop);
  await worker.terminate();
  endChildren(children);
  return end;
}

function hung({ specs }: ReplayRequest, cells: Int32Array, afterMs: number): ReplayEnd {
  const spec = specs[cells[LoopWatch.judge] - 1];
  const call = `call ${cells[LoopWatch.call]} of recording ${cells[LoopWatch.recording]}`;
  return {
    kind: 'fault',
    fault: {
      judge: spec?.id ?? null,
      use: spec?.use ?? null,
      call: spec === undefined ? null : call,
      message: `no progress for ${afterMs / 1000} s`,
      stack: '',
    },
  };
}

function faultOf(error: unknown): ReplayEnd {
  const known = error instanceof Error ? error : new Error(String(error));
  const fault = { judge: null, use: null, call: null, message: known.message, stack: known.stack ?? '' };
  return { kind: 'fault', fault };
}
