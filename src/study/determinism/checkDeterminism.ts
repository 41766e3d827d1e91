/**
 * Plays an experiment twice, on one worker and, in the opposite order, on several, and finds the first event that differs: the first task
 * whose outcome, or any score of whose detectors, is not the same, then, played so again with a trace, the first row. A part that draws without a key or keeps something from
 * task to task is found so.
 */
import type { Task, TaskFault } from '../tasks/messages.ts';
import type { PlayOptions } from '../tasks/playTasks.ts';
import { tasksOf } from '../tasks/tasks.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { divergenceOf, isSame } from './divergence.ts';
import type { Divergence } from './divergence.ts';
import { playTwice, Stopped } from './playTwice.ts';
import { seekEvent } from './seekEvent.ts';

export type DeterminismEnd =
  | { readonly kind: 'same'; readonly tasks: number; readonly workers: readonly [number, number] }
  | {
      readonly kind: 'different';
      readonly divergence: Divergence;
      readonly workers: readonly [number, number];
    }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'fault'; readonly fault: TaskFault };

export async function checkDeterminism(
  resolved: ResolvedScenario,
  options: PlayOptions,
): Promise<DeterminismEnd> {
  const tasks = tasksWithScores(resolved);
  const workers = [1, Math.max(2, options.jobs)] as const;
  const twice = { resolved, options, workers };
  try {
    const plays = await playTwice(twice, [tasks, tasks.toReversed()]);
    const first = tasks.find((task) => !isSame(task, plays));
    if (first === undefined) return { kind: 'same', tasks: tasks.length, workers };
    const divergence = (await seekEvent(tasks, first, twice)) ?? {
      ...divergenceOf(first, plays),
      event: null,
    };
    return { kind: 'different', divergence, workers };
  } catch (error) {
    if (error instanceof Stopped) return error.end;
    throw error;
  }
}

function tasksWithScores(resolved: ResolvedScenario): readonly Task[] {
  const { replications } = resolved.experiment;
  const to = typeof replications === 'number' ? replications : replications.atMost;
  return tasksOf(resolved, { from: 0, to }, []).map((task): Task => ({ ...task, calls: { for: 'scores' } }));
}
