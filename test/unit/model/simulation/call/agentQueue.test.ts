import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pacing } from '../../../../../src/model/contracts/operator/pacing.ts';
import { AgentQueue, dropped, reneged } from '../../../../../src/model/simulation/call/agentQueue.ts';

const detection = { decisionSeconds: 0, personTakenForMachineShare: 0, machineTakenForPersonShare: 1 };

const idlePacing: Pacing = {
  lines: 1,
  ringTimeoutSeconds: 25,
  nextAttemptSecond: () => Infinity,
  paidSecondsOn: () => 0,
  afterOutcome: () => undefined,
};

/** A queue of so many agents for lines whose calls wait two seconds. */
function staffed(agents: number, pacing: Partial<Pacing>): AgentQueue {
  const queue = new AgentQueue(0, 0);
  queue.staff({
    ...idlePacing,
    ...pacing,
    agentQueue: { agents, patienceSeconds: 2, machineDetection: detection },
  });
  return queue;
}

const bids = fc.array(
  fc.record({
    gapSeconds: fc.double({ min: 0, max: 20, noNaN: true }),
    handleSeconds: fc.double({ min: 0.5, max: 90, noNaN: true }),
    otherPatienceSeconds: fc.oneof(fc.constant(Infinity), fc.double({ min: 0, max: 60, noNaN: true })),
  }),
  { maxLength: 200 },
);
const settings = fc.record({
  agents: fc.integer({ min: 1, max: 6 }),
  patienceSeconds: fc.constantFrom(0, 2, 30, 86_400),
});

interface Bid {
  readonly gapSeconds: number;
  readonly handleSeconds: number;
  readonly otherPatienceSeconds?: number;
}

interface Staff {
  readonly agents: number;
  readonly patienceSeconds: number;
}

/** Each call goes to the agent who is free first, found by looking at all of them; who leaves before takes nobody's agent. */
function plainly({ agents, patienceSeconds }: Staff, asked: readonly Bid[]): number[] {
  const free = Array.from({ length: agents }, () => 0);
  let now = 0;
  return asked.map(({ gapSeconds, handleSeconds, otherPatienceSeconds = Infinity }) => {
    now += gapSeconds;
    const earliest = Math.min(...free);
    const wait = Math.max(0, earliest - now);
    if (wait > Math.min(patienceSeconds, otherPatienceSeconds))
      return otherPatienceSeconds < patienceSeconds ? reneged : dropped;
    free[free.indexOf(earliest)] = now + wait + handleSeconds;
    return wait;
  });
}

/** Plays bids and tells the queue of every agent who is ready again, at that time and before the bids of the same second. */
function played(staff: Staff, asked: readonly Bid[]): { waits: number[]; idleAtBid: number[] } {
  const queue = new AgentQueue(0, 0);
  queue.staff({ ...idlePacing, agentQueue: { ...staff, machineDetection: detection } });
  const ready: number[] = [];
  const waits: number[] = [];
  const idleAtBid: number[] = [];
  let now = 0;
  for (const { gapSeconds, handleSeconds, otherPatienceSeconds = Infinity } of asked) {
    now += gapSeconds;
    const due = ready.filter((second) => second <= now).length;
    for (let i = 0; i < due; i++) queue.agentReady();
    ready.splice(0, ready.length, ...ready.filter((second) => second > now));
    idleAtBid.push(queue.idle);
    const wait = queue.bid(now, handleSeconds, otherPatienceSeconds);
    waits.push(wait);
    if (wait >= 0) ready.push(now + wait + handleSeconds);
    expect(queue.idle + queue.busy).toBe(staff.agents);
  }
  return { waits, idleAtBid };
}

describe('a queue of agents', () => {
  it('gives every call the wait that serving in the order of the bids gives it', () => {
    fc.assert(
      fc.property(settings, bids, (staff, asked) => {
        expect(played(staff, asked).waits).toEqual(plainly(staff, asked));
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  it('has an agent idle exactly when a call need not wait', () => {
    fc.assert(
      fc.property(settings, bids, (staff, asked) => {
        const { waits, idleAtBid } = played(staff, asked);
        expect(waits.map((wait) => wait === 0)).toEqual(idleAtBid.map((idle) => idle > 0));
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('counts what becomes of the calls ahead: bids, ends without one, and neither where a call never comes', () => {
    const queue = staffed(1, { lines: 3 });
    for (const line of [0, 1, 2]) queue.join(line);
    queue.bid(0, 60, Infinity);
    queue.leave(0);
    queue.end(1);
    queue.leave(2);
    // The end of a call that had bid, and calls from outside, are of no account.
    queue.end(0);
    queue.receive(1, 60, Infinity);
    expect([queue.callsAhead, queue.bids, queue.endedWithoutBid]).toEqual([0, 1, 1]);
  });

  it('has room below what the pacing allows, which it asks again only when something has changed', () => {
    const asked: number[] = [];
    const queue = staffed(2, { lines: 4, callsAllowed: ({ idle }) => asked.push(idle) && idle });
    const rooms = [queue.hasRoom()];
    const join = (line: number): void => {
      queue.join(line);
      rooms.push(queue.hasRoom());
    };
    join(0);
    join(1);
    expect([rooms, asked]).toEqual([[true, true, false], [2]]);
    const then: readonly (() => unknown)[] = [
      () => queue.end(1),
      () => queue.bid(0, 60, Infinity),
      () => queue.receive(0, 30, Infinity),
      () => queue.agentReady(),
    ];
    for (const happens of then) {
      happens();
      queue.hasRoom();
      queue.hasRoom();
    }
    expect(asked).toEqual([2, 2, 1, 0, 1]);
  });

  it('always has room where the pacing sets no bound', () => {
    const queue = staffed(1, { lines: 1000 });
    for (let line = 0; line < 1000; line++) queue.join(line);
    expect(queue.hasRoom()).toBe(true);
  });

  it('knows when every idle agent is there for a call on its way', () => {
    const queue = staffed(2, { lines: 4 });
    const isSpokenFor = [queue.isSpokenFor];
    for (let line = 0; line < 3; line++) {
      queue.join(line);
      isSpokenFor.push(queue.isSpokenFor);
    }
    queue.bid(0, 60, Infinity);
    queue.bid(0, 60, Infinity);
    expect([...isSpokenFor, queue.isSpokenFor]).toEqual([false, false, true, true, false]);
  });

  it('has a call from outside that leaves the idle agents alone wait for the first who is busy, if there is one', () => {
    const queue = staffed(4, { lines: 8 });
    expect(queue.receiveByBusy(0, 10, 1000)).toBe(reneged);
    for (const handleSeconds of [50, 30, 40]) queue.bid(0, handleSeconds, Infinity);
    expect([queue.receiveByBusy(5, 100, 20), queue.receiveByBusy(5, 100, 30)]).toEqual([reneged, 25]);
    expect([queue.idle, queue.busy]).toEqual([1, 3]);
    // The next waits for the second of them, and the idle one is still there for who bids.
    expect(queue.receiveByBusy(5, 100, 60)).toBe(35);
    expect(queue.bid(5, 100, Infinity)).toBe(0);
    queue.agentReady();
    queue.agentReady();
    expect([queue.idle, queue.busy]).toEqual([0, 4]);
    queue.agentReady();
    expect([queue.idle, queue.busy]).toEqual([1, 3]);
  });

  it('drops nobody when its patience has no end, and everybody who would wait when it has none', () => {
    const asked = Array.from({ length: 20 }, () => ({ gapSeconds: 1, handleSeconds: 60 }));
    expect(played({ agents: 2, patienceSeconds: 86_400 }, asked).waits).not.toContain(dropped);
    const impatient = played({ agents: 2, patienceSeconds: 0 }, asked).waits;
    expect(impatient.filter((wait) => wait === dropped).length).toBe(18);
  });
});

describe('calls that get no agent', () => {
  it('are counted until they end, those of other lines and those that were served are not', () => {
    const queue = staffed(1, { lines: 3 });
    const count = (): readonly number[] => [queue.callsAhead, queue.callsGivenUp];
    for (const line of [0, 1, 2]) {
      queue.join(line);
      queue.leave(line);
    }
    queue.giveUp(0);
    queue.giveUp(1);
    expect(count()).toEqual([0, 2]);
    for (const line of [2, 0, 0]) queue.end(line);
    expect(count()).toEqual([0, 1]);
    queue.join(1);
    queue.end(1);
    expect(count()).toEqual([0, 0]);
  });
});
