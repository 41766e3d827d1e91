/** Who is on an operator's list: people are exposed unequally, and those who are on one list tend to be on the next. */
import { unitAt } from '../../../engine/random/stream.ts';
import type { OperatorSite } from '../../../model/contracts/operator.ts';

/** Keeps a person's exposure apart from every other hash of the number. */
const exposurePurpose = 0x6c697374;
const quantiles = 1024;
const halvings = 40;

/**
 * Weight of a number in all lists alike: Weibull with this shape and scale 1, the larger the more exposed. Shape 1 is exponential, below 1 the
 * tail is heavier. It is a function of the number, not of an operator, so list memberships go together.
 */
export function exposureOf(site: OperatorSite, number: number, shape: number): number {
  return weightAt(site, unitAt(number, 0, 0, exposurePurpose), shape);
}

function weightAt({ tools }: OperatorSite, unit: number, shape: number): number {
  return tools.pow(-tools.log(unit), 1 / shape);
}

/** Rate c for which the share 1 − exp(−c × weight), averaged over people, is `share`. */
function rateForShare(site: OperatorSite, share: number, shape: number): number {
  const weights = Float64Array.from({ length: quantiles }, (_, i) =>
    weightAt(site, (i + 0.5) / quantiles, shape),
  );
  const shareAt = (rate: number): number =>
    weights.reduce((sum, weight) => sum + 1 - site.tools.exp(-rate * weight), 0) / quantiles;
  let low = 0;
  let high = 1;
  while (shareAt(high) < share && high < 1e9) high *= 2;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (shareAt(middle) < share) low = middle;
    else high = middle;
  }
  return high;
}

export interface MembershipSettings {
  /** Share of all subscribers that are on the list; 1 means everybody. */
  readonly share: number;
  /** Shape of the exposure; see `exposureOf`. */
  readonly shape: number;
}

/** Subscribers on this operator's list, in an order of its own. */
export function drawMembers(site: OperatorSite, { share, shape }: MembershipSettings): Int32Array {
  const { subscribers } = site.leads;
  const rate = share >= 1 ? Infinity : rateForShare(site, share, shape);
  const members = new Int32Array(subscribers);
  let count = 0;
  for (let subscriber = 0; subscriber < subscribers; subscriber++) {
    const weight = exposureOf(site, site.leads.numberOfSubscriber(subscriber), shape);
    const luck = -site.tools.log(site.draw.decision(subscriber).nextUnit());
    if (luck < rate * weight) members[count++] = subscriber;
  }
  return shuffled(site, members.slice(0, count));
}

/** The order of calling: any, but always the same for the same operator. */
function shuffled(site: OperatorSite, members: Int32Array): Int32Array {
  const stream = site.draw.decision(-1);
  for (let last = members.length - 1; last > 0; last--) {
    const other = stream.nextBelow(last + 1);
    const kept = members[last];
    members[last] = members[other];
    members[other] = kept;
  }
  return members;
}
