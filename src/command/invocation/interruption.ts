/** Ctrl-C and the like: the work is told to stop, once, and then writes what is finished however often the keys are pressed. */

import { say } from '../terminal/say.ts';
import { ExitCode } from './exitCode.ts';

export interface Interruption {
  readonly signal: AbortSignal;
  /** From now on a signal ends the program as usual. */
  release(): void;
}

/** The last is that of a terminal which is closed; Node does not heed `nohup` either. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function catchInterruption(tell: () => void): Interruption {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) return;
    controller.abort();
    tell();
  };
  for (const name of signals) process.on(name, stop);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of signals) process.removeListener(name, stop);
    },
  };
}

/** What an interrupted verb says in the end; one that had all by then writes it, however late the keys were pressed. */
export function nothingWritten({
  quiet,
  json,
}: {
  readonly quiet?: boolean;
  readonly json?: boolean;
}): ExitCode {
  if (quiet !== true && json !== true) say('nothing is written');
  return ExitCode.interrupted;
}
