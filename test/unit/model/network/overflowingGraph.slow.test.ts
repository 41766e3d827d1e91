import { describe, expect, it } from 'vitest';
import { drawExponential } from '../../../../src/engine/random/exponential.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { carrierMap } from '../../../../src/model/network/carrierMap.ts';
import { OverflowingGraph } from '../../../../src/model/network/overflowingGraph.ts';
import { TrunkCounter, TrunkCounts } from '../../../../src/model/network/trunkCounts.ts';
import { NumberPlan } from '../../../../src/model/numbering/numberPlan.ts';
import type { BlockSettings, NetworkSettings } from '../../../../src/model/world/world.ts';
import { expectAgreement } from '../../../analytic/agreement.ts';
import { erlangB } from '../../../analytic/closedForms.ts';

const block: BlockSettings = {
  id: 'b',
  prefix: '1',
  digits: 1,
  kind: 'mobile',
  carrier: 'b',
  allocated: 1,
  purpose: 'any',
  identityCheck: 0,
  secondHandShare: 0,
  inheritedMarks: 0,
  quarantineSeconds: 0,
};
/** `b` has the number called, `a` hands the calls in; a direct way, and one over `t`. */
const carriers = ['b', 'a', 't'];
const trunkIds = ['direct', 'a-t', 't-b'];
const plenty = 100_000;
const [direct, toTandem] = [0, 1];

interface Played {
  readonly graph: OverflowingGraph;
  readonly counts: TrunkCounts;
}

function graphOf(circuits: number, limits: Readonly<Record<string, number>> = {}): Played {
  const trunk = (id: string, between: readonly [string, string]): NetworkSettings['trunks'][number] => ({
    id,
    between,
    parameters: {
      circuits: id === 'direct' ? circuits : plenty,
      attemptsPerSecond: limits[id] ?? plenty,
      weight: 1,
    },
  });
  const network: NetworkSettings = {
    use: 'carrier-graph',
    parameters: { alternativeRouting: true },
    carriers: carriers.map((id) => ({ id, kind: 'large', parameters: { circuits: plenty } })),
    trunks: [trunk('direct', ['a', 'b']), trunk('a-t', ['a', 't']), trunk('t-b', ['t', 'b'])],
  };
  const columns = {
    ingress: Int32Array.of(1),
    route: new Int32Array(1),
    calledNumber: Int32Array.of(1),
  };
  const plan = new NumberPlan([block], [0], { low: 1, high: 2 });
  const counts = new TrunkCounts(trunkIds.length);
  const around = { plan, columns, counts };
  return { graph: new OverflowingGraph(carrierMap(network, carriers), network.trunks, around), counts };
}

const holdingSeconds = 100;
const bids = 20_000;

/** Pure chance traffic: what the direct way carries, and mean and variance of what overflows to the other. */
function play(offeredErlangs: number, circuits: number, replication: number) {
  const { graph, counts } = graphOf(circuits);
  const stream = new KeyedStream().seek(replication, 11, 0, 0);
  let ends: number[] = [];
  let now = 0;
  let sum = 0;
  let squares = 0;
  for (let bid = 0; bid < bids; bid++) {
    now += (drawExponential(stream) * holdingSeconds) / offeredErlangs;
    ends = ends.filter((end) => end > now);
    sum += ends.length;
    squares += ends.length ** 2;
    const until = now + drawExponential(stream) * holdingSeconds;
    const path = graph.pathOf(0, now);
    expect(graph.bid(path, now)).toBe(true);
    graph.seize(path, now, until);
    if (path >= carriers.length ** 2) ends.push(until);
  }
  const mean = sum / bids;
  return {
    carried: counts.of(direct, TrunkCounter.heldSeconds) / now,
    overflow: counts.of(toTandem, TrunkCounter.heldSeconds) / now,
    congestion: counts.of(direct, TrunkCounter.refused) / counts.of(direct, TrunkCounter.bids),
    overflowed: counts.of(direct, TrunkCounter.overflowed) / counts.of(direct, TrunkCounter.bids),
    mean,
    variance: squares / bids - mean ** 2,
  };
}

describe('alternative routing', () => {
  // E. C. Molina and R. I. Wilkinson, Theories for toll traffic engineering in the USA, 1956: variance of the overflow of pure chance traffic.
  it.each([
    [10, 8],
    [20, 20],
  ])(
    'offered %d erlangs on %d circuits, overflows by Erlang’s law and as peaked as Wilkinson says',
    (a, n) => {
      const blocking = erlangB(a, n);
      const overflow = a * blocking;
      expectAgreement((replication) => play(a, n, replication), {
        carried: a * (1 - blocking),
        overflow,
        congestion: blocking,
        overflowed: blocking,
        mean: overflow,
        variance: overflow * (1 - overflow + a / (n + 1 - a + overflow)),
      });
    },
  );

  it('has each call keep the way that it took', () => {
    const { graph } = graphOf(1);
    const first = graph.pathOf(0, 0);
    graph.seize(first, 0, 50);
    const second = graph.pathOf(0, 10);
    expect(second).not.toBe(first);
    expect([graph.pathTaken(0), graph.pathOf(0, 50)]).toEqual([second, first]);
  });

  it('leaves a call where it is when the other way is full as well', () => {
    const { graph, counts } = graphOf(1, { 't-b': 1 });
    for (const second of [0, 0.1]) {
      const path = graph.pathOf(0, second);
      expect(graph.bid(path, second)).toBe(true);
      graph.seize(path, second, 50);
    }
    expect([graph.pathOf(0, 0.2), graph.bid(graph.pathOf(0, 0.2), 0.2)]).toEqual([3, false]);
    const counted = [TrunkCounter.bids, TrunkCounter.refused, TrunkCounter.overflowed].map((counter) =>
      counts.of(direct, counter),
    );
    expect(counted).toEqual([3, 2, 1]);
  });

  it('takes a spent limit of set-ups for a full group, and tells the two apart', () => {
    const { graph, counts } = graphOf(5, { direct: 1 });
    for (const second of [0, 0.5, 1]) {
      const path = graph.pathOf(0, second);
      expect(graph.bid(path, second)).toBe(true);
      graph.seize(path, second, 50);
    }
    expect([counts.of(direct, TrunkCounter.limited), counts.of(toTandem, TrunkCounter.bids)]).toEqual([1, 1]);
  });
});
