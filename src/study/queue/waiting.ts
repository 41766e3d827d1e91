/** Waiting that leaves no timer behind. */

/** Resolves after so long, or as soon as `sooner` does. */
export async function pause(
  ms: number,
  sooner: Promise<unknown> = new Promise(() => undefined),
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([late, sooner]);
  clearTimeout(timer);
}

/** Lets the work end, failed or not, but waits no longer than that. */
export const atMost = (ms: number, work: Promise<unknown>): Promise<void> =>
  pause(
    ms,
    work.catch(() => undefined),
  );

/** Resolves when the signal is given. */
export const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
