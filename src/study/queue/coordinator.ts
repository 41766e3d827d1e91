/**
 * Gives the tasks of one run to a queue and takes the answers. The server may be restarted, forget everything, or be away for a while: the
 * run is announced again and tasks without a result are given again. A task that is answered twice counts once: both answers are the same.
 */
import type { Queue, QueueEvents } from 'bullmq';
import { systemReason } from '../failures/systemError.ts';
import type { TaskFault, TaskResult } from '../tasks/messages.ts';
import type { PoolEnd, PoolEvents } from '../tasks/pool.ts';
import type { RecordFit } from '../store/recordFit.ts';
import { giveTasks, isForgotten } from './givenTasks.ts';
import type { QueueConnection } from './queueConnection.ts';
import type { QueueLibrary } from './queueLibrary.ts';
import { keyPrefix, noticeKey, noticeLifeMs, renewalMs, runsKey, workersKey } from './serverKeys.ts';
import { isPassing, isRefusal, ServerWords } from './serverWords.ts';
import type { StudyNotice } from './studyNotice.ts';
import { strangeKey } from './strangeKeys.ts';
import { jobIdOf, readAnswer } from './taskAnswer.ts';
import type { AnsweredTask } from './taskAnswer.ts';
import { atMost, pause, whenAborted } from './waiting.ts';
import { signsOfLife, WorkerRoll } from './workerPresence.ts';

export interface CoordinatorOptions {
  readonly library: QueueLibrary;
  readonly connection: QueueConnection;
  readonly notice: StudyNotice;
  /** Of the run's study. */
  readonly fit: RecordFit;
  readonly say: (line: string) => void;
}

/** Between two looks for answers when no event calls for one. */
const lookMs = 500;
/** Without a worker for so long the user is told how to start one. */
const lonelyMs = 5000;
const cleaningMs = 3000;

export class Coordinator {
  readonly #options: CoordinatorOptions;
  readonly #queue: Queue;
  readonly #events: QueueEvents;
  readonly #roll: WorkerRoll;
  readonly #words: ServerWords;
  readonly #openedMs = performance.now();
  readonly #timer: NodeJS.Timeout;
  #mostJobs = 0;
  #isHelpTold = false;
  #mustGiveAgain = false;
  #renewing: Promise<void> = Promise.resolve();
  #wake: () => void = () => undefined;

  constructor(options: CoordinatorOptions) {
    this.#options = options;
    const { library, connection, notice } = options;
    const settings = { connection: connection.client, prefix: keyPrefix };
    this.#queue = new library.bullmq.Queue(notice.run, settings);
    this.#events = new library.bullmq.QueueEvents(notice.run, settings);
    this.#roll = new WorkerRoll(options.say);
    this.#words = new ServerWords(options.say);
    // Their connections come back by themselves; `QueueConnection` tells of it.
    this.#queue.on('error', () => undefined);
    this.#events.on('error', () => undefined);
    for (const event of ['completed', 'failed'] as const) this.#events.on(event, () => this.#wake());
    this.#timer = setInterval(() => this.#renewSoon(), renewalMs);
  }

  /** Tasks that were played at a time, at most. */
  get mostJobs(): number {
    return this.#mostJobs;
  }

  /** Announces the run; workers find it within a second. Null, or in words why the server does not take it. */
  open(): Promise<string | null> {
    return this.#renew().then(() => null, systemReason);
  }

  /** The server is there again, and may have forgotten everything. */
  giveAgain(): void {
    this.#mustGiveAgain = true;
    this.#renewSoon();
    this.#wake();
  }

  /** Has the tasks played; what is answered is told to `events`. */
  async play(tasks: readonly AnsweredTask[], events: PoolEvents, signal: AbortSignal): Promise<PoolEnd> {
    const waiting = new Map(tasks.map((task) => [jobIdOf(task), task]));
    const progress = this.#tellProgress(waiting, events);
    const played = this.#playAll(waiting, events, signal).catch(async (error: unknown): Promise<PoolEnd> => ({
      kind: 'fault',
      fault: await this.#refusal(tasks.at(0), error),
    }));
    const interrupted = whenAborted(signal).then((): PoolEnd => ({ kind: 'interrupted' }));
    const end = await Promise.race([played, interrupted]);
    this.#events.off('progress', progress);
    return end;
  }

  async #playAll(
    waiting: Map<string, AnsweredTask>,
    events: PoolEvents,
    signal: AbortSignal,
  ): Promise<PoolEnd> {
    this.#mustGiveAgain = true;
    while (waiting.size > 0 && !signal.aborted) {
      const woken = new Promise<void>((resolve) => (this.#wake = resolve));
      const fault = await this.#goOn(waiting, events).catch((error: unknown) => {
        if (!isPassing(error)) throw error;
        this.#words.hear(error);
        this.#mustGiveAgain = true;
        return null;
      });
      if (fault !== null) return { kind: 'fault', fault };
      if (waiting.size > 0) await pause(lookMs, woken);
    }
    await this.#callRoll();
    return { kind: 'done' };
  }

  /** Gives what is not given, and takes what there is. */
  async #goOn(waiting: Map<string, AnsweredTask>, events: PoolEvents): Promise<TaskFault | null> {
    if (this.#mustGiveAgain || (await isForgotten(this.#queue, waiting.size))) {
      this.#mustGiveAgain = false;
      await giveTasks(this.#queue, waiting);
    }
    // Later ones are told when the announcement is renewed.
    if (this.#roll.jobs === 0) await this.#callRoll();
    return (
      (await this.#takeAnswers(waiting, events)) ??
      (await this.#takeLosses(waiting)) ??
      (await this.#lookAround(waiting))
    );
  }

  async #takeAnswers(waiting: Map<string, AnsweredTask>, events: PoolEvents): Promise<TaskFault | null> {
    for (const job of await this.#queue.getJobs(['completed'])) {
      const task = waiting.get(job?.id ?? '');
      if (task !== undefined) {
        const answer = readAnswer(job.returnvalue, task, this.#options.fit);
        if (typeof answer === 'string') return this.#strange(task, answer);
        if ('fault' in answer) return answer.fault;
        waiting.delete(jobIdOf(task));
        events.done(answer.result satisfies TaskResult);
      }
      await job?.remove();
    }
    return null;
  }

  /** A server that is away, or refuses for now, is waited for. */
  async #refusal(task: AnsweredTask | undefined, error: unknown): Promise<TaskFault> {
    const { connection, notice } = this.#options;
    const strange = await strangeKey(connection.client, notice.run).catch(() => null);
    if (strange === null && isRefusal(error))
      return faultOf(task, `the server of the queue refuses what is needed: ${systemReason(error)}`);
    return this.#strange(task, strange ?? systemReason(error));
  }

  /** What it answers otherwise than it should is somebody's doing. */
  #strange(task: AnsweredTask | undefined, answer: string): TaskFault {
    return faultOf(task, `${answer}: somebody else writes to ${this.#options.notice.run} on the server`);
  }

  /** Tasks that BullMQ gave up because worker after worker was lost with them. */
  async #takeLosses(waiting: ReadonlyMap<string, AnsweredTask>): Promise<TaskFault | null> {
    for (const job of await this.#queue.getJobs(['failed'])) {
      const task = waiting.get(job?.id ?? '');
      if (task !== undefined) return faultOf(task, `given up by the queue: ${job.failedReason}`);
      await job?.remove();
    }
    return null;
  }

  /** Workers cannot tell of what stands in their way: it may be where they would. */
  async #lookAround(waiting: ReadonlyMap<string, AnsweredTask>): Promise<TaskFault | null> {
    const { connection, notice } = this.#options;
    const strange = await strangeKey(connection.client, notice.run);
    return strange === null ? null : this.#strange(waiting.values().next().value, strange);
  }

  #tellProgress(
    waiting: ReadonlyMap<string, AnsweredTask>,
    events: PoolEvents,
  ): (of: { readonly jobId: string; readonly data: unknown }) => void {
    const tell = ({ jobId, data }: { readonly jobId: string; readonly data: unknown }): void => {
      const task = waiting.get(jobId);
      if (task !== undefined && typeof data === 'number' && data >= 0 && data <= 1)
        events.progress(task.index, data);
    };
    this.#events.on('progress', tell);
    return tell;
  }

  #renewSoon(): void {
    this.#renewing = this.#renew().catch((error: unknown) => this.#words.hear(error));
  }

  async #renew(): Promise<void> {
    const { connection, notice, say } = this.#options;
    const { client } = connection;
    if (client.status !== 'ready') return;
    await client.set(noticeKey(notice.run), JSON.stringify(notice), 'PX', noticeLifeMs);
    await client.sadd(runsKey, notice.run);
    await this.#callRoll();
    if (this.#isHelpTold || this.#roll.jobs > 0 || performance.now() - this.#openedMs < lonelyMs) return;
    this.#isHelpTold = true;
    say(
      'no worker takes tasks yet: start `ringfence worker --queue …` on any machine that reaches the server',
    );
  }

  async #callRoll(): Promise<void> {
    const { connection, notice } = this.#options;
    this.#roll.update(await signsOfLife(connection.client, notice.run), performance.now());
    this.#mostJobs = Math.max(this.#mostJobs, this.#roll.jobs);
  }

  /** Takes the run off the server. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await atMost(cleaningMs, this.#clean());
    // They have connections of their own, which would keep the program alive.
    await atMost(cleaningMs, Promise.allSettled([this.#queue.close(), this.#events.close()]));
    this.#options.connection.close();
  }

  /** In this order: a worker that finds a run without an announcement sweeps it up, beside us, if it still stands among the runs. */
  async #clean(): Promise<void> {
    const { connection, notice } = this.#options;
    await this.#renewing; // or it would put the run among the others again
    await connection.client.srem(runsKey, notice.run);
    await connection.client.del(noticeKey(notice.run), workersKey(notice.run));
    await this.#queue.obliterate({ force: true });
  }
}

const faultOf = (task: AnsweredTask | undefined, message: string): TaskFault => ({
  index: task?.index ?? -1,
  plugin: null,
  callKey: null,
  message,
  stack: '',
});
