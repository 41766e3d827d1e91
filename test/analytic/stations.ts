/** Small queueing models on the kernel's public parts, to be held against closed forms. */
import { EventCalendar } from '../../src/engine/kernel/eventCalendar.ts';
import { ResourcePool } from '../../src/engine/kernel/resourcePool.ts';
import { run } from '../../src/engine/kernel/runLoop.ts';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { KeyedStream } from '../../src/engine/random/stream.ts';

/** A departure frees its server before anybody who comes at the same instant. */
const Kind = { departure: 0, renege: 1, arrival: 2, endOfWarmUp: 3 } as const;

const Purpose = { arrival: 1, service: 2, patience: 3 } as const;

/** When and with which draws a replication is played. */
export interface Replication {
  readonly seed: number;
  readonly replication: number;
  readonly warmUpSeconds: number;
  readonly measuredSeconds: number;
}

export interface Station {
  readonly servers: number;
  /** Arrivals a second, Poisson. */
  readonly rate: number;
  /** Draws a service time in seconds; the default is exponential with mean 1. */
  readonly drawService?: (stream: KeyedStream) => number;
  /** Rate at which those who wait give up; 0 for endless patience. */
  readonly impatience: number;
  /** A wait up to this many seconds is in time. */
  readonly targetWait: number;
}

/** What was observed of the customers who came after the warm-up. */
export interface QueueMeasures {
  readonly waits: number;
  readonly abandons: number;
  readonly meanWait: number;
  readonly isServedInTime: number;
  readonly carriedErlangs: number;
}

export interface LossMeasures {
  readonly callCongestion: number;
  readonly timeCongestion: number;
  readonly carriedErlangs: number;
}

function streamOf(replication: Replication, purpose: number): KeyedStream {
  return new KeyedStream().seek(replication.seed, replication.replication, 0, purpose);
}

/** Poisson calls on a group of circuits; a call that finds none free is lost. */
export function playLossSystem(rate: number, servers: number, replication: Replication): LossMeasures {
  const calendar = new EventCalendar();
  const circuits = new ResourcePool(servers);
  const arrivals = streamOf(replication, Purpose.arrival);
  const services = streamOf(replication, Purpose.service);
  function arrive(): void {
    const now = calendar.nowSeconds;
    if (circuits.seize(now)) calendar.schedule(now + drawExponential(services), Kind.departure, 0);
    calendar.schedule(now + drawExponential(arrivals) / rate, Kind.arrival, 0);
  }
  calendar.schedule(0, Kind.arrival, 0);
  return measureLoss(calendar, circuits, { replication, onArrival: arrive, onDeparture: () => undefined });
}

/** Sources that are idle for exponential times of rate `ratePerIdle`, then call; a refused source is idle again. */
export function playFiniteSources(
  sources: number,
  lines: number,
  ratePerIdle: number,
): (replication: Replication) => LossMeasures {
  return (replication) => {
    const calendar = new EventCalendar();
    const circuits = new ResourcePool(lines);
    const arrivals = streamOf(replication, Purpose.arrival);
    const services = streamOf(replication, Purpose.service);
    function becomeIdle(source: number): void {
      calendar.schedule(calendar.nowSeconds + drawExponential(arrivals) / ratePerIdle, Kind.arrival, source);
    }
    function call(source: number): void {
      const now = calendar.nowSeconds;
      if (circuits.seize(now)) calendar.schedule(now + drawExponential(services), Kind.departure, source);
      else becomeIdle(source);
    }
    for (let source = 0; source < sources; source++) becomeIdle(source);
    return measureLoss(calendar, circuits, { replication, onArrival: call, onDeparture: becomeIdle });
  };
}

interface LossHandlers {
  readonly replication: Replication;
  readonly onArrival: (subject: number) => void;
  readonly onDeparture: (subject: number) => void;
}

function measureLoss(calendar: EventCalendar, circuits: ResourcePool, handlers: LossHandlers): LossMeasures {
  const { warmUpSeconds, measuredSeconds } = handlers.replication;
  const endSecond = warmUpSeconds + measuredSeconds;
  const byKind: ((subject: number) => void)[] = [];
  byKind[Kind.departure] = (subject) => {
    circuits.release(calendar.nowSeconds);
    handlers.onDeparture(subject);
  };
  byKind[Kind.renege] = () => undefined;
  byKind[Kind.arrival] = handlers.onArrival;
  byKind[Kind.endOfWarmUp] = () => circuits.restart(calendar.nowSeconds);
  calendar.schedule(warmUpSeconds, Kind.endOfWarmUp, 0);
  run(calendar, byKind, endSecond);
  return {
    callCongestion: circuits.callCongestion(),
    timeCongestion: circuits.timeCongestion(endSecond),
    carriedErlangs: circuits.carriedErlangs(endSecond),
  };
}

/** Customers waiting in order of arrival, by place in line; those who gave up are skipped. */
class Line {
  readonly #since: number[] = [];
  readonly #reneges: number[] = [];
  #head = 0;

  join(nowSeconds: number): number {
    this.#reneges.push(-1);
    return this.#since.push(nowSeconds) - 1;
  }

  setRenege(place: number, notice: number): void {
    this.#reneges[place] = notice;
  }

  leave(place: number): number {
    const since = this.#since[place];
    this.#since[place] = -1;
    return since;
  }

  /** First place still waiting, −1 when nobody is. */
  first(): number {
    while (this.#head < this.#since.length && this.#since[this.#head] < 0) this.#head++;
    return this.#head < this.#since.length ? this.#head : -1;
  }

  renegeOf(place: number): number {
    return this.#reneges[place];
  }
}

/** Poisson customers, `servers` servers, one line in order of arrival, patience as told. */
export function playQueue(station: Station, replication: Replication): QueueMeasures {
  const { servers, rate, impatience, targetWait, drawService = drawExponential } = station;
  const calendar = new EventCalendar();
  const pool = new ResourcePool(servers);
  const line = new Line();
  const arrivals = streamOf(replication, Purpose.arrival);
  const services = streamOf(replication, Purpose.service);
  const patience = streamOf(replication, Purpose.patience);
  const { warmUpSeconds } = replication;
  const endSecond = warmUpSeconds + replication.measuredSeconds;
  const count = { came: 0, waited: 0, left: 0, done: 0, inTime: 0, waitSeconds: 0 };

  function noteEnd(sinceSecond: number, isServed: boolean): void {
    if (sinceSecond < warmUpSeconds) return;
    const waitSeconds = calendar.nowSeconds - sinceSecond;
    count.done++;
    count.waitSeconds += waitSeconds;
    if (!isServed) count.left++;
    else if (waitSeconds <= targetWait) count.inTime++;
  }
  function serve(sinceSecond: number): void {
    noteEnd(sinceSecond, true);
    calendar.schedule(calendar.nowSeconds + drawService(services), Kind.departure, 0);
  }
  function wait(now: number): void {
    if (now >= warmUpSeconds) count.waited++;
    const place = line.join(now);
    if (impatience > 0)
      line.setRenege(
        place,
        calendar.scheduleTimer(now + drawExponential(patience) / impatience, Kind.renege, place),
      );
  }
  const byKind: ((subject: number) => void)[] = [];
  byKind[Kind.departure] = () => {
    const now = calendar.nowSeconds;
    pool.release(now);
    const place = line.first();
    if (place < 0) return;
    pool.seize(now);
    calendar.cancel(line.renegeOf(place));
    serve(line.leave(place));
  };
  byKind[Kind.renege] = (place) => noteEnd(line.leave(place), false);
  byKind[Kind.arrival] = () => {
    const now = calendar.nowSeconds;
    if (now >= warmUpSeconds) count.came++;
    if (pool.seize(now)) serve(now);
    else wait(now);
    calendar.schedule(now + drawExponential(arrivals) / rate, Kind.arrival, 0);
  };
  byKind[Kind.endOfWarmUp] = () => pool.restart(calendar.nowSeconds);
  calendar.schedule(0, Kind.arrival, 0);
  calendar.schedule(warmUpSeconds, Kind.endOfWarmUp, 0);
  run(calendar, byKind, endSecond);
  return {
    waits: count.waited / count.came,
    abandons: count.left / count.done,
    meanWait: count.waitSeconds / count.done,
    isServedInTime: count.inTime / count.done,
    carriedErlangs: pool.carriedErlangs(endSecond),
  };
}
