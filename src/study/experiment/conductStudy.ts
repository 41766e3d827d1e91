/** Goes through a study, whoever plays its tasks: as many replications as are asked for, then the range over assumptions and the sensitivity analysis. */
import { lookLevel, nextLook } from '../../engine/statistics/sequential.ts';
import { assembleResults } from './assembleResults.ts';
import { hasReachedHalfWidth } from './halfWidth.ts';
import type { TaskFault, TaskResult } from './messages.ts';
import type { PoolEnd } from './pool.ts';
import type { Results, ResultsStatus } from './results.ts';
import { mostReplications } from './studyOutline.ts';
import type { StudyOutline } from './studyOutline.ts';

/** Gets tasks done; what is finished stands in the maps, by index. */
export interface TaskPlayer {
  readonly done: ReadonlyMap<number, TaskResult>;
  readonly doneAssumptions: ReadonlyMap<number, TaskResult>;
  readonly doneSensitivity: ReadonlyMap<number, TaskResult>;
  /** The replications `from` … `to` − 1 of every design point. */
  replications(from: number, to: number): Promise<PoolEnd>;
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
  const { replications, head } = outline;
  const played = await playReplications(outline, player);
  // Whatever was interrupted has no range: it would be that of another base.
  const range: PoolEnd =
    played.status === 'interrupted' ? { kind: 'interrupted' } : await player.assumptions();
  const moves = range.kind === 'done' ? await player.sensitivity() : range;
  const isInterrupted = moves.kind !== 'done';
  const atMost = mostReplications(outline);
  const results = assembleResults(outline, player.done, {
    status: isInterrupted ? 'interrupted' : played.status,
    intervalLevel: typeof replications === 'number' ? head.level : lookLevel(head.level, atMost),
    assumptions: range.kind === 'done' ? player.doneAssumptions : null,
    sensitivity: isInterrupted ? null : player.doneSensitivity,
  });
  return { results, fault: played.fault ?? besideFault(moves) };
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
    if (isFixed || hasReachedHalfWidth(outline, player.done, to)) return { status: 'complete', fault: null };
    if (to >= atMost) return { status: 'inconclusive', fault: null };
    from = to;
    to = nextLook(to, atMost);
  }
}
