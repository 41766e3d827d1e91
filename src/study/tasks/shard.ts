/** A shard: one of n parts of an experiment that are played on their own, each balanced over design points and replications. */
import type { TaskKind } from './taskRecord.ts';
import type { Task } from './messages.ts';

export interface Shard {
  /** From 1. */
  readonly ordinal: number;
  readonly count: number;
}

const mostShards = 10_000;

/** `2/3`, or in words what is wrong with it. */
export function parseShard(text: string): Shard | string {
  const [, ordinal, count] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { ordinal: Number(ordinal), count: Number(count) };
  const isFit =
    ordinal !== undefined && shard.ordinal >= 1 && shard.ordinal <= shard.count && shard.count <= mostShards;
  return isFit
    ? shard
    : `--shard ${text}: expected i/n, a part of n equal ones, such as 1/3 (n at most ${mostShards})`;
}

/** The experiment's design points take turns from one replication to the next, so that no shard plays one of them more often than another. */
export function isInShard({ ordinal, count }: Shard, task: TaskOfShard): boolean {
  const { kind, index, replication, designPoints } = task;
  const turned =
    kind !== 'replication'
      ? index
      : replication * designPoints + ((index - replication * designPoints + replication) % designPoints);
  return turned % count === ordinal - 1;
}

interface TaskOfShard extends Pick<Task, 'index' | 'replication'> {
  readonly kind: TaskKind;
  readonly designPoints: number;
}
