/**
 * Plays an experiment twice, on one worker and, in the opposite order, on several, and finds the first event that differs: the first task
 * whose outcome, or any score of whose detectors, is not the same, then, played so again with a trace, the first row. A part that draws without a key or keeps something from
 * task to task is found so.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteScores, Task, TaskFault, TaskResult } from '../tasks/messages.ts';
import { playTasks } from '../tasks/playTasks.ts';
import type { PlayOptions } from '../tasks/playTasks.ts';
import { tasksOf } from '../tasks/tasks.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { partPath } from '../traces/partNames.ts';
import { firstDifference } from './firstDifference.ts';
import type { RowDifference } from './firstDifference.ts';

/** Where two plays of the same task went apart. */
export interface Divergence {
  readonly replication: number;
  readonly designPoint: string;
  readonly arm: string;
  /** Whose path differs. */
  readonly populations: readonly string[];
  /** Detectors whose scores differ, as the scenario named them. */
  readonly scoredBy: readonly string[];
  /** Null when the difference did not come again while a trace was written. */
  readonly event: RowDifference | null;
}

export type DeterminismEnd =
  | { readonly kind: 'same'; readonly tasks: number; readonly workers: readonly [number, number] }
  | {
      readonly kind: 'different';
      readonly divergence: Divergence;
      readonly workers: readonly [number, number];
    }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'fault'; readonly fault: TaskFault };

type Played = ReadonlyMap<number, TaskResult>;

/** What stopped a play. */
class Stopped extends Error {
  readonly end: DeterminismEnd;

  constructor(end: DeterminismEnd) {
    super('stopped');
    this.end = end;
  }
}

export async function checkDeterminism(
  resolved: ResolvedScenario,
  options: PlayOptions,
): Promise<DeterminismEnd> {
  const { replications } = resolved.experiment;
  const to = typeof replications === 'number' ? replications : replications.atMost;
  const tasks = tasksOf(resolved, { from: 0, to }, []).map((task): Task => ({
    ...task,
    calls: { for: 'scores' },
  }));
  const workers = [1, Math.max(2, options.jobs)] as const;
  try {
    const [one, other] = await playTwice(resolved, [tasks, tasks.toReversed()], { options, workers });
    const task = tasks.find(({ index }) => !isSame(one.get(index), other.get(index)));
    if (task === undefined) return { kind: 'same', tasks: tasks.length, workers };
    const found = divergenceOf(task, one, other);
    const seen = await eventSeen(resolved, tasks, { task, options, workers });
    return { kind: 'different', divergence: { ...found, event: null, ...seen }, workers };
  } catch (error) {
    if (error instanceof Stopped) return error.end;
    throw error;
  }
}

const isSame = (one: TaskResult | undefined, other: TaskResult | undefined): boolean =>
  JSON.stringify([one?.outcomes, one?.scores]) === JSON.stringify([other?.outcomes, other?.scores]);

interface Twice {
  readonly options: PlayOptions;
  readonly workers: readonly [number, number];
}

async function playTwice(
  resolved: ResolvedScenario,
  lists: readonly [readonly Task[], readonly Task[]],
  { options, workers }: Twice,
): Promise<readonly [Played, Played]> {
  const play = async (turn: 0 | 1): Promise<Played> => {
    const done = new Map<number, TaskResult>();
    const planned = 2 * lists[turn].length;
    const before = turn * lists[0].length;
    const own = { ...options, jobs: workers[turn] };
    const end = await playTasks(resolved, lists[turn], {
      kind: 'replication',
      done,
      options: own,
      store: null,
      before,
      planned,
    });
    if (end.kind !== 'done') throw new Stopped(end);
    return done;
  };
  return [await play(0), await play(1)];
}

/** The first arm that differs, whose calls, and whose scores. */
function divergenceOf(task: Task, one: Played, other: Played): Omit<Divergence, 'event'> {
  const [was, is] = [one, other].map((done) => done.get(task.index)?.outcomes ?? []);
  const scores = scoresThatDiffer(one.get(task.index)?.scores ?? [], other.get(task.index)?.scores ?? []);
  const at = was.findIndex((outcome, i) => JSON.stringify(outcome) !== JSON.stringify(is[i]));
  const scoredAt = task.arms.findIndex(({ id }) => id === scores[0]?.arm);
  const arm = task.arms[Math.max(0, at < 0 ? scoredAt : at)];
  const populations = arm.world.callers
    .filter((_, caller) => was[at]?.audit.fingerprints[caller] !== is[at]?.audit.fingerprints[caller])
    .map(({ id }) => id);
  const { replication, designPoint } = task;
  const uses = scores.filter((site) => site.arm === arm.id).map(({ use }) => use);
  return { replication, designPoint, arm: arm.id, populations, scoredBy: [...new Set(uses)] };
}

/** Sites in the order in which they judged first. */
const scoresThatDiffer = (one: readonly SiteScores[], other: readonly SiteScores[]): readonly SiteScores[] =>
  one.filter(
    ({ arm, site, fingerprint }) =>
      other.find((same) => same.arm === arm && same.site === site)?.fingerprint !== fingerprint,
  );

interface SoughtEvent extends Twice {
  readonly task: Task;
}

/** What is drawn without a key may come out the same by chance: so often it is tried again. */
const mostTries = 3;

async function eventSeen(
  resolved: ResolvedScenario,
  tasks: readonly Task[],
  sought: SoughtEvent,
): Promise<Pick<Divergence, 'arm' | 'event'> | null> {
  for (let turn = 0; turn < mostTries; turn++) {
    const found = await tracedEvent(resolved, tasks, sought);
    if (found !== null) return found;
  }
  return null;
}

/** Plays both again up to the task, each in its order, with a trace of that task alone. */
async function tracedEvent(
  resolved: ResolvedScenario,
  tasks: readonly Task[],
  { task, options, workers }: SoughtEvent,
): Promise<Pick<Divergence, 'arm' | 'event'> | null> {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-determinism-'));
  try {
    const traced = (name: string, order: readonly Task[]): readonly Task[] => {
      const path = join(folder, name);
      mkdirSync(path);
      const target = { path, format: 'csv', hasTruth: true, isFolder: true } as const;
      const upTo = order.slice(0, order.indexOf(task) + 1);
      return upTo.map((each) => (each === task ? { ...each, traces: [target] } : each));
    };
    const lists = [traced('one', tasks), traced('other', tasks.toReversed())] as const;
    await playTwice(resolved, lists, { options, workers });
    for (const { id: arm } of task.arms) {
      const part = { replication: task.replication, designPoint: task.designPoint, arm };
      const [one, other] = ['one', 'other'].map((name) =>
        partPath({ path: join(folder, name), format: 'csv', isFolder: true }, part),
      );
      const event = firstDifference(one, other);
      if (event !== null) return { arm, event };
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
