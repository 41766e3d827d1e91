/** Events a second of the kernel: the hold model over many numbers of pending notices and laws of gaps, timers, and M/M/1. */
import { EventCalendar } from '../../../engine/kernel/eventCalendar.ts';
import { ResourcePool } from '../../../engine/kernel/resourcePool.ts';
import { run } from '../../../engine/kernel/runLoop.ts';
import { drawExponential } from '../../../engine/random/exponential.ts';
import { KeyedStream } from '../../../engine/random/stream.ts';
import { benchCase } from '../benchCase.ts';
import type { BenchCase } from '../benchCase.ts';
import { rateOf } from '../timing.ts';

const gapCount = 1 << 16;
const eventsABatch = 100_000;

type GapLaw = (stream: KeyedStream) => number;

/** Draws gaps beforehand, so that the calendar alone is measured. */
function gapsOf(law: GapLaw): Float64Array {
  const stream = new KeyedStream().seek(1, 2, 3, 4);
  return Float64Array.from({ length: gapCount }, () => law(stream));
}

/** Laws that strain a calendar which fixes its buckets by a mean. */
const strainedLaws: Readonly<Record<string, GapLaw>> = {
  'nine-in-ten-at-once': (stream) => (stream.nextBelow(10) > 0 ? 0 : drawExponential(stream)),
  'bimodal-1-to-1000': (stream) => drawExponential(stream) * (stream.nextBelow(10) > 0 ? 1 : 1000),
  'milliseconds-beside-1e9-seconds': (stream) =>
    drawExponential(stream) * (stream.nextBelow(100) > 0 ? 1e-3 : 1e9),
  'whole-seconds': (stream) => stream.nextBelow(4),
  'all-equal': () => 1,
};

/** The hold model: with `pending` notices, each event taken schedules one. Gives the batch to measure. */
function holdModel(pending: number, law: GapLaw): () => void {
  const gaps = gapsOf(law);
  const calendar = new EventCalendar();
  let turn = 0;
  for (let subject = 0; subject < pending; subject++)
    calendar.schedule(gaps[(subject * 7) & (gapCount - 1)], 0, subject);
  function hold(events: number): void {
    let position = turn;
    for (let event = 0; event < events; event++) {
      calendar.next();
      calendar.schedule(calendar.nowSeconds + gaps[position++ & (gapCount - 1)], 0, calendar.subject);
    }
    turn = position & (gapCount - 1);
  }
  hold(4 * pending);
  return () => hold(eventsABatch);
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
  return () => void run(calendar, [depart, arrive], calendar.nowSeconds + eventsABatch / 2);
}

/** A call that schedules a timer, cancels it and ends: three operations on 10,000 pending. */
function timers(): () => void {
  const calendar = new EventCalendar();
  const gaps = gapsOf(drawExponential);
  for (let subject = 0; subject < 10_000; subject++) calendar.schedule(gaps[subject], 0, subject);
  return () => {
    for (let event = 0; event < eventsABatch; event++) {
      calendar.next();
      const timer = calendar.scheduleTimer(calendar.nowSeconds + 30, 1, 0);
      calendar.schedule(calendar.nowSeconds + gaps[event & (gapCount - 1)], 0, calendar.subject);
      calendar.cancel(timer);
    }
  };
}

const eventCase = (what: string, prepare: () => () => void): BenchCase =>
  benchCase({
    name: `engine/${what}`,
    unit: 'events/s',
    better: 'more',
    sample: ({ measuring }) => rateOf({ work: eventsABatch, turn: prepare() }, measuring),
  });

export const engineCases: readonly BenchCase[] = [
  eventCase('mm1', oneServer),
  ...[2, 10, 32, 100, 1000, 10_000, 100_000, 1_000_000].map((pending) =>
    eventCase(`hold-${pending}`, () => holdModel(pending, drawExponential)),
  ),
  ...Object.entries(strainedLaws).map(([name, law]) =>
    eventCase(`hold-10000-${name}`, () => holdModel(10_000, law)),
  ),
  eventCase('timers-10000', timers),
];
