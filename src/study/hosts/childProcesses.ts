/**
 * Programs that threads have started, by process id in shared memory: a thread that is ended runs no code of its own any more, so whoever
 * ends it ends its programs too.
 */

/** More programs at once than these are refused. */
export const mostChildren = 256;

export const childCells = (): SharedArrayBuffer => new SharedArrayBuffer(4 * mostChildren);

/** Notes a program; false when there is no room. */
export function noteChild(children: SharedArrayBuffer, pid: number): boolean {
  const cells = new Int32Array(children);
  for (let cell = 0; cell < cells.length; cell++)
    if (Atomics.compareExchange(cells, cell, 0, pid) === 0) return true;
  return false;
}

/** The program has ended by itself: its id may soon be another’s. */
export function forgetChild(children: SharedArrayBuffer, pid: number): void {
  const cells = new Int32Array(children);
  for (let cell = 0; cell < cells.length; cell++) Atomics.compareExchange(cells, cell, pid, 0);
}

/** Ends all that are left, with whatever they have started. */
export function endChildren(children: SharedArrayBuffer): void {
  const cells = new Int32Array(children);
  for (let cell = 0; cell < cells.length; cell++) {
    const pid = Atomics.exchange(cells, cell, 0);
    if (pid !== 0) endGroup(pid);
  }
}

/** A program leads a process group of its own; where there are no groups it is ended alone. */
export function endGroup(pid: number): void {
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid])
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch {
      // Gone already.
    }
}
