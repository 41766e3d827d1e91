/** How workers tell a coordinator that they are there, or why they do not take its tasks; and how the coordinator keeps the roll. */
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { printable, shortened } from '../failures/printable.ts';
import { jsonIn } from '../reading/jsonText.ts';
import { noticeLifeMs, workersKey } from './serverKeys.ts';

export interface WorkerPresence {
  /** Grows with every sign of life. */
  readonly beat: number;
  /** Tasks that it plays at a time; 0 for a worker that refuses. */
  readonly jobs: number;
  readonly reasons: readonly string[];
}

const presence: z.ZodType<WorkerPresence> = z.strictObject({
  beat: z.int().min(0),
  jobs: z.int().min(0).max(10_000),
  reasons: z.array(z.string().max(10_000)).max(100),
});

export async function tellPresence(
  client: Redis,
  run: string,
  { name, ...of }: WorkerPresence & { readonly name: string },
): Promise<void> {
  await client.hset(workersKey(run), name, JSON.stringify(of));
  await client.pexpire(workersKey(run), noticeLifeMs);
}

/** A server may say what it likes: no more of them are told of. */
const mostWorkers = 1000;

/** The signs of life of all workers of a run; of too many none are read. */
export async function signsOfLife(
  client: Pick<Redis, 'hlen' | 'hgetall'>,
  run: string,
): Promise<Readonly<Record<string, string>>> {
  const key = workersKey(run);
  return (await client.hlen(key)) > 10 * mostWorkers ? {} : await client.hgetall(key);
}

/** Without a sign of life for so long a worker is lost; BullMQ hands its tasks to others about then. */
const silenceMs = 20_000;

interface KnownWorker {
  beat: number;
  jobs: number;
  /** By the clock of this machine: clocks of others do not matter. */
  seenAtMs: number;
  isLost: boolean;
}

/** The coordinator's view of the workers; `say` gets a line for whatever changes. */
export class WorkerRoll {
  readonly #workers = new Map<string, KnownWorker>();
  readonly #say: (line: string) => void;
  #isFullTold = false;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** Tasks that are played at a time by all that are there. */
  get jobs(): number {
    let sum = 0;
    for (const { jobs, isLost } of this.#workers.values()) if (!isLost) sum += jobs;
    return sum;
  }

  /** `fields`: what stands in the hash of the run. */
  update(fields: Readonly<Record<string, string>>, nowMs: number): void {
    for (const [name, text] of Object.entries(fields)) {
      const found = parsed(text);
      const shown = shortened(printable(name), 100);
      if (found === null) continue;
      if (this.#workers.has(shown) || this.#workers.size < mostWorkers) this.#hear(shown, found, nowMs);
      else this.#tellFull();
    }
    for (const [name, worker] of this.#workers) {
      if (worker.isLost || worker.jobs === 0 || nowMs - worker.seenAtMs < silenceMs) continue;
      worker.isLost = true;
      this.#say(`worker ${name} is lost: its tasks go to others`);
    }
  }

  #tellFull(): void {
    if (!this.#isFullTold)
      this.#say(`more than ${mostWorkers} workers announce themselves: of the others nothing is told`);
    this.#isFullTold = true;
  }

  #hear(name: string, { beat, jobs, reasons }: WorkerPresence, nowMs: number): void {
    const known = this.#workers.get(name);
    if (known !== undefined && known.beat === beat) return;
    this.#workers.set(name, { beat, jobs, seenAtMs: nowMs, isLost: false });
    if (known !== undefined && !known.isLost && known.jobs === jobs) return;
    if (jobs > 0) this.#say(`worker ${name} is there: ${jobs} ${jobs === 1 ? 'task' : 'tasks'} at a time`);
    else if (reasons.length === 0) this.#say(`worker ${name} left`);
    else {
      this.#say(`worker ${name} takes no tasks: it would not compute the same`);
      reasons.forEach((reason) => this.#say(`  ${shortened(printable(reason), 500)}`));
    }
  }
}

function parsed(text: string): WorkerPresence | null {
  const read = jsonIn(text, { file: 'a sign of life', expected: 'that of a worker' });
  return 'value' in read ? (presence.safeParse(read.value).data ?? null) : null;
}
