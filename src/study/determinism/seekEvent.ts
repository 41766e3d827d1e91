/**
 * Seeks the event at which two plays went apart: plays both again, with traces of the tasks that differed so far. A part that keeps something
 * from task to task makes that task differ which another worker takes, so each try may find another one; its traces are written from the next
 * try on.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../failures/scratchFolder.ts';
import type { Task } from '../tasks/messages.ts';
import { partPath } from '../traces/form/partNames.ts';
import { divergenceOf, isSame } from './divergence.ts';
import type { Divergence } from './divergence.ts';
import { firstDifference } from './firstDifference.ts';
import { playTwice } from './playTwice.ts';
import type { Twice } from './playTwice.ts';

/** What is drawn without a key may come out the same by chance: so often it is tried again. */
const mostTries = 4;

/** How the two plays of one try went apart, its event with it; null where none of them showed an event. */
export async function seekEvent(
  tasks: readonly Task[],
  first: Task,
  twice: Twice,
): Promise<Divergence | null> {
  const sought = new Set([first]);
  for (let turn = 0; turn < mostTries; turn++) {
    const { seen, differing } = await playTraced(tasks, sought, twice);
    if (seen !== null) return seen;
    for (const task of differing) sought.add(task);
  }
  return null;
}

interface Try {
  readonly seen: Divergence | null;
  readonly differing: readonly Task[];
}

async function playTraced(tasks: readonly Task[], sought: ReadonlySet<Task>, twice: Twice): Promise<Try> {
  const folder = scratchFolder('determinism');
  try {
    const places = [join(folder, 'one'), join(folder, 'other')] as const;
    const traced = tasks.map((task) =>
      places.map((place) => (sought.has(task) ? withTrace(task, place) : task)),
    );
    for (const place of places) mkdirSync(place);
    const plays = await playTwice(twice, [
      traced.map(([one]) => one),
      traced.map(([, other]) => other).toReversed(),
    ]);
    const differing = tasks.filter((task) => !isSame(task, plays));
    for (const task of differing.filter((each) => sought.has(each))) {
      const event = eventOf(task, places);
      if (event !== null) return { seen: { ...divergenceOf(task, plays), ...event }, differing };
    }
    return { seen: null, differing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const withTrace = (task: Task, path: string): Task => ({
  ...task,
  traces: [{ path, format: 'csv', hasTruth: true, isFolder: true }],
});

/** The first event of the task that differs, in the first of its arms that has one. */
function eventOf(task: Task, places: readonly [string, string]): Pick<Divergence, 'arm' | 'event'> | null {
  for (const { id: arm } of task.arms) {
    const part = { replication: task.replication, designPoint: task.designPoint, arm };
    const [one, other] = places.map((path) => partPath({ path, format: 'csv', isFolder: true }, part));
    const event = firstDifference(one, other);
    if (event !== null) return { arm, event };
  }
  return null;
}
