/** Where two plays of the same task went apart, as far as their outcomes and scores tell. */
import type { SiteScores, Task, TaskResult } from '../tasks/messages.ts';
import type { RowDifference } from './firstDifference.ts';

export interface Divergence {
  readonly replication: number;
  readonly designPoint: string;
  readonly arm: string;
  /** Whose path differs. */
  readonly populations: readonly string[];
  /** Detectors whose scores differ, as the scenario named them. */
  readonly scoredBy: readonly string[];
  /** Null when no difference came again while a trace was written. */
  readonly event: RowDifference | null;
}

/** What the tasks of one play came to, by their index. */
export type Played = ReadonlyMap<number, TaskResult>;

export function isSame({ index }: Task, [one, other]: readonly [Played, Played]): boolean {
  const [was, is] = [one.get(index), other.get(index)];
  return JSON.stringify([was?.outcomes, was?.scores]) === JSON.stringify([is?.outcomes, is?.scores]);
}

/** The first arm that differs, whose calls, and whose scores. */
export function divergenceOf(task: Task, plays: readonly [Played, Played]): Omit<Divergence, 'event'> {
  const [one, other] = plays.map((played) => played.get(task.index));
  const [was, is] = [one?.outcomes ?? [], other?.outcomes ?? []];
  const scores = scoresThatDiffer(one?.scores ?? [], other?.scores ?? []);
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
