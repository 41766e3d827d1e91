/** Plays the same tasks twice: on one worker, and in the opposite order on several. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Task, TaskResult } from '../tasks/messages.ts';
import { playTasks } from '../tasks/playTasks.ts';
import type { PlayOptions } from '../tasks/playTasks.ts';
import type { PoolEnd } from '../tasks/pool.ts';
import type { Played } from './divergence.ts';

/** What is played twice, and how. */
export interface Twice {
  readonly resolved: ResolvedScenario;
  readonly options: PlayOptions;
  readonly workers: readonly [one: number, several: number];
}

/** A play that did not come to its end, and why. */
export class Stopped extends Error {
  readonly end: Exclude<PoolEnd, { kind: 'done' }>;

  constructor(end: Stopped['end']) {
    super('stopped');
    this.end = end;
  }
}

/** Throws `Stopped` where one of the plays is interrupted or fails. */
export async function playTwice(
  { resolved, options, workers }: Twice,
  lists: readonly [readonly Task[], readonly Task[]],
): Promise<readonly [Played, Played]> {
  const play = async (turn: 0 | 1): Promise<Played> => {
    const done = new Map<number, TaskResult>();
    const planned = lists[0].length + lists[1].length;
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
