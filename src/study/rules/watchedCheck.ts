/** Checks a trace in a thread of its own and watches it: a rule that makes no progress is named and ended. */
import { WatchCell } from '../../model/simulation/state/arm.ts';
import { blamedModule } from '../parts/blamedModule.ts';
import { readThrown } from '../reading/thrown.ts';
import { withSharedSignal } from '../threads/sharedSignal.ts';
import { endOfThread } from '../threads/watchedThread.ts';
import { callCell, newCheckWatch } from './checkRequest.ts';
import type { CheckEnd, CheckFault, CheckMessage, CheckRequest, CheckSetup } from './checkRequest.ts';

export interface WatchedCheckOptions {
  readonly signal: AbortSignal;
  progress(share: number): void;
  readonly hangSeconds?: number;
}

export function watchedCheck(request: CheckRequest, options: WatchedCheckOptions): Promise<CheckEnd> {
  const watch = newCheckWatch();
  const cells = new Int32Array(watch);
  return withSharedSignal(options.signal, (stop) =>
    endOfThread<CheckMessage, CheckSetup, CheckEnd>(
      'study/rules/checkWorker',
      { request, watch, stop },
      {
        inHand: () => String(cells[callCell]),
        heard: (message) => {
          if (message.kind === 'end') return message.end;
          options.progress(message.share);
          return null;
        },
        fault: (says) => faultInHand(request, cells, says),
        failed: (error) => failed(request, error),
        hangSeconds: options.hangSeconds,
      },
    ),
  );
}

/** Of the rule that has the turn, at the call in hand. */
function faultInHand({ modules }: CheckRequest, cells: Int32Array, message: string): CheckEnd {
  const part = cells[WatchCell.part];
  const fault: CheckFault = {
    rule: part === 0 ? null : modules[part - 1].reference,
    call: part === 0 ? null : cells[callCell],
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
