/** Times a batch of work again and again with tinybench, on this thread's processor time, so that a busy machine blurs it less. */
import type { Measuring, Sample } from './benchCase.ts';

/** Younger than the oldest Node that this runs on; the process's time takes its place there. */
const threadUsage = (process as Partial<Pick<NodeJS.Process, 'threadCpuUsage'>>).threadCpuUsage;

/** Processor time of this thread so far. On some systems it goes by ticks of some milliseconds: only long sums of it mean something. */
export function cpuMilliseconds(): number {
  const { user, system } = threadUsage === undefined ? process.cpuUsage() : threadUsage.call(process);
  return (user + system) / 1000;
}

/** For figures that somebody compares. */
export const usualMeasuring: Measuring = { milliseconds: 1000, leastTurns: 3 };

export interface Batch {
  /** What one turn does so many times. */
  readonly work: number;
  readonly turn: () => void;
}

/** Milliseconds of a turn: the mean, because a clock that ticks makes the median of short turns a multiple of its tick. */
async function meanTurn({ turn }: Batch, { milliseconds, leastTurns }: Measuring): Promise<number> {
  // Loaded here: nobody else needs it.
  const { Bench } = await import('tinybench');
  const bench = new Bench({
    time: milliseconds,
    warmupTime: milliseconds / 5,
    iterations: leastTurns,
    warmupIterations: 1,
    now: cpuMilliseconds,
    throws: true,
  });
  bench.add('batch', turn);
  await bench.run();
  const [{ result }] = bench.tasks;
  if (!('latency' in result)) throw new Error(`the bench was not measured: ${result.state}`);
  return result.latency.mean;
}

/** Pieces of work a second. */
export async function rateOf(batch: Batch, measuring: Measuring): Promise<Sample> {
  return { value: (batch.work / (await meanTurn(batch, measuring))) * 1000, also: [] };
}

/** Nanoseconds for one piece of work. */
export async function nanosecondsOf(batch: Batch, measuring: Measuring): Promise<Sample> {
  return { value: ((await meanTurn(batch, measuring)) / batch.work) * 1e6, also: [] };
}
