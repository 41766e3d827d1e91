/** A worker's life: looks for runs that are announced, takes the tasks of those that it would compute the same way, and tells the others why not. */
import { hashOf } from '../reading/canonicalJson.ts';
import { systemReason } from '../failures/systemError.ts';
import { shortened, printable } from '../failures/printable.ts';
import { prepareStudy } from './prepareStudy.ts';
import { serveStudy } from './serveStudy.ts';
import type { WorkerSite } from './serveStudy.ts';
import { keyPrefix, noticeKey, renewalMs, runsKey } from './serverKeys.ts';
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
  const refused: Refused = new Map();
  let idleSinceMs = performance.now();
  while (!signal.aborted) {
    const found = await nextNotice(options, refused).catch(() => null);
    if (found === null) {
      if (idleSeconds !== null && performance.now() - idleSinceMs > idleSeconds * 1000) return 'idle';
      await pause(lookMs, whenAborted(signal));
    } else if (await serve(found.notice, options)) idleSinceMs = performance.now();
    else refuse(refused, found.notice.run, found.mark);
  }
  return 'interrupted';
}

/** What stood in the place of an announcement when it was refused: it is told once, and judged anew when something else stands there. */
interface Refusal {
  readonly mark: string;
  readonly lookAgainMs: number;
}

/** By run. */
type Refused = Map<string, Refusal>;

/** A coordinator renews what somebody else has replaced: nothing is gained by looking sooner. */
const refuse = (refused: Refused, run: string, mark: string): unknown =>
  refused.set(run, { mark, lookAgainMs: performance.now() + renewalMs });

interface FoundNotice {
  readonly notice: StudyNotice;
  readonly mark: string;
}

/** The first announced run that was not refused as it stands; null while there is none, or while the server is away. */
async function nextNotice(options: WorkOptions, refused: Refused): Promise<FoundNotice | null> {
  const { connection, signal, say } = options;
  const { client } = connection;
  if (client.status !== 'ready') return null;
  for (const run of await client.smembers(runsKey)) {
    const before = refused.get(run);
    if (signal.aborted || (before !== undefined && performance.now() < before.lookAgainMs)) continue;
    const standing = await standingAt(client, noticeKey(run));
    if (standing === null) {
      await sweep(run, options);
      continue;
    }
    const { mark } = standing;
    const notice = mark === before?.mark ? null : noticeIn(standing, run);
    if (notice !== null && typeof notice !== 'string') return { notice, mark };
    if (notice !== null) say(`not taken: ${notice}`);
    refuse(refused, run, mark);
  }
  return null;
}

/** What stands in the place of an announcement; a text of null: nothing that could be one, for the reason that is its mark. */
interface Standing {
  readonly mark: string;
  readonly text: string | null;
}

/** Null where nothing stands. */
async function standingAt(
  client: WorkOptions['connection']['client'],
  key: string,
): Promise<Standing | null> {
  const type = await client.type(key);
  if (type === 'none') return null;
  if (type !== 'string')
    return { mark: strangeText(shortened(printable(key), 200), type, 'string'), text: null };
  if ((await client.strlen(key)) > mostNoticeBytes)
    return { mark: `an announcement of more than ${mostNoticeBytes} bytes`, text: null };
  const text = await client.get(key);
  return text === null ? null : { mark: hashOf(text), text };
}

/** The notice, or in words why it cannot be taken. */
function noticeIn({ mark, text }: Standing, run: string): StudyNotice | string {
  const notice = text === null ? mark : readNotice(text);
  return typeof notice === 'string' || notice.run === run ? notice : 'an announcement under another name';
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
