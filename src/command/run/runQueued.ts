/** `--queue`: has the tasks of a run played by workers on other machines. */
import type { AwayPlayer } from '../../study/tasks/playTasks.ts';
import { studyHash } from '../../study/results/studyOutline.ts';
import { Coordinator } from '../../study/queue/coordinator.ts';
import { noticeOf } from '../../study/queue/noticeOf.ts';
import type { AnnouncedStudy } from '../../study/queue/noticeOf.ts';
import { RecordFit } from '../../study/store/recordFit.ts';
import { printable } from '../../study/failures/printable.ts';
import { isFolder } from '../output/outputs.ts';
import type { Output } from '../output/outputs.ts';
import { openQueue, queueAddress } from '../queue/openQueue.ts';
import { say } from '../terminal/say.ts';

export interface QueueOptions {
  readonly queue?: string;
  readonly insecure?: boolean;
}

export interface QueuedRun extends AwayPlayer {
  /** Tasks that were played at a time, at most. */
  readonly jobs: number;
  close(): Promise<void>;
}

/** What is wrong with the address of the queue. */
export const queueFaults = ({ queue, insecure }: QueueOptions): readonly string[] =>
  queue === undefined ? [] : queueAddress(queue, insecure === true).faults;

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
  const { library, connection, shown } = opened;
  const fit = new RecordFit(study.outline);
  const given = new Coordinator({ library, connection, notice: noticeOf(study), fit, say });
  coordinator = given;
  const refused = await given.open();
  if (refused !== null) {
    say(`--queue ${shown}: found ${printable(refused)}, expected a server that takes a run`);
    await given.close();
    return null;
  }
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
