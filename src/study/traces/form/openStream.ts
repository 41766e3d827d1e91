/** Opens a device or a pipe that is written to. A pipe waits for its reader, which nobody would know: it is said before, and Ctrl-C ends it. */
import { closeSync, constants, openSync, statSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { printable } from '../../failures/printable.ts';
import { writeAboveBar } from '../../standingBar.ts';

/** Opens for writing, and waits as long as it must. `tell`: standard error. */
export function openStream(path: string, tell: (line: string) => void = tellWaiting): number {
  if (!statSync(path).isFIFO()) return openSync(path, 'w');
  const reached = openToReader(path) ?? readerOf(path, tell);
  // What waits where the pipe is full, as `reached` does not. That one is closed last: a reader whose last writer goes takes it for the end.
  const file = openSync(path, 'w');
  closeSync(reached);
  return file;
}

/** Null where nobody reads yet. */
function openToReader(path: string): number | null {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENXIO') return null;
    throw error;
  }
}

const lookEveryMs = 50;

/** A thread that looks again and again can be ended, one that the system holds until there is a reader cannot. */
function readerOf(path: string, tell: (line: string) => void): number {
  return endedBySignals(() => {
    // Not before: whoever reads it may press the keys at once.
    tell(`${path}: a pipe; waits for its reader`);
    const never = new Int32Array(new SharedArrayBuffer(4));
    for (;;) {
      const file = openToReader(path);
      if (file !== null) return file;
      Atomics.wait(never, 0, 0, lookEveryMs);
    }
  });
}

/** Does what keeps the thread that would hear of signals: meanwhile they do what they do to any program. */
function endedBySignals<Result>(act: () => Result): Result {
  if (!isMainThread) return act();
  const caught = (['SIGINT', 'SIGTERM'] as const).flatMap((name) =>
    process.listeners(name).map((listener) => ({ name, listener })),
  );
  for (const { name, listener } of caught) process.removeListener(name, listener);
  try {
    return act();
  } finally {
    for (const { name, listener } of caught) process.on(name, listener);
  }
}

const tellWaiting = (line: string): void => writeAboveBar(process.stderr, `${printable(line)}\n`);
