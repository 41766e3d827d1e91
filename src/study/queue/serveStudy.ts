/** Takes the tasks of one run from the queue and plays them on worker threads, until the run is over. */
import type { Job, Worker } from 'bullmq';
import { runPool } from '../tasks/pool.ts';
import type { TaskFault } from '../tasks/messages.ts';
import { GivenBack, HandOff } from './handOff.ts';
import type { PreparedStudy } from './prepareStudy.ts';
import type { QueueConnection } from './queueConnection.ts';
import type { QueueLibrary } from './queueLibrary.ts';
import { keyPrefix, noticeKey, queueKey, renewalMs } from './serverKeys.ts';
import { ServerWords } from './serverWords.ts';
import { doneAnswer, faultAnswer, readTaskName } from './taskAnswer.ts';
import type { TaskAnswer } from './taskAnswer.ts';
import { atMost } from './waiting.ts';
import { tellPresence } from './workerPresence.ts';

export interface WorkerSite {
  readonly library: QueueLibrary;
  readonly connection: QueueConnection;
  readonly name: string;
  readonly jobs: number;
  /** Folder of third parties' plug-ins; null: none. */
  readonly modulesFolder: string | null;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

export interface ServedStudy {
  /** Tasks that were finished here. */
  readonly tasks: number;
  /** Null unless a task failed. */
  readonly fault: TaskFault | null;
}

/** A worker that does not renew its hold on a task for so long has lost it; lost ones are looked for as often as `stalledMs`. */
const lockMs = 15_000;
const stalledMs = 5000;
/** A task whose workers are lost so often ends them itself. */
const mostLosses = 5;
/** Between two words about how far a task is. */
const progressMs = 1000;
const partingMs = 3000;

/** A task that failed for a reason which is the scenario's, told as its answer: playing it again would come to the same. */
class TaskFailed extends Error {
  readonly fault: TaskFault;

  constructor(fault: TaskFault) {
    super(fault.message);
    this.name = 'TaskFailed';
    this.fault = fault;
  }
}

export async function serveStudy(run: string, study: PreparedStudy, site: WorkerSite): Promise<ServedStudy> {
  const { library, connection, jobs, signal } = site;
  const handOff = new HandOff();
  const over = new AbortController();
  const stop = (): void => over.abort();
  signal.addEventListener('abort', stop, { once: true });
  let tasks = 0;
  const takeOne = async (job: Job, token: string | undefined): Promise<TaskAnswer> => {
    const answer = await answerOf(job, { study, handOff, library, token });
    tasks += answer.kind === 'done' ? 1 : 0;
    return answer;
  };
  const worker = new library.bullmq.Worker(run, takeOne, {
    connection: connection.client,
    prefix: keyPrefix,
    name: site.name,
    concurrency: jobs,
    lockDuration: lockMs,
    stalledInterval: stalledMs,
    maxStalledCount: mostLosses,
  });
  const words = new ServerWords(site.say);
  worker.on('error', (error) => words.hear(error));
  const watching = watch(run, site, { stop, words });
  if (signal.aborted) stop();
  const end = await runPool(() => handOff.next(), poolEvents(handOff), {
    jobs,
    modules: study.modules,
    files: study.files,
    signal: over.signal,
  });
  clearInterval(watching);
  signal.removeEventListener('abort', stop);
  const fault = end.kind === 'fault' ? end.fault : null;
  if (fault !== null) handOff.fail(fault.index, new TaskFailed(fault));
  await part(worker, handOff);
  await wipe(run, site);
  if (signal.aborted) await leaveRoll(run, site);
  return { tasks, fault };
}

const poolEvents = (handOff: HandOff): Parameters<typeof runPool>[1] => ({
  done: (result) => handOff.done(result),
  progress: (index, share) => handOff.progress(index, share),
});

interface Taking {
  readonly study: PreparedStudy;
  readonly handOff: HandOff;
  readonly library: QueueLibrary;
  readonly token: string | undefined;
}

async function answerOf(job: Job, { study, handOff, library, token }: Taking): Promise<TaskAnswer> {
  const name = readTaskName(job.data);
  const task = name === null ? null : study.task(name.kind, name.index);
  if (name === null || task === null) return faultAnswer(unknownTask);
  let toldMs = 0;
  const progress = (share: number): void => {
    const now = performance.now();
    if (now - toldMs < progressMs) return;
    toldMs = now;
    job.updateProgress(share).catch(() => undefined);
  };
  try {
    const result = await handOff.bring(task, progress);
    const { designPoint, replication } = task;
    return doneAnswer(result, { ...name, study: study.study(name.kind), designPoint, replication });
  } catch (error) {
    if (error instanceof TaskFailed) return faultAnswer(error.fault);
    if (!(error instanceof GivenBack)) throw error;
    await job.moveToWait(token);
    throw new library.bullmq.WaitingError();
  }
}

const unknownTask: TaskFault = {
  index: -1,
  plugin: null,
  callKey: null,
  message: 'the queue holds a task that the study does not have',
  stack: '',
};

/** Ends the serving when the run is no longer announced, and shows meanwhile that this worker is alive. */
function watch(
  run: string,
  { connection, name, jobs }: WorkerSite,
  { stop, words }: { readonly stop: () => void; readonly words: ServerWords },
): NodeJS.Timeout {
  const { client } = connection;
  let beat = 0;
  const look = async (): Promise<void> => {
    if (client.status !== 'ready') return;
    if ((await client.exists(noticeKey(run))) === 0) return stop();
    await tellPresence(client, run, { name, beat: ++beat, jobs, reasons: [] });
  };
  const tell = (): void => void look().catch((error: unknown) => words.hear(error));
  tell();
  return setInterval(tell, renewalMs);
}

/** BullMQ's look for lost tasks writes two keys anew when the coordinator has taken the run off the server already; nobody else would remove them. */
async function wipe(run: string, { connection: { client } }: WorkerSite): Promise<void> {
  const wiping = async (): Promise<void> => {
    if ((await client.exists(noticeKey(run))) > 0) return;
    await client.del(...['meta', 'stalled-check'].map((what) => queueKey(run, what)));
  };
  await atMost(partingMs, wiping());
}

/** A worker that goes on its own says so; one that is lost cannot. */
function leaveRoll(run: string, { connection, name }: WorkerSite): Promise<void> {
  const told = tellPresence(connection.client, run, { name, beat: 0, jobs: 0, reasons: [] });
  return atMost(partingMs, told);
}

/** Gives back what is not finished and leaves the queue; a server that does not answer is not waited for. */
async function part(worker: Worker, handOff: HandOff): Promise<void> {
  const leave = async (): Promise<void> => {
    await worker.pause(true);
    handOff.end();
    await worker.close();
  };
  await atMost(partingMs, leave());
  handOff.end();
}
