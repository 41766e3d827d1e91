/** Checks a trace in a thread of its own and watches it: a rule that makes no progress is named and ended. */
import { Worker } from 'node:worker_threads';
import { WatchCell } from '../../model/simulation/state/arm.ts';
import { HangWatch } from '../hosts/hangWatch.ts';
import { programEntry } from '../programEntry.ts';
import { CheckCell, newCheckWatch } from './checkRequest.ts';
import type { CheckEnd, CheckFault, CheckMessage, CheckRequest, CheckSetup } from './checkRequest.ts';

/** A check without a sign of life for so long hangs. */
const hangSeconds = 30;

export interface WatchedCheckOptions {
  readonly signal: AbortSignal;
  progress(share: number): void;
  readonly hangSeconds?: number;
}

export async function watchedCheck(request: CheckRequest, options: WatchedCheckOptions): Promise<CheckEnd> {
  const watch = newCheckWatch();
  const cells = new Int32Array(watch);
  const worker = new Worker(programEntry('study/rules/checkWorker'), {
    workerData: { request, watch } satisfies CheckSetup,
  });
  const stop = (): void => void Atomics.store(cells, CheckCell.abort, 1);
  options.signal.addEventListener('abort', stop, { once: true });
  const end = await lastWord(worker, cells, { ...options, request });
  options.signal.removeEventListener('abort', stop);
  await worker.terminate();
  return end;
}

function lastWord(
  worker: Worker,
  cells: Int32Array,
  of: WatchedCheckOptions & { readonly request: CheckRequest },
): Promise<CheckEnd> {
  return new Promise<CheckEnd>((resolve) => {
    const hangWatch = new HangWatch(of.hangSeconds ?? hangSeconds, {
      inHand: () => String(cells[CheckCell.call]),
      hung: (afterMs) => resolve(hung(of.request, cells, afterMs)),
    });
    const settle = (end: CheckEnd): void => {
      hangWatch.stop();
      resolve(end);
    };
    worker.on('message', (message: CheckMessage) => {
      if (message.kind === 'end') return settle(message.end);
      hangWatch.expectSign();
      of.progress(message.share);
    });
    worker.on('error', (error) => settle(failed(error)));
    worker.on('exit', (code) => settle(failed(new Error(`the thread of the check ended with code ${code}`))));
    hangWatch.expectSign();
  });
}

function hung({ modules }: CheckRequest, cells: Int32Array, afterMs: number): CheckEnd {
  const part = cells[WatchCell.part];
  const fault: CheckFault = {
    rule: part === 0 ? null : modules[part - 1].reference,
    call: part === 0 ? null : cells[CheckCell.call],
    message: `no progress for ${afterMs / 1000} s`,
    stack: '',
  };
  return { kind: 'fault', fault };
}

function failed(error: unknown): CheckEnd {
  const known = error instanceof Error ? error : new Error(String(error));
  const fault = { rule: null, call: null, message: known.message, stack: known.stack ?? '' };
  return { kind: 'fault', fault };
}
