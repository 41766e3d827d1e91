/** The outside judges that this thread has open: they end with the task that opened them, and while they work the thread gives signs of life. */
import { childCells } from './childProcesses.ts';
import { HostLink } from './hostLink.ts';
import type { HostSetup } from './hostMessages.ts';

const signEveryMs = 2000;

/** Of this thread. */
const open: Set<HostLink> = new Set();
const life: { children: SharedArrayBuffer; sign: () => void; lastSign: number } = {
  children: childCells(),
  sign: () => undefined,
  lastSign: 0,
};

/** Whoever may end this thread reads there which programs it must end too. */
export function noteChildrenIn(children: SharedArrayBuffer): void {
  life.children = children;
}

/** Runs a task; all judges that it opens are closed at its end, however it ends. `sign` is called now and then while they answer. */
export function withHosts<Result>(sign: () => void, task: () => Result): Result {
  life.sign = sign;
  try {
    return task();
  } finally {
    life.sign = () => undefined;
    for (const link of open) link.close();
    open.clear();
  }
}

export type HostAsked = Omit<HostSetup, 'answers' | 'children'>;

export function openHost(asked: HostAsked): HostLink {
  const link = new HostLink({ ...asked, children: life.children });
  open.add(link);
  return link;
}

/** A judge that is slow does not hang as long as it answers. */
export function giveSign(): void {
  const now = performance.now();
  if (now - life.lastSign < signEveryMs) return;
  life.lastSign = now;
  life.sign();
}
