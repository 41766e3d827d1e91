/** Where the numbers of a group of subscribers lie among the blocks of the plan. */
import { keyedOrder } from '../../engine/random/permute.ts';
import type { KeyedOrder } from '../../engine/random/permute.ts';
import type { GroupTable } from '../population/groups.ts';
import type { NumberPlan } from './numberPlan.ts';
import type { RegionPart } from './regionPart.ts';
import type { SubscriberShare } from './subscriberShares.ts';

/** Where the numbers of a group lie: in several blocks neighbours in the group are to have different ones, so `order` shuffles them. */
export interface GroupNumbers {
  readonly first: number;
  readonly order: KeyedOrder;
  readonly shares: readonly SubscriberShare[];
}

export function numbersOfGroups(
  groups: GroupTable,
  shares: readonly SubscriberShare[],
): readonly GroupNumbers[] {
  return Array.from(groups.keyLow, (keyLow, g) => ({
    first: groups.first[g],
    order: keyedOrder(groups.first[g + 1] - groups.first[g], keyLow, groups.keyHigh[g]),
    shares: shares.filter(({ group }) => group === g),
  }));
}

/** A group whose numbers are all of one block: who is `place`-th in it has the number of `place` + `ordinal`. */
export interface GroupInBlock {
  readonly first: number;
  readonly size: number;
  readonly ordinal: number;
  readonly part: RegionPart;
}

/** The largest of the groups with one share: that of most calls in most worlds. Nobody when there is none. */
export function usualGroup(
  groups: GroupTable,
  shares: readonly GroupNumbers[],
  plan: NumberPlan,
): GroupInBlock {
  let usual: GroupInBlock = { first: 0, size: 0, ordinal: 0, part: plan.regionPartOf(0) };
  shares.forEach(({ first, shares: [share, ...others] }, group) => {
    const size = groups.first[group + 1] - first;
    if (others.length === 0 && size > usual.size)
      usual = { first, size, ordinal: share.ordinal - share.from, part: plan.regionPartOf(share.block) };
  });
  return usual;
}
