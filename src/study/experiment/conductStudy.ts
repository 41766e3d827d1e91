/** Goes through a study, whoever plays its tasks: as many replications as are asked for, then the range over assumptions and the sensitivity analysis. */
import { lookLevel, nextLook } from '../../engine/statistics/sequential.ts';
import { assembleResults } from './assembleResults.ts';
import { growthState } from '../game/grownGame.ts';
import { hasReachedHalfWidth } from './halfWidth.ts';
import type { FinishedTasks } from '../tasks/finishedTasks.ts';
import type { TaskFault } from '../tasks/messages.ts';
import type { PoolEnd } from '../tasks/pool.ts';
import type { Results, ResultsStatus } from '../results/results.ts';
import { mostReplications } from '../results/studyOutline.ts';
import type { StudyOutline } from '../results/studyOutline.ts';

/** Gets tasks done. */
export interface TaskPlayer {
  readonly done: FinishedTasks;
  /** The replications `from` … `to` − 1 of every design point. */
  replications(from: number, to: number): Promise<PoolEnd>;
  /** Pairs of a game that its growth asks for, by index. */
  game(indexes: readonly number[]): Promise<PoolEnd>;
  /** All points of the range over assumptions. */
  assumptions(): Promise<PoolEnd>;
  /** All points of the sensitivity analysis. */
  sensitivity(): Promise<PoolEnd>;
}

export interface StudyEnd {
  /** Null when not one replication was finished. */
  readonly results: Results | null;
  readonly fault: TaskFault | null;
}

export async function conductStudy(outline: StudyOutline, player: TaskPlayer): Promise<StudyEnd> {
  const { head } = outline;
  const { done } = player;
  const played = await playReplications(outline, player);
  const level =
    typeof outline.replications === 'number' ? head.level : lookLevel(head.level, mostReplications(outline));
  const grown: PoolEnd =
    played.status === 'interrupted' ? { kind: 'interrupted' } : await growGame(outline, player, level);
  // Whatever was interrupted has no range: it would be that of another base.
  const range = grown.kind === 'done' ? await player.assumptions() : grown;
  const moves = range.kind === 'done' ? await player.sensitivity() : range;
  const isInterrupted = moves.kind !== 'done';
  const results = assembleResults(outline, done.replication, {
    status: isInterrupted ? 'interrupted' : played.status,
    intervalLevel: level,
    game: done.game,
    assumptions: range.kind === 'done' ? done.assumptions : null,
    sensitivity: isInterrupted ? null : done.sensitivity,
  });
  return { results, fault: played.fault ?? besideFault(moves) };
}

/** Plays what the growth of a game asks for, round by round, until it asks for nothing more. */
async function growGame(outline: StudyOutline, player: TaskPlayer, level: number): Promise<PoolEnd> {
  const { game } = outline;
  if (game?.solution !== 'worst-case') return { kind: 'done' };
  for (;;) {
    const { replication, game: pairs } = player.done;
    const state = growthState(outline, game, { done: replication, doneGame: pairs, level });
    if (state.kind !== 'needs') return { kind: 'done' };
    const end = await player.game(state.tasks);
    if (end.kind !== 'done') return end;
  }
}

/** A task beside the experiment is none of the replications that a fault's replay line counts. */
const besideFault = (end: PoolEnd): TaskFault | null =>
  end.kind === 'fault' ? { ...end.fault, index: -1 } : null;

interface PlayedReplications {
  readonly status: ResultsStatus;
  readonly fault: TaskFault | null;
}

async function playReplications(outline: StudyOutline, player: TaskPlayer): Promise<PlayedReplications> {
  const isFixed = typeof outline.replications === 'number';
  const atMost = mostReplications(outline);
  let from = 0;
  let to = isFixed ? atMost : nextLook(0, atMost);
  for (;;) {
    const end = await player.replications(from, to);
    if (end.kind !== 'done') return { status: 'interrupted', fault: end.kind === 'fault' ? end.fault : null };
    if (isFixed || hasReachedHalfWidth(outline, player.done.replication, to))
      return { status: 'complete', fault: null };
    if (to >= atMost) return { status: 'inconclusive', fault: null };
    from = to;
    to = nextLook(to, atMost);
  }
}
