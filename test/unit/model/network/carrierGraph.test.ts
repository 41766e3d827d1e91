import { describe, expect, it } from 'vitest';
import { drawExponential } from '../../../../src/engine/random/exponential.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { CarrierGraph } from '../../../../src/model/network/carrierGraph.ts';
import { carrierMap } from '../../../../src/model/network/carrierMap.ts';
import { TrunkCounts } from '../../../../src/model/network/trunkCounts.ts';
import { NumberPlan } from '../../../../src/model/numbering/numberPlan.ts';
import type { NetworkSettings } from '../../../../src/model/world/world.ts';
import { expectAgreement } from '../../../analytic/agreement.ts';
import { erlangBTable } from '../../../analytic/printedTables.ts';

const carriers = ['a', 't', 'b', 'x'];
const big = 100_000;

/** a – t – b, and x abroad behind t. */
function graphOf(circuits: Readonly<Record<string, number>>, attemptsPerSecond: number = big): CarrierGraph {
  const trunk = (id: string, between: readonly [string, string]): NetworkSettings['trunks'][number] => ({
    id,
    between,
    parameters: { circuits: circuits[id] ?? big, attemptsPerSecond, weight: 1 },
  });
  const network: NetworkSettings = {
    use: 'carrier-graph',
    parameters: {},
    carriers: carriers.map((id) => ({
      id,
      kind: id === 'x' ? 'foreign' : 'large',
      parameters: { circuits: circuits[id] ?? big },
    })),
    trunks: [trunk('a-t', ['a', 't']), trunk('t-b', ['t', 'b']), trunk('x-t', ['x', 't'])],
  };
  const columns = { ingress: new Int32Array(1), route: new Int32Array(1), calledNumber: new Int32Array(1) };
  const plan = new NumberPlan([], [], { low: 1, high: 2 });
  const counts = new TrunkCounts(network.trunks.length);
  return new CarrierGraph(carrierMap(network, carriers), network.trunks, { plan, columns, counts });
}

const path = (from: string, to: string): number => carriers.indexOf(from) * 4 + carriers.indexOf(to);
const holdingSeconds = 180;

/** Pure chance traffic of one path for some days; the share of bids that found no circuit. */
function congestionOf(
  graph: CarrierGraph,
  { way, offeredErlangs, replication }: { way: number; offeredErlangs: number; replication: number },
): number {
  const stream = new KeyedStream().seek(replication, 7, 0, 0);
  const bids = 10_000;
  let now = 0;
  let refused = 0;
  for (let bid = -1000; bid < bids; bid++) {
    now += (drawExponential(stream) * holdingSeconds) / offeredErlangs;
    const isGranted = graph.bid(way, now);
    const held = drawExponential(stream) * holdingSeconds;
    if (isGranted) graph.seize(way, now, now + held);
    else if (bid >= 0) refused += 1;
  }
  return refused / bids;
}

describe('a trunk group of a carrier graph', () => {
  const cases = erlangBTable.filter(([offered, circuits]) => circuits <= 120 && offered >= 20);
  it.each(cases)(
    'offered %d erlangs alone, refuses by Erlang’s law with %d circuits',
    (offeredErlangs, n, b) => {
      expectAgreement(
        (replication) => ({
          between: congestionOf(graphOf({ 't-b': n }), {
            way: path('a', 'b'),
            offeredErlangs,
            replication,
          }),
          within: congestionOf(graphOf({ b: n }), {
            way: path('b', 'b'),
            offeredErlangs,
            replication: 100 + replication,
          }),
        }),
        { between: Number(b), within: Number(b) },
      );
    },
  );

  it('is shared by all paths that lead over it, both ways, and by no other', () => {
    const graph = graphOf({ 't-b': 2 });
    graph.seize(path('a', 'b'), 0, 10);
    graph.seize(path('b', 'x'), 0, 20);
    const ways = ['a-b', 't-b', 'x-b', 'b-a', 'a-t', 'a-x', 'b-b'];
    const granted = (second: number): string[] =>
      ways.filter((way) => graph.bid(path(way[0], way[2]), second));
    expect(granted(5)).toEqual(['a-t', 'a-x', 'b-b']);
    expect(granted(10)).toEqual(ways);
    expect([graph.heldAt(10), graph.heldAt(20)]).toEqual([2, 0]);
  });

  it('accepts so many set-ups within one second of the clock and no more', () => {
    const graph = graphOf({}, 3);
    const granted = [0.1, 0.2, 0.3, 0.9, 1, 1.5].map((second) => graph.bid(path('a', 't'), second));
    expect(granted).toEqual([true, true, true, false, true, true]);
  });
});
