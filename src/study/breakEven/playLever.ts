/** Plays an arm at one value of a lever: the same replications, with the same seeds, as at every other value. */
import type { ReplicationValues } from '../../engine/statistics/student.ts';
import { ratioIn } from '../../model/measures/ratioIn.ts';
import type { Task, TaskFault, TaskResult } from '../tasks/messages.ts';
import { playTasks } from '../tasks/playTasks.ts';
import type { PlayOptions } from '../tasks/playTasks.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Question } from './question.ts';

/** A search that cannot go on: a plug-in failed, or somebody interrupted. */
export class SearchStopped extends Error {
  readonly fault: TaskFault | null;

  constructor(fault: TaskFault | null) {
    super(fault === null ? 'interrupted' : fault.message);
    this.name = 'SearchStopped';
    this.fault = fault;
  }
}

/** `resolved` has the value of the lever as its last design point. */
export async function playLever(
  resolved: ResolvedScenario,
  question: Question,
  options: PlayOptions,
): Promise<ReplicationValues> {
  const tasks = tasksAt(resolved, question);
  const done = new Map<number, TaskResult>();
  const end = await playTasks(resolved, tasks, {
    kind: 'replication',
    done,
    options,
    store: null,
    before: 0,
    planned: tasks.length,
  });
  if (end.kind === 'fault') throw new SearchStopped(end.fault);
  if (end.kind !== 'done') throw new SearchStopped(null);
  return tasks.map(({ index }) => valueOf(done.get(index) as TaskResult, question));
}

/** The control arm comes too: the pre-history is that of its world. */
function tasksAt(resolved: ResolvedScenario, { arm, against }: Question): readonly Task[] {
  const { experiment, arms } = resolved;
  const point = resolved.designPoints[resolved.designPoints.length - 1];
  const played = [...arms.keys()]
    .filter((i) => arms[i].isControl || arms[i].id === arm || arms[i].id === against)
    .toSorted((a, b) => Number(arms[b].isControl) - Number(arms[a].isControl))
    .map((i) => ({ id: arms[i].id, world: point.worlds[i], effect: 'all' as const }));
  return Array.from({ length: replicationsOf(resolved) }, (_, replication) => ({
    index: replication,
    designPoint: point.id,
    replication,
    seed: experiment.seed,
    arms: played,
    traces: [],
  }));
}

/** A number of replications that hangs on a half-width is taken at its most. */
export const replicationsOf = ({ experiment: { replications } }: ResolvedScenario): number =>
  typeof replications === 'number' ? replications : replications.atMost;

function valueOf(result: TaskResult, question: Question): number | null {
  const value = measureOf(result, question, question.arm);
  if (question.against === null) return value;
  const other = measureOf(result, question, question.against);
  return value === null || other === null ? null : value - other;
}

function measureOf({ outcomes }: TaskResult, question: Question, arm: string): number | null {
  return ratioIn(outcomes.find((outcome) => outcome.arm === arm)?.rows ?? [], question);
}
