/** Metrics of the trunk groups of a carrier graph. */
import { FinalState } from '../../../src/model/calls/callCodes.ts';
import { carrierMap, carriersOf } from '../../../src/model/network/carrierMap.ts';
import type { KeptCall } from '../keptCall.ts';
import { isRejected, isSeizing } from './callKinds.ts';
import { count, seconds, sum } from './recount.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

interface Ways {
  /** Trunk groups of a path, in its order. */
  readonly of: (path: number) => readonly string[];
  /** The way that a call on this path was to take first. */
  readonly firstOf: (path: number) => number;
}

function waysOf({ of: { world } }: Counted): Ways {
  const { network } = world;
  const { paths } = carrierMap(network, carriersOf(world));
  return {
    of: (path) =>
      Array.from(paths.trunks.subarray(paths.first[path], paths.first[path + 1])).map(
        (trunk) => network.trunks[trunk].id,
      ),
    firstOf: (path) => path % (paths.carriers * paths.carriers),
  };
}

const carried: Recount = (counted) => {
  const ways = waysOf(counted);
  const over = counted.calls.filter((call) => isSeizing(call) && ways.of(call.path).includes(counted.place));
  return [sum(over, ({ startSecond, endSecond }) => endSecond - startSecond), seconds(counted)];
};

interface Bids {
  readonly bids: number;
  readonly refused: number;
  readonly overflowed: number;
}

const isCongested = ({ finalState }: KeptCall): boolean => finalState === FinalState.congested;

/** Null where a call was refused on a way of several groups: the calls do not tell by which of them. */
function bidsOf(counted: Counted): Bids | null {
  const { place, calls } = counted;
  const ways = waysOf(counted);
  const hasOverflowed = ({ path }: KeptCall): boolean => ways.firstOf(path) !== path;
  const bidding = calls.filter((call) => !isRejected(call));
  const refusedCalls = bidding.filter(
    (call) => (isCongested(call) || hasOverflowed(call)) && ways.of(ways.firstOf(call.path)).includes(place),
  );
  if (refusedCalls.some(({ path }) => ways.of(ways.firstOf(path)).length > 1)) return null;
  const accepted = count(bidding, (call) => !isCongested(call) && ways.of(call.path).includes(place));
  const overflowed = count(refusedCalls, hasOverflowed);
  return { bids: accepted + refusedCalls.length, refused: refusedCalls.length, overflowed };
}

/** Where nothing is ever full nobody asks. */
const ofBids =
  (of: (bids: Bids) => number): Recount =>
  (counted) => {
    if (!counted.of.arm.reactions.isCongestionCoupled) return [0, 0];
    const bids = bidsOf(counted);
    return bids === null ? null : [of(bids), bids.bids];
  };

export const trunkRecounts: Recounts = {
  'trunk.carriedErlangs': carried,
  'trunk.callCongestion.share': ofBids(({ refused }) => refused),
  'trunk.overflow.share': ofBids(({ overflowed }) => overflowed),
};
