/** How exposed people are to lists of numbers: unequally, and to all lists alike, so that those who are on one list tend to be on the next. */
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';

/** A stratum spans so much of −ln(rank ÷ people): inside it the weights differ little, and the tail is cut as finely as the rest. */
const stratumWidth = 0.125;
const halvings = 60;

/** People within reach cut by exposure, the most exposed first; a weight holds for a whole stratum. */
export interface ExposureStrata {
  /** Rank of each stratum's first person, and one entry more: the number of people within reach. */
  readonly firstRank: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Weights are Weibull with this shape and scale 1: shape 1 is exponential, below 1 the tail is heavier, a large one makes people equal.
 * Ranks are those of `LeadSupply.subscriberByExposure`, which are no operator's own.
 */
export function cutByExposure(
  { leads, tools }: OperatorSite,
  { reach, shape }: { readonly reach: number; readonly shape: number },
): ExposureStrata {
  const people = Math.floor(leads.subscribers * reach + 0.5);
  const leastExposure = people === 0 ? 0 : -tools.log(people / leads.subscribers);
  const firstRank: number[] = [];
  const weight: number[] = [];
  for (let stratum = 0, next = people; next > 0; stratum++) {
    const first = Math.floor(people * tools.exp(-stratumWidth * (stratum + 1)));
    if (first < next) {
      firstRank.push(first);
      weight.push(tools.pow(leastExposure + stratumWidth * (stratum + 0.5), 1 / shape));
    }
    next = first;
  }
  return {
    firstRank: Int32Array.from([...firstRank.toReversed(), people]),
    weight: Float64Array.from(weight.toReversed()),
  };
}

/** Share of each stratum that is on a list of `members` people: 1 − exp(−rate × weight), the rate chosen so that it comes out. */
export function membershipShares(site: OperatorSite, strata: ExposureStrata, members: number): Float64Array {
  const { firstRank, weight } = strata;
  if (members >= firstRank[weight.length]) return weight.map(() => 1);
  const sharesAt = (rate: number): Float64Array => weight.map((w) => 1 - site.tools.exp(-rate * w));
  const membersAt = (rate: number): number =>
    sharesAt(rate).reduce((sum, part, s) => sum + part * (firstRank[s + 1] - firstRank[s]), 0);
  let low = 0;
  let high = 1;
  while (membersAt(high) < members && high < 1e9) high *= 2;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (membersAt(middle) < members) low = middle;
    else high = middle;
  }
  return sharesAt(high);
}
