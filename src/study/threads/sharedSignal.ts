/** An abort signal for a thread that is too busy to hear messages: it looks into memory that both sides share. */

/** `act` is given the memory, for the thread's setup. */
export async function withSharedSignal<Result>(
  signal: AbortSignal,
  act: (shared: SharedArrayBuffer) => Promise<Result>,
): Promise<Result> {
  const shared = new SharedArrayBuffer(4);
  const stop = (): void => void Atomics.store(new Int32Array(shared), 0, 1);
  // Of a signal that was given before, nothing is heard any more.
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await act(shared);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The signal as the thread sees it. */
export function signalIn(shared: SharedArrayBuffer): { readonly aborted: boolean } {
  const cells = new Int32Array(shared);
  return {
    get aborted() {
      return Atomics.load(cells, 0) === 1;
    },
  };
}
