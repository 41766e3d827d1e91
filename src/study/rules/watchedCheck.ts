/** Checks a trace in a thread of its own and watches it: a rule that makes no progress is named and ended. */
import { WatchCell } from '../../model/simulation/state/arm.ts';
import { HangWatch, hangSeconds } from '../threads/hangWatch.ts';
import { ModuleThread } from '../threads/moduleThread.ts';
import { blamedModule } from '../parts/blamedModule.ts';
import { readThrown } from '../reading/thrown.ts';
import { CheckCell, newCheckWatch } from './checkRequest.ts';
import type { CheckEnd, CheckFault, CheckMessage, CheckRequest, CheckSetup } from './checkRequest.ts';

export interface WatchedCheckOptions {
  readonly signal: AbortSignal;
  progress(share: number): void;
  readonly hangSeconds?: number;
}

export async function watchedCheck(request: CheckRequest, options: WatchedCheckOptions): Promise<CheckEnd> {
  const watch = newCheckWatch();
  const cells = new Int32Array(watch);
  const stop = (): void => void Atomics.store(cells, CheckCell.abort, 1);
  options.signal.addEventListener('abort', stop, { once: true });
  if (options.signal.aborted) stop();
  let thread: ModuleThread<CheckMessage, CheckSetup> | undefined;
  const end = await new Promise<CheckEnd>((resolve) => {
    const settle = (found: CheckEnd): void => {
      hangWatch.stop();
      resolve(found);
    };
    const inHand = (message: string): void => settle(faultInHand(request, cells, message));
    const hangWatch = new HangWatch(options.hangSeconds ?? hangSeconds, {
      inHand: () => String(cells[CheckCell.call]),
      hung: (afterMs) => inHand(`no progress for ${afterMs / 1000} s`),
    });
    thread = new ModuleThread(
      'study/rules/checkWorker',
      { request, watch },
      {
        heard: (message) => {
          if (message.kind === 'end') return settle(message.end);
          hangWatch.expectSign();
          options.progress(message.share);
        },
        full: inHand,
        failed: (error) => settle(failed(request, error)),
        ended: (code) => inHand(`ends its thread with code ${code}`),
      },
    );
    hangWatch.expectSign();
  });
  options.signal.removeEventListener('abort', stop);
  await thread?.end();
  return end;
}

/** Of the rule that has the turn, at the call in hand. */
function faultInHand({ modules }: CheckRequest, cells: Int32Array, message: string): CheckEnd {
  const part = cells[WatchCell.part];
  const fault: CheckFault = {
    rule: part === 0 ? null : modules[part - 1].reference,
    call: part === 0 ? null : cells[CheckCell.call],
    message,
    stack: '',
  };
  return { kind: 'fault', fault };
}

/** Of a module where its code threw: one that takes away what listens to its thread's faults ends the thread by them. */
function failed({ modules }: CheckRequest, error: unknown): CheckEnd {
  const { message, stack } = readThrown(error);
  const rule = blamedModule(error, modules);
  return { kind: 'fault', fault: { rule, call: null, message, stack: rule === null ? stack : '' } };
}
