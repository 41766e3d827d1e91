/** Plays the points of the range over assumptions. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { assumptionTasks } from './assumptionRange.ts';
import type { TaskFault, TaskResult } from './messages.ts';
import { playTasks } from './playTasks.ts';
import type { PlayOptions } from './playTasks.ts';

export interface PlayedAssumptions {
  readonly done: ReadonlyMap<number, TaskResult>;
  readonly isInterrupted: boolean;
  readonly fault: TaskFault | null;
}

/** After the experiment itself; `isWanted` false: it did not come so far. */
export async function playAssumptions(
  resolved: ResolvedScenario,
  after: { isWanted: boolean; done: ReadonlyMap<number, TaskResult>; options: PlayOptions },
): Promise<PlayedAssumptions> {
  const done = new Map<number, TaskResult>();
  const tasks = after.isWanted ? assumptionTasks(resolved) : [];
  if (tasks.length === 0) return { done, isInterrupted: !after.isWanted, fault: null };
  const before = after.done.size;
  const { options } = after;
  const end = await playTasks(resolved, tasks, { done, options, before, planned: before + tasks.length });
  // Such a task is none of the replications that a fault's replay line counts.
  const fault = end.kind === 'fault' ? { ...end.fault, index: -1 } : null;
  return { done, isInterrupted: end.kind !== 'done', fault };
}
