/** A thread that waits for others, as long as it gets on, says now and then that it lives: whoever watches it would end it. */

const signEveryMs = 2000;

/** Of this thread. */
const life: { sign: () => void; lastMs: number } = { sign: () => undefined, lastMs: -Infinity };

/** Runs a task; `sign` is called now and then while others that it waits for get on. */
export function withSigns<Result>(sign: () => void, task: () => Result): Result {
  life.sign = sign;
  life.lastMs = -Infinity;
  try {
    return task();
  } finally {
    life.sign = () => undefined;
  }
}

/** Somebody who is waited for has got on. */
export function giveSign(): void {
  const nowMs = performance.now();
  if (nowMs - life.lastMs < signEveryMs) return;
  life.lastMs = nowMs;
  life.sign();
}
