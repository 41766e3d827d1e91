/** `--queue`: has the tasks of a run played by workers on other machines. */
import type { AwayPlayer } from '../../study/tasks/playTasks.ts';
import { studyHash } from '../../study/results/studyOutline.ts';
import { Coordinator } from '../../study/queue/coordinator.ts';
import { noticeOf } from '../../study/queue/noticeOf.ts';
import type { AnnouncedStudy } from '../../study/queue/noticeOf.ts';
import { RecordFit } from '../../study/store/recordFit.ts';
import { isFolder } from '../output/outputs.ts';
import type { Output } from '../output/outputs.ts';
import { openQueue, queueAddress } from '../queue/openQueue.ts';
import { say } from '../terminal/say.ts';

export interface QueueOptions {
  readonly queue?: string;
  readonly insecure?: boolean;
  readonly jobs?: number;
  readonly shard?: string;
  readonly checkDeterminism?: boolean;
}

/** What a run that plays twice and writes nothing cannot do. */
export function twiceFaults({
  checkDeterminism,
  output,
  resume,
  shard,
}: {
  readonly checkDeterminism?: boolean;
  readonly output?: readonly string[];
  readonly resume?: boolean;
  readonly shard?: string;
}): readonly string[] {
  if (checkDeterminism !== true) return [];
  return [
    ...(output === undefined ? [] : ['--check-determinism: it writes nothing; found -o, expected none']),
    ...(resume === true ? ['--check-determinism: it plays everything; found --resume, expected none'] : []),
    ...(shard === undefined ? [] : ['--check-determinism: it plays all tasks; found --shard, expected none']),
  ];
}

export interface QueuedRun extends AwayPlayer {
  /** Tasks that were played at a time, at most. */
  readonly jobs: number;
  close(): Promise<void>;
}

/** What does not go together with a queue, and what is wrong with its address. */
export function queueFaults(options: QueueOptions): readonly string[] {
  const { queue, insecure, jobs, shard, checkDeterminism } = options;
  if (queue === undefined) return insecure === true ? ['--insecure: expected --queue beside it'] : [];
  return [
    ...queueAddress(queue, insecure === true).faults,
    ...(jobs === undefined ? [] : ['--queue: -j is for threads of this machine; workers have their own']),
    ...(shard === undefined ? [] : ['--queue: a shard is played on its own, without a queue']),
    ...(checkDeterminism === true ? ['--queue: --check-determinism plays on this machine'] : []),
  ];
}

/** Traces of the first replication are written here, by tasks that are played here; those of all replications would leave nothing to the queue. */
export const traceFaults = (outputs: readonly Output[]): readonly string[] =>
  outputs
    .filter(({ kind, path }) => kind === 'trace' && isFolder(path))
    .map(
      ({ path }) =>
        `-o ${path}: with --queue expected a file, which holds the first replication: traces of all stay where they are played (--shard and merge put them together)`,
    );

/** Announces the run; null when the queue cannot be used, which has been told then. */
export async function openQueuedRun(
  options: QueueOptions & { readonly queue: string },
  study: AnnouncedStudy,
): Promise<QueuedRun | null> {
  let coordinator: Coordinator | null = null;
  const opened = await openQueue(options.queue, options.insecure === true, () => coordinator?.giveAgain());
  if (opened === null) return null;
  const { library, connection } = opened;
  const fit = new RecordFit(study.outline);
  const given = new Coordinator({ library, connection, notice: noticeOf(study), fit, say });
  coordinator = given;
  await given.open();
  const { outline } = study;
  return {
    get jobs() {
      return given.mostJobs;
    },
    play: (tasks, kind, { events, signal }) => {
      const hash = studyHash(outline, kind);
      const answered = tasks.map(({ index, designPoint, replication }) => ({
        kind,
        index,
        designPoint,
        replication,
        study: hash,
      }));
      return given.play(answered, events, signal);
    },
    close: () => given.close(),
  };
}
