/** A worker's life: looks for runs that are announced, takes the tasks of those that it would compute the same way, and tells the others why not. */
import { systemReason } from '../failures/systemError.ts';
import { shortened, printable } from '../failures/printable.ts';
import { prepareStudy } from './prepareStudy.ts';
import { serveStudy } from './serveStudy.ts';
import type { WorkerSite } from './serveStudy.ts';
import { keyPrefix, noticeKey, runsKey } from './serverKeys.ts';
import { isRun, mostNoticeBytes, readNotice } from './studyNotice.ts';
import type { StudyNotice } from './studyNotice.ts';
import { pause, whenAborted } from './waiting.ts';
import { tellPresence } from './workerPresence.ts';

export interface WorkOptions extends WorkerSite {
  /** End when there was nothing to do for so long; null: only by the signal. */
  readonly idleSeconds: number | null;
}

/** How the work ended: by the signal, or for want of it. */
export type WorkEnd = 'interrupted' | 'idle';

const lookMs = 500;

export async function workQueue(options: WorkOptions): Promise<WorkEnd> {
  const { signal, idleSeconds } = options;
  /** Runs that are not for this worker, so that each is told once. */
  const refused = new Set<string>();
  let idleSinceMs = performance.now();
  while (!signal.aborted) {
    const notice = await nextNotice(options, refused).catch(() => null);
    if (notice === null) {
      if (idleSeconds !== null && performance.now() - idleSinceMs > idleSeconds * 1000) return 'idle';
      await pause(lookMs, whenAborted(signal));
    } else if (await serve(notice, options)) idleSinceMs = performance.now();
    else refused.add(notice.run);
  }
  return 'interrupted';
}

/** The first announced run that was not refused before; null while there is none, or while the server is away. */
async function nextNotice(options: WorkOptions, refused: Set<string>): Promise<StudyNotice | null> {
  const { connection, signal, say } = options;
  const { client } = connection;
  if (client.status !== 'ready') return null;
  for (const run of await client.smembers(runsKey)) {
    if (signal.aborted || refused.has(run)) continue;
    const notice = await announced(client, run);
    if (notice === null) await sweep(run, options);
    else if (typeof notice !== 'string') return notice;
    else {
      refused.add(run);
      say(`not taken: ${notice}`);
    }
  }
  return null;
}

/** What is announced under the name of a run, or in words why it is nothing that can be taken; null where there is none. */
async function announced(
  client: WorkOptions['connection']['client'],
  run: string,
): Promise<StudyNotice | string | null> {
  try {
    if ((await client.strlen(noticeKey(run))) > mostNoticeBytes)
      return `an announcement of more than ${mostNoticeBytes} bytes`;
    const text = await client.get(noticeKey(run));
    if (text === null) return null;
    const notice = readNotice(text);
    return typeof notice === 'string' || notice.run === run ? notice : 'an announcement under another name';
  } catch (error) {
    if (isOfAnotherType(error)) return 'an announcement that is no text';
    throw error;
  }
}

/** What the server answers where a list stands, or the like; of all else it may answer otherwise the next time. */
const isOfAnotherType = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('WRONGTYPE');

/**
 * A coordinator that ended without a word leaves its tasks behind; one that only slept gives them again. One worker sweeps: whoever takes
 * the run off the list. Two that do so at once disturb each other and leave something.
 */
async function sweep(run: string, { connection: { client }, library }: WorkOptions): Promise<void> {
  const isOurs = (await client.srem(runsKey, run)) === 1;
  if (!isOurs || !isRun(run)) return;
  const queue = new library.bullmq.Queue(run, { connection: client, prefix: keyPrefix });
  queue.on('error', () => undefined);
  try {
    await queue.obliterate({ force: true });
  } finally {
    await queue.close();
  }
}

/** False when this worker refuses the run. */
async function serve(notice: StudyNotice, site: WorkOptions): Promise<boolean> {
  const { say, connection, name, modulesFolder } = site;
  const id = shortened(printable(notice.id), 100);
  const prepared = await prepareStudy(notice, modulesFolder).catch((error: unknown) => ({
    reasons: [`the scenario cannot be prepared: ${systemReason(error)}`],
  }));
  if ('reasons' in prepared) {
    const reasons = prepared.reasons.map((reason) => shortened(printable(reason), 500));
    await tellPresence(connection.client, notice.run, { name, beat: 0, jobs: 0, reasons });
    say(`${id}: not taken, because this worker would not compute the same:`);
    reasons.forEach((reason) => say(`  ${reason}`));
    return false;
  }
  say(`${id}: taking tasks`);
  const { tasks, fault } = await serveStudy(notice.run, prepared, site);
  say(`${id}: ${tasks} ${tasks === 1 ? 'task' : 'tasks'} done here`);
  if (fault === null) return true;
  const who = fault.plugin === null ? '' : `plug-in ${fault.plugin}: `;
  say(`${id}: a task failed: ${who}${shortened(printable(fault.message), 500)}`);
  // The coordinator ends a run whose task failed; a fault without a task is this machine's own.
  const reasons = [`a worker thread failed: ${shortened(printable(fault.message), 500)}`];
  if (fault.index < 0) await tellPresence(connection.client, notice.run, { name, beat: 0, jobs: 0, reasons });
  return false;
}
