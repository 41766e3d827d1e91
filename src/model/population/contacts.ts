/**
 * Who knows whom, computed and never stored: ties are mutual, mostly inside small communities where acquaintances know each other, some far.
 * Contacts lie in the caller's own group. Hot path: replication.
 *
 * A community is a run of 128 ids. In it rank r pairs everybody by one exclusive-or mask, keyed by community and rank: a mask is its own
 * inverse, and masks meet (mask ^ mask' is often a mask too), so triangles close. Every third rank is far: the other community is a
 * reflection that depends on the place inside the community, so that neighbours know people in different ones. What is left at the end of a
 * group (up to 255 ids) pairs by reflections. In an odd remainder one person a rank has no partner and takes that of the neighbouring rank.
 */
import type { Key } from '../../engine/random/key.ts';
import { mix } from '../../engine/random/mix.ts';
import { AliasTable } from '../../engine/random/aliasTable.ts';
import { pow } from '../../engine/elementary/pow.ts';
import type { SubscriberGroupSettings } from '../world/world.ts';
import { groupOf, layGroups } from './groups.ts';
import type { GroupTable } from './groups.ts';
import { scaleWord } from './scaleWord.ts';

/** Ranks of contacts, strongest tie first. */
export const contactRanks = 64;

/**
 * Tie strength of rank r: (r + 0.5) ^ −1.1. Fitted so that the median caller of facts 0.3 (54 calls in nine months) reaches 21 distinct
 * numbers and the quartiles and the 95th percentile follow; far ties are weaker by no rule.
 */
const tieOffset = 0.5;
const tieExponent = -1.1;

const community = 128;
const masks = community - 1;
/** Ranks 2, 5, 8 … are far. */
const farEvery = 3;

const Purpose = { near: 1, farMask: 2, far: 3, tail: 4 } as const;

/** Place of a rank among the near ones; −1 for far ranks. */
const nearRankOf = Int8Array.from({ length: contactRanks }, (_, rank) =>
  rank % farEvery === farEvery - 1 ? -1 : rank - Math.trunc(rank / farEvery),
);

/** The ties of one group: what depends on the rank alone is drawn once; of what communities have a table would be far away in a large city. */
interface Circles {
  readonly first: number;
  readonly size: number;
  readonly communities: number;
  /** By far rank: the mask that pairs places. */
  readonly farMasks: Int32Array;
  /** Where the turns of what is left at the end begin. */
  readonly tailTurn: number;
  readonly keyLow: number;
  readonly keyHigh: number;
}

function circlesOf(groups: GroupTable, group: number): Circles {
  const first = groups.first[group];
  const size = groups.first[group + 1] - first;
  const communities = (size & masks) === 0 ? size >> 7 : Math.max(0, (size >> 7) - 1);
  const low = groups.keyLow[group];
  const high = groups.keyHigh[group];
  return {
    first,
    size,
    communities,
    farMasks: Int32Array.from(
      { length: contactRanks },
      (_, rank) => 1 + scaleWord(mix(low, high, rank, Purpose.farMask), masks),
    ),
    tailTurn: 2 * scaleWord(mix(low, high, 0, Purpose.tail), (size - communities * community) >> 1),
    keyLow: low,
    keyHigh: high,
  };
}

/**
 * Ranks walk through all masks in steps that differ between communities, whose `word` says from where and how far: 127 is prime, so no mask
 * comes twice.
 */
function nearMask(word: number, nearRank: number): number {
  const start = (word >>> 16) % masks;
  const step = 1 + ((word & 0xffff) % (masks - 1));
  return 1 + ((start + Math.imul(nearRank, step)) % masks);
}

export class Contacts {
  readonly #groups: GroupTable;
  readonly #circles: readonly Circles[];
  readonly #ties: AliasTable;

  constructor(groups: readonly SubscriberGroupSettings[], key: Key) {
    this.#groups = layGroups(groups, key);
    this.#circles = groups.map((_, group) => circlesOf(this.#groups, group));
    const weights = Float64Array.from({ length: contactRanks }, (_, rank) =>
      pow(rank + tieOffset, tieExponent),
    );
    this.#ties = new AliasTable(weights);
  }

  /** The `rank`-th contact: contactOf(contactOf(s, rank), rank) is s, but for one person a rank in an odd remainder. Oneself only when alone in the group. */
  contactOf(subscriber: number, rank: number): number {
    const circles = this.#circles[groupOf(this.#groups, subscriber)];
    const local = subscriber - circles.first;
    const home = local >> 7;
    if (home >= circles.communities) return tailContact(circles, local, rank);
    const nearRank = nearRankOf[rank];
    if (nearRank < 0) return farContact(circles, local, rank);
    return (
      circles.first + (local ^ nearMask(mix(circles.keyLow, circles.keyHigh, home, Purpose.near), nearRank))
    );
  }

  /** A rank drawn by tie strength from one word. */
  contactRank(word: number): number {
    return this.#ties.at(word);
  }
}

function farContact(circles: Circles, local: number, rank: number): number {
  const { first, communities, keyLow, keyHigh } = circles;
  const place = local & masks;
  const otherPlace = place ^ circles.farMasks[rank];
  const pair = rank * community + Math.min(place, otherPlace);
  const other = scaleWord(mix(keyLow, keyHigh, pair, Purpose.far), communities) - (local >> 7);
  return first + (other < 0 ? other + communities : other) * community + otherPlace;
}

function tailContact({ first, size, communities, tailTurn }: Circles, local: number, rank: number): number {
  const begin = communities * community;
  return first + begin + reflected(local - begin, size - begin, tailTurn + rank);
}

/** The partner of `place` among `size`: places that add up to the same sum, modulo `size`; `turn` names the sum, and turn ^ 1 the spare one. */
function reflected(place: number, size: number, turn: number): number {
  if (size === 1) return place;
  // An odd sum has no fixed point when the size is even; when it is odd, every sum has one.
  if ((size & 1) === 0) return (2 * turn + 1 - place + size) % size;
  const partner = (turn - place + size) % size;
  return partner === place ? ((turn ^ 1) - place + size) % size : partner;
}
