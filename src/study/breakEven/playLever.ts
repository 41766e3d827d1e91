/** Plays an arm at one value of a lever: the same replications, with the same seeds, as at every other value. */
import type { ReplicationValues } from '../../engine/statistics/student.ts';
import { rowIn } from '../../model/measures/ratioIn.ts';
import { ratioOf } from '../../engine/statistics/ratioTotals.ts';
import type { RatioTotals } from '../../engine/statistics/ratioTotals.ts';
import type { MeasureSeries } from '../experiment/seriesOfMeasure.ts';
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

export interface PlayedLever {
  /** The measure, less that of the other arm where there is one; null where a replication has no data. */
  readonly perReplication: ReplicationValues;
  readonly arm: MeasureSeries;
  /** Null: nothing is taken off. */
  readonly against: MeasureSeries | null;
}

/** `resolved` has the value of the lever as its last design point. */
export async function playLever(
  resolved: ResolvedScenario,
  question: Question,
  options: PlayOptions,
): Promise<PlayedLever> {
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
  const results = tasks.map(({ index }) => done.get(index) as TaskResult);
  const arm = seriesOf(results, question, question.arm);
  const against = question.against === null ? null : seriesOf(results, question, question.against);
  return { perReplication: results.map((_, i) => valueOf(arm.totals[i], against?.totals[i])), arm, against };
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

const noData = { numerator: 0, denominator: 0 };

function seriesOf(
  results: readonly TaskResult[],
  { metric, class: of }: Question,
  arm: string,
): MeasureSeries {
  const key = { metric, class: of, place: null };
  const totals = results.map(({ outcomes }) => {
    const rows = outcomes.find((outcome) => outcome.arm === arm)?.rows ?? [];
    return rowIn(rows, key) ?? { ...key, ...noData };
  });
  return { arm, ...key, totals };
}

/** The ratio, less the other one. */
function valueOf(row: RatioTotals, other?: RatioTotals): number | null {
  const [value, less] = [ratioOf(row), other === undefined ? 0 : ratioOf(other)];
  return value === null || less === null ? null : value - less;
}
