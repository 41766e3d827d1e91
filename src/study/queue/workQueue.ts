/** A worker's life: looks for runs that are announced, takes the tasks of those that it would compute the same way, and tells the others why not. */
import { systemReason } from '../failures/systemError.ts';
import { shortened, printable } from '../failures/printable.ts';
import { prepareStudy } from './prepareStudy.ts';
import { serveStudy } from './serveStudy.ts';
import type { WorkerSite } from './serveStudy.ts';
import { keyPrefix, noticeKey, runsKey } from './serverKeys.ts';
import { ServerWords } from './serverWords.ts';
import { isRun, mostNoticeBytes, readNotice } from './studyNotice.ts';
import { strangeText } from './strangeKeys.ts';
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
  const refused: Refused = { forGood: new Set(), disturbed: new Set() };
  let idleSinceMs = performance.now();
  while (!signal.aborted) {
    const notice = await nextNotice(options, refused).catch(() => null);
    if (notice === null) {
      if (idleSeconds !== null && performance.now() - idleSinceMs > idleSeconds * 1000) return 'idle';
      await pause(lookMs, whenAborted(signal));
    } else if (await serve(notice, options)) idleSinceMs = performance.now();
    else refused.forGood.add(notice.run);
  }
  return 'interrupted';
}

/** Runs that are not for this worker, so that each is told once. */
interface Refused {
  /** Not looked at again. */
  readonly forGood: Set<string>;
  /** With something else in the place of the announcement: their coordinator renews it, or ends for it. */
  readonly disturbed: Set<string>;
}

/** The first announced run that was not refused before; null while there is none, or while the server is away. */
async function nextNotice(
  options: WorkOptions,
  { forGood, disturbed }: Refused,
): Promise<StudyNotice | null> {
  const { connection, signal, say } = options;
  const { client } = connection;
  if (client.status !== 'ready') return null;
  for (const run of await client.smembers(runsKey)) {
    if (signal.aborted || forGood.has(run)) continue;
    const notice = await announced(client, run);
    if (notice === null) await sweep(run, options);
    else if (!('because' in notice)) return notice;
    else {
      if (notice.isForGood || !disturbed.has(run)) say(`not taken: ${notice.because}`);
      (notice.isForGood ? forGood : disturbed).add(run);
    }
  }
  return null;
}

/** Why what stands in the place of an announcement cannot be taken. */
interface Unfit {
  readonly because: string;
  readonly isForGood: boolean;
}

const unfit = (because: string): Unfit => ({ because, isForGood: true });

/** What is announced under the name of a run; null where nothing is. */
async function announced(
  client: WorkOptions['connection']['client'],
  run: string,
): Promise<StudyNotice | Unfit | null> {
  const key = noticeKey(run);
  const type = await client.type(key);
  if (type === 'none') return null;
  if (type !== 'string')
    return { because: strangeText(shortened(printable(key), 200), type, 'string'), isForGood: false };
  if ((await client.strlen(key)) > mostNoticeBytes)
    return unfit(`an announcement of more than ${mostNoticeBytes} bytes`);
  const text = await client.get(key);
  if (text === null) return null;
  const notice = readNotice(text);
  if (typeof notice === 'string') return unfit(notice);
  return notice.run === run ? notice : unfit('an announcement under another name');
}

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
  const { say, modulesFolder } = site;
  const id = shortened(printable(notice.id), 100);
  const prepared = await prepareStudy(notice, modulesFolder).catch((error: unknown) => ({
    reasons: [`the scenario cannot be prepared: ${systemReason(error)}`],
  }));
  if ('reasons' in prepared) {
    const reasons = prepared.reasons.map((reason) => shortened(printable(reason), 500));
    await tellRefusal(notice.run, reasons, site);
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
  if (fault.index < 0) await tellRefusal(notice.run, reasons, site);
  return false;
}

/** To the coordinator; where the server refuses even that, this worker says so and goes on. */
async function tellRefusal(
  run: string,
  reasons: readonly string[],
  { connection: { client }, name, say }: WorkOptions,
): Promise<void> {
  const told = tellPresence(client, run, { name, beat: 0, jobs: 0, reasons });
  await told.catch((error: unknown) => new ServerWords(say).hear(error));
}
