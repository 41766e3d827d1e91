/** Events a second of the kernel on one core: `node bench/engine/kernel.ts`. Seconds of CPU time, so that a busy machine blurs them less. */
import process from 'node:process';
import { Bench } from 'tinybench';
import { EventCalendar } from '../../src/engine/kernel/eventCalendar.ts';
import { ResourcePool } from '../../src/engine/kernel/resourcePool.ts';
import { run } from '../../src/engine/kernel/runLoop.ts';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { KeyedStream } from '../../src/engine/random/stream.ts';

const GAPS = 1 << 16;
const HOLDS_A_BATCH = 100_000;

/** Draws gaps beforehand, so that the calendar alone is measured. */
function gapsOf(draw: (stream: KeyedStream) => number): Float64Array {
  const stream = new KeyedStream().seek(1, 2, 3, 4);
  return Float64Array.from({ length: GAPS }, () => draw(stream));
}

const exponential = gapsOf(drawExponential);

/** Gap laws that strain a calendar which fixes its buckets by a mean. */
const skewed: Readonly<Record<string, Float64Array>> = {
  'nine in ten at once': gapsOf((stream) => (stream.nextBelow(10) > 0 ? 0 : drawExponential(stream))),
  'bimodal 1 : 1000': gapsOf((stream) => drawExponential(stream) * (stream.nextBelow(10) > 0 ? 1 : 1000)),
  'milliseconds beside 1e9 s': gapsOf(
    (stream) => drawExponential(stream) * (stream.nextBelow(100) > 0 ? 1e-3 : 1e9),
  ),
  'whole seconds of 0 … 3': gapsOf((stream) => stream.nextBelow(4)),
  'all equal': gapsOf(() => 1),
};

/** The hold model: with `pending` notices, each event taken schedules one. Gives the batch to measure. */
function holdModel(pending: number, gaps: Float64Array): () => void {
  const calendar = new EventCalendar();
  let turn = 0;
  for (let subject = 0; subject < pending; subject++)
    calendar.schedule(gaps[(subject * 7) & (GAPS - 1)], 0, subject);
  function hold(events: number): void {
    let position = turn;
    for (let event = 0; event < events; event++) {
      calendar.next();
      calendar.schedule(calendar.nowSeconds + gaps[position++ & (GAPS - 1)], 0, calendar.subject);
    }
    turn = position & (GAPS - 1);
  }
  hold(4 * pending);
  return () => hold(HOLDS_A_BATCH);
}

/** M/M/1 at 80 % through the run loop, with keyed draws: two events a customer. */
function oneServer(): () => void {
  const calendar = new EventCalendar();
  const server = new ResourcePool(1);
  const arrivals = new KeyedStream().seek(1, 1, 0, 0);
  const services = new KeyedStream().seek(1, 2, 0, 0);
  let waiting = 0;
  function depart(): void {
    const now = calendar.nowSeconds;
    if (waiting > 0) {
      waiting--;
      calendar.schedule(now + 0.8 * drawExponential(services), 0, 0);
    } else {
      server.release(now);
    }
  }
  function arrive(): void {
    const now = calendar.nowSeconds;
    if (server.seize(now)) calendar.schedule(now + 0.8 * drawExponential(services), 0, 0);
    else waiting++;
    calendar.schedule(now + drawExponential(arrivals), 1, 0);
  }
  calendar.schedule(0, 1, 0);
  return () => void run(calendar, [depart, arrive], calendar.nowSeconds + HOLDS_A_BATCH / 2);
}

/** A call that schedules a timer, cancels it and ends: three operations on 10 000 pending. */
function timers(): () => void {
  const calendar = new EventCalendar();
  for (let subject = 0; subject < 10_000; subject++) calendar.schedule(exponential[subject], 0, subject);
  return () => {
    for (let event = 0; event < HOLDS_A_BATCH; event++) {
      calendar.next();
      const timer = calendar.schedule(calendar.nowSeconds + 30, 1, 0);
      calendar.schedule(calendar.nowSeconds + exponential[event & (GAPS - 1)], 0, calendar.subject);
      calendar.cancel(timer);
    }
  };
}

function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const bench = new Bench({ time: 1000, warmupTime: 300, now: cpuMilliseconds });
bench.add('M/M/1 through the run loop, keyed draws', oneServer());
for (const pending of [2, 10, 32, 100, 1000, 10_000, 100_000, 1_000_000])
  bench.add(`hold ${pending}`, holdModel(pending, exponential));
for (const [name, gaps] of Object.entries(skewed)) bench.add(`hold 10000, ${name}`, holdModel(10_000, gaps));
bench.add('hold 10000 with a timer cancelled each', timers());
await bench.run();

console.table(
  bench.tasks.map((task) => {
    const { result } = task;
    if (!('latency' in result)) throw new Error(`${task.name} was not measured`);
    return { measured: task.name, 'M events/s': (HOLDS_A_BATCH / result.latency.mean / 1000).toFixed(1) };
  }),
);
