/** Groups of subscribers laid one after another: subscriber ids are contiguous inside a group. */
import type { Key } from '../../engine/random/key.ts';
import { childKey, keyOfText } from '../../engine/random/key.ts';
import type { SubscriberGroupSettings } from '../world/world.ts';

/** Subscribers of a block, of which one entry tells where the search for a group begins. */
const blockBits = 8;

/** Where each group begins, and a key of its own: what is drawn for a subscriber hangs on the group's name and the place in it. */
export interface GroupTable {
  readonly count: number;
  /** First subscriber of each group, and one entry more: the number of all. */
  readonly first: Int32Array;
  /** Where the first group ends; many worlds have no other. */
  readonly endOfFirst: number;
  readonly keyLow: Int32Array;
  readonly keyHigh: Int32Array;
  /** Group of the first subscriber of each block. */
  readonly ofBlock: Uint16Array;
}

/** The group of a subscriber: that of the block, or one that begins within it. */
export function groupOf({ first, endOfFirst, ofBlock }: GroupTable, subscriber: number): number {
  if (subscriber < endOfFirst) return 0;
  let group = ofBlock[subscriber >>> blockBits];
  while (subscriber >= first[group + 1]) group++;
  return group;
}

/** Lays the groups out in declaration order. */
export function layGroups(groups: readonly SubscriberGroupSettings[], key: Key): GroupTable {
  const first = new Int32Array(groups.length + 1);
  for (const [g, group] of groups.entries())
    first[g + 1] = first[g] + Number(group.parameters['subscribers']);
  const keys = groups.map((group) => childKey(key, keyOfText(group.id)));
  return {
    count: first[groups.length],
    first,
    endOfFirst: first[1],
    keyLow: Int32Array.from(keys, (groupKey) => groupKey.low),
    keyHigh: Int32Array.from(keys, (groupKey) => groupKey.high),
    ofBlock: groupsOfBlocks(first),
  };
}

function groupsOfBlocks(first: Int32Array): Uint16Array {
  const ofBlock = new Uint16Array((first[first.length - 1] >>> blockBits) + 1);
  let group = 0;
  for (let block = 0; block < ofBlock.length; block++) {
    while (group < first.length - 2 && block << blockBits >= first[group + 1]) group++;
    ofBlock[block] = group;
  }
  return ofBlock;
}
