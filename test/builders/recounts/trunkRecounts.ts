/** Metrics of the trunk groups of a carrier graph. */
import { mapOf } from '../sanctions/ways.ts';
import { isSeizing } from './callKinds.ts';
import { seconds, sum } from './recount.ts';
import type { Counted, Recount, Recounts } from './recount.ts';
import { reckonBids } from './trunkBids.ts';
import type { TrunkBids } from './trunkBids.ts';

const carried: Recount = (counted) => {
  const { network } = counted.of.world;
  const { paths } = mapOf(counted.of.world);
  const isOver = (path: number): boolean =>
    paths.trunks
      .subarray(paths.first[path], paths.first[path + 1])
      .some((trunk) => network.trunks[trunk].id === counted.place);
  const over = counted.calls.filter((call) => isSeizing(call) && isOver(call.path));
  return [sum(over, ({ startSecond, endSecond }) => endSecond - startSecond), seconds(counted)];
};

/** Where nothing is ever full nobody asks. */
const ofBids =
  (of: (bids: TrunkBids) => number): Recount =>
  ({ of: law, place }: Counted) => {
    const bids = law.arm.reactions.isCongestionCoupled ? reckonBids(law).get(place) : undefined;
    return bids === undefined ? [0, 0] : [of(bids), bids.bids];
  };

export const trunkRecounts: Recounts = {
  'trunk.carriedErlangs': carried,
  'trunk.callCongestion.share': ofBids(({ refused }) => refused),
  'trunk.setUpLimit.share': ofBids(({ limited }) => limited),
  'trunk.overflow.share': ofBids(({ overflowed }) => overflowed),
};
