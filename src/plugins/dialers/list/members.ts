/** Who is on an operator's list and in which order it calls them: computed, never stored. Hot path: dialers. */
import { permute } from '../../../engine/random/permute.ts';
import type { OperatorSite } from '../../../model/contracts/operator.ts';
import { cutByExposure, membershipShares } from './exposure.ts';

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
  private readonly site: OperatorSite;
  private readonly firstRank: Int32Array;
  /** Place of each stratum's first member, and one entry more: the size. */
  private readonly firstPlace: Int32Array;
  private readonly keyLow: Int32Array;
  private readonly keyHigh: Int32Array;
  private readonly orderLow: number;
  private readonly orderHigh: number;

  constructor(site: OperatorSite, { share, reach, shape }: MembershipSettings) {
    this.site = site;
    const strata = cutByExposure(site, { reach, shape });
    const shares = membershipShares(site, strata, share * site.leads.subscribers);
    const order = site.draw.decision(orderDecision);
    this.orderLow = order.nextWord();
    this.orderHigh = order.nextWord();
    this.firstRank = strata.firstRank;
    this.firstPlace = placesOf(strata.firstRank, shares, order.nextUnit());
    this.size = this.firstPlace[shares.length];
    this.keyLow = new Int32Array(shares.length);
    this.keyHigh = new Int32Array(shares.length);
    for (let stratum = 0; stratum < shares.length; stratum++) {
      const keys = site.draw.decision(orderDecision - 1 - stratum);
      this.keyLow[stratum] = keys.nextWord();
      this.keyHigh[stratum] = keys.nextWord();
    }
  }

  /** The subscriber who is called as number `lead`, from 0 to size − 1; nobody comes twice. */
  memberAt(lead: number): number {
    const place = permute(lead, this.size, this.orderLow, this.orderHigh);
    const stratum = this.stratumOf(place);
    const { firstRank } = this;
    const first = firstRank[stratum];
    const rank = permute(
      place - this.firstPlace[stratum],
      firstRank[stratum + 1] - first,
      this.keyLow[stratum],
      this.keyHigh[stratum],
    );
    return this.site.leads.subscriberByExposure(first + rank);
  }

  private stratumOf(place: number): number {
    const { firstPlace } = this;
    let low = 0;
    let high = firstPlace.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (firstPlace[middle] <= place) low = middle;
      else high = middle;
    }
    return low;
  }
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
