/** A carrier graph of four carriers, and traffic of pure chance on one of its trunk groups and within one carrier, held to Erlang's law. */
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
export function graphOf(
  circuits: Readonly<Record<string, number>>,
  attemptsPerSecond: number = big,
): CarrierGraph {
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

export const path = (from: string, to: string): number => carriers.indexOf(from) * 4 + carriers.indexOf(to);
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

type Case = (typeof erlangBTable)[number];

const cases = erlangBTable.filter(([offered, circuits]) => circuits <= 120 && offered >= 20);
/** Fifty circuits with many refusals: played in the quick tests, the others in the slow ones. */
const isQuick = ([, circuits]: Case): boolean => circuits === 50;
export const quickCases: readonly Case[] = cases.filter(isQuick);
export const slowCases: readonly Case[] = cases.filter((one) => !isQuick(one));

/** Of traffic between two carriers and within one, as large a share is refused as the law says. */
export function expectErlangsLaw(offeredErlangs: number, circuits: number, blocking: string): void {
  expectAgreement(
    (replication) => ({
      between: congestionOf(graphOf({ 't-b': circuits }), {
        way: path('a', 'b'),
        offeredErlangs,
        replication,
      }),
      within: congestionOf(graphOf({ b: circuits }), {
        way: path('b', 'b'),
        offeredErlangs,
        replication: 100 + replication,
      }),
    }),
    { between: Number(blocking), within: Number(blocking) },
  );
}
