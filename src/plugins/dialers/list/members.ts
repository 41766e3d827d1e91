/** Who is on an operator's list and in which order it calls them: computed, never stored. Hot path: dialers. */
import { keyedOrder, placeOf } from '../../../engine/random/permute.ts';
import type { KeyedOrder } from '../../../engine/random/permute.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { cutByExposure, membershipShares } from './exposure.ts';

/** The places of a list lie in at most so many blocks, each of which tells where the search for a stratum begins. */
const blocksAtMost = 256;

/** Ordinals of the decisions that the list hangs on: its order, then one for each stratum, downwards. */
const orderDecision = -1;

export interface MembershipSettings {
  /** Share of all subscribers that are on the list; 1 means everybody. */
  readonly share: number;
  /** Share of all subscribers, the most exposed ones, that can be on it; the list has no more. */
  readonly reach: number;
  /** Shape of the exposure; see `cutByExposure`. */
  readonly shape: number;
}

/**
 * Of each stratum of exposure the list has as many as its weight says, the first ones in an order of the stratum that is the operator's own; an
 * order of the whole list, again its own, mixes the strata. Memory is a few numbers a stratum, whatever the size of the list.
 */
export class Members {
  /** People on the list. */
  readonly size: number;
  readonly #site: OperatorSite;
  readonly #firstRank: Int32Array;
  /** Place of each stratum's first member, and one entry more: the size. */
  readonly #firstPlace: Int32Array;
  /** Stratum of the first place of each block of places, and how many bits of a place tell it from others of its block. */
  readonly #stratumOfBlock: Int32Array;
  readonly #blockBits: number;
  /** The order of the whole list, and those of the strata. */
  readonly #order: KeyedOrder;
  readonly #orders: readonly KeyedOrder[];

  constructor(site: OperatorSite, { share, reach, shape }: MembershipSettings) {
    this.#site = site;
    const strata = cutByExposure(site, { reach, shape });
    const shares = membershipShares(site, strata, share * site.leads.subscribers);
    const order = site.draw.decision(orderDecision);
    const [orderLow, orderHigh] = [order.nextWord(), order.nextWord()];
    this.#firstRank = strata.firstRank;
    this.#firstPlace = placesOf(strata.firstRank, shares, order.nextUnit());
    this.size = this.#firstPlace[shares.length];
    this.#order = keyedOrder(this.size, orderLow, orderHigh);
    this.#orders = Array.from(shares, (_, stratum) => {
      const keys = site.draw.decision(orderDecision - 1 - stratum);
      const people = this.#firstRank[stratum + 1] - this.#firstRank[stratum];
      return keyedOrder(people, keys.nextWord(), keys.nextWord());
    });
    this.#blockBits = Math.max(0, 32 - Math.clz32(Math.floor(this.size / blocksAtMost)));
    this.#stratumOfBlock = strataOfBlocks(this.#firstPlace, this.#blockBits);
  }

  /** The subscriber who is called as number `lead`, from 0 to size − 1; nobody comes twice. */
  memberAt(lead: number): number {
    const firstPlace = this.#firstPlace;
    const place = placeOf(this.#order, lead);
    let stratum = this.#stratumOfBlock[place >>> this.#blockBits];
    while (place >= firstPlace[stratum + 1]) stratum++;
    const rank = placeOf(this.#orders[stratum], place - firstPlace[stratum]);
    return this.#site.leads.subscriberByExposure(this.#firstRank[stratum] + rank);
  }
}

function strataOfBlocks(firstPlace: Int32Array, blockBits: number): Int32Array {
  const size = firstPlace[firstPlace.length - 1];
  const blocks = new Int32Array((size >>> blockBits) + 1);
  let stratum = 0;
  for (let block = 0; block < blocks.length; block++) {
    while (block << blockBits >= firstPlace[stratum + 1] && stratum + 2 < firstPlace.length) stratum++;
    blocks[block] = stratum;
  }
  return blocks;
}

/** Whole members of each stratum, added up: what is rounded off is carried on, and `luck` decides where it becomes a person. */
function placesOf(firstRank: Int32Array, shares: Float64Array, luck: number): Int32Array {
  const places = new Int32Array(shares.length + 1);
  let members = 0;
  for (let stratum = 0; stratum < shares.length; stratum++) {
    const people = firstRank[stratum + 1] - firstRank[stratum];
    members += shares[stratum] * people;
    places[stratum + 1] = Math.min(places[stratum] + people, Math.floor(members + luck));
  }
  return places;
}
