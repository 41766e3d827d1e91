/** From which blocks the subscribers of each group have their numbers, and how many of each. */
import type { BlockSettings, SubscriberGroupSettings } from '../world/world.ts';
import { sizeOfBlock } from './numberPlan.ts';

/** Subscribers `from` … `from + count − 1` of a group (in the group's shuffled order) have the block's subscriber ordinals from `ordinal` on. */
export interface SubscriberShare {
  readonly group: number;
  readonly block: number;
  readonly from: number;
  readonly count: number;
  readonly ordinal: number;
}

/** A group that its blocks cannot hold: a mistake in the scenario. */
export interface NumberShortage {
  readonly group: string;
  readonly subscribers: number;
  readonly numbers: number;
}

export interface SubscriberShares {
  readonly shares: readonly SubscriberShare[];
  /** How many subscribers have a number of each block. */
  readonly ofBlock: readonly number[];
  readonly shortages: readonly NumberShortage[];
}

/** Numbers of a block that are in service. */
const inService = (block: BlockSettings): number =>
  block.kind === 'invalid' ? 0 : Math.floor(sizeOfBlock(block) * block.allocated);

function blocksOfGroup(blocks: readonly BlockSettings[], named: readonly string[]): number[] {
  const ordinals = [...blocks.keys()];
  if (named.length > 0) return ordinals.filter((b) => named.includes(blocks[b].id));
  return ordinals.filter((b) => blocks[b].kind === 'mobile' && inService(blocks[b]) > 0);
}

/**
 * Shares every group among its blocks in proportion to what is left of them: the named blocks, or all mobile ones in service.
 * A group that does not fit gets what there is and a shortage.
 */
export function shareSubscribers(
  plan: readonly BlockSettings[],
  groups: readonly SubscriberGroupSettings[],
): SubscriberShares {
  const ofBlock = plan.map(() => 0);
  const shares: SubscriberShare[] = [];
  const shortages: NumberShortage[] = [];
  for (const [group, { id, parameters }] of groups.entries()) {
    const subscribers = Number(parameters['subscribers']);
    const blocks = blocksOfGroup(plan, (parameters['blocks'] ?? []) as readonly string[]);
    const room = blocks.map((block) => inService(plan[block]) - ofBlock[block]);
    let roomLeft = room.reduce((sum, numbers) => sum + numbers, 0);
    if (roomLeft < subscribers) shortages.push({ group: id, subscribers, numbers: roomLeft });
    let left = Math.min(subscribers, roomLeft);
    let from = 0;
    for (const [i, block] of blocks.entries()) {
      const count = roomLeft === 0 ? 0 : Math.ceil((left * room[i]) / roomLeft);
      if (count > 0) shares.push({ group, block, from, count, ordinal: ofBlock[block] });
      ofBlock[block] += count;
      from += count;
      left -= count;
      roomLeft -= room[i];
    }
  }
  return { shares, ofBlock, shortages };
}
