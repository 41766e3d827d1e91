/** The outside judges that this thread has open: they end with the task that opened them. */
import { childCells } from './childProcesses.ts';
import { HostLink } from './hostLink.ts';
import type { HostSetup } from './hostMessages.ts';

/** Of this thread. */
const open: Set<HostLink> = new Set();
const life: { children: SharedArrayBuffer } = { children: childCells() };

/** Whoever may end this thread reads there which programs it must end too. */
export function noteChildrenIn(children: SharedArrayBuffer): void {
  life.children = children;
}

/** Runs a task; all judges that it opens are closed at its end, however it ends. */
export function withHosts<Result>(task: () => Result): Result {
  try {
    return task();
  } finally {
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
