/** Devices and pipes that are written to. A pipe waits for its reader, which nobody would know: it is said before, and Ctrl-C ends it. */
import { closeSync, constants, openSync, statSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { printable } from '../../failures/printable.ts';
import { systemCode } from '../../failures/systemError.ts';
import { giveSign } from '../../threads/signOfLife.ts';
import { writeAboveBar } from '../../threads/standingBar.ts';

/** How long a watched thread waits for whoever reads: less than after which it is taken to hang, which would say less. Assumed. */
const watchedPatienceMs = 20_000;

export interface WaitForReader {
  /** Default: standard error. */
  readonly tell?: (line: string) => void;
  /** Default: of the main thread, which nobody watches and which Ctrl-C ends, without an end. */
  readonly patienceMs?: number;
}

const usualPatienceMs = isMainThread ? Infinity : watchedPatienceMs;

/** Opens for writing. What is written to a pipe by a thread that has no patience without end goes through `writeStream`. */
export function openStream(
  path: string,
  { tell = tellWaiting, patienceMs = usualPatienceMs }: WaitForReader = {},
): number {
  if (!statSync(path).isFIFO()) return openSync(path, 'w');
  const reached = openToReader(path) ?? readerOf(path, { tell, patienceMs });
  if (patienceMs < Infinity) return reached;
  // What waits where the pipe is full, as `reached` does not. That one is closed last: a reader whose last writer goes takes it for the end.
  const file = openSync(path, 'w');
  closeSync(reached);
  return file;
}

/** Answers how many bytes were taken, at least one of some. */
export function writeStream(file: number, bytes: Uint8Array, patienceMs: number = watchedPatienceMs): number {
  const taken = soon(() => takenNow(file, bytes), patienceMs);
  if (taken === null) throw unread(patienceMs);
  giveSign();
  return taken;
}

/** Null where a pipe is full. */
function takenNow(file: number, bytes: Uint8Array): number | null {
  try {
    return writeSync(file, bytes);
  } catch (error) {
    if (systemCode(error) === 'EAGAIN') return null;
    throw error;
  }
}

const unread = (patienceMs: number): Error =>
  new Error(
    `a pipe from which nobody has read for ${patienceMs / 1000} s: start its reader before, or name a file in its place`,
  );

/** Null where nobody reads yet. */
function openToReader(path: string): number | null {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (systemCode(error) === 'ENXIO') return null;
    throw error;
  }
}

/** Between two looks, the longer the longer nothing happens. */
const pausesMs = { shortest: 1, longest: 64 } as const;

/** What `look` finds, asked again while it finds nothing; null where it has not within the time. */
function soon<Found>(look: () => Found | null, patienceMs: number): Found | null {
  const never = new Int32Array(new SharedArrayBuffer(4));
  let pauseMs: number = pausesMs.shortest;
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    const found = look();
    if (found !== null || waitedMs > patienceMs) return found;
    pauseMs = Math.min(2 * pauseMs, pausesMs.longest);
    Atomics.wait(never, 0, 0, pauseMs);
  }
}

/** A thread that looks again and again can be ended, one that the system holds until there is a reader cannot. */
function readerOf(path: string, { tell, patienceMs }: Required<WaitForReader>): number {
  return endedBySignals(() => {
    // Not before: whoever reads it may press the keys at once.
    tell(`${path}: a pipe; waits for its reader`);
    const file = soon(() => openToReader(path), patienceMs);
    if (file === null) throw unread(patienceMs);
    giveSign();
    return file;
  });
}

/** Does what keeps the thread that would hear of signals: meanwhile they do what they do to any program. */
function endedBySignals<Result>(act: () => Result): Result {
  if (!isMainThread) return act();
  const caught = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).flatMap((name) =>
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
