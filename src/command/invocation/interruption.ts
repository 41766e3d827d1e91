/** Ctrl-C and the like: the work is told to stop, once, and then writes what is finished however often the keys are pressed. */

export interface Interruption {
  readonly signal: AbortSignal;
  /** From now on a signal ends the program as usual. */
  release(): void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

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
