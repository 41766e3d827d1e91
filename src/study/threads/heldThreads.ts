/**
 * Threads that the system holds, such as one whose module reads a named pipe that nobody writes: they can be neither ended nor waited for, and Node, which ends
 * all threads before it ends, would never end itself. Whoever waits for such a thread goes on without it, and the program takes another way out.
 */
import type { Worker } from 'node:worker_threads';

/** Whatever a thread computes it ends at once; only one that a call of the system holds does not. Assumed. */
const graceMs = 2000;

const held = new Set<Worker>();

/** Ends a thread, or goes on without it where it does not end. */
export async function endThread(worker: Worker): Promise<void> {
  const gone = worker.terminate().then(() => held.delete(worker));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), graceMs);
  });
  if ((await Promise.race([gone, late])) === 'late') leaveBehind(worker);
  clearTimeout(timer);
}

/** Whether the program can only end by `process.exit`. */
export const isHeld = (): boolean => held.size > 0;

function leaveBehind(worker: Worker): void {
  if (held.size === 0) process.once('exit', leave);
  held.add(worker);
}

/** Last of all: puts another program in the place of this one, which takes all threads away and ends with the same code. Windows has no such way. */
function leave(code: number): void {
  if (!isHeld()) return;
  try {
    process.execve?.(process.execPath, [process.execPath, '-e', `process.exit(${code})`], {});
  } catch {
    // Then without the code.
  }
  process.kill(process.pid, 'SIGKILL');
}
