/** Evasion: moves to another carrier or reseller when too many of its calls are refused; prefers those that refused fewest before. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Evasion, EvasionPlugin, Levers } from '../../../model/contracts/operator/evasion.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { declinedCause, rejectedCause } from '../toldCauses.ts';
import { declineParameters, Declines } from './declines.ts';

class MoveCarrier implements Evasion {
  readonly #site: OperatorSite;
  readonly #rejectedShare: number;
  readonly #leastCalls: number;
  readonly #stayDays: number;
  readonly #declines: Declines;
  /** By carrier, over all the time spent there. */
  readonly #calls: Float64Array;
  readonly #rejected: Float64Array;
  /** Since the last review. */
  #recentCalls = 0;
  #recentRejected = 0;
  /** Of the last calls, which are looked at together. */
  #togetherCalls = 0;
  #togetherDeclined = 0;
  #movedSecond = -Infinity;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#rejectedShare = Number(values.rejectedShare);
    this.#leastCalls = Number(values.leastCalls);
    this.#stayDays = Number(values.stayDays);
    this.#declines = new Declines(values);
    this.#calls = new Float64Array(site.numbers.carriers);
    this.#rejected = new Float64Array(site.numbers.carriers);
  }

  review(nowSecond: number, levers: Levers): void {
    if (this.#recentCalls < this.#leastCalls) return;
    const isRefused = this.#recentRejected >= this.#rejectedShare * this.#recentCalls;
    this.#recentCalls = 0;
    this.#recentRejected = 0;
    if (levers.isGivenUp || !isRefused || nowSecond - this.#movedSecond < this.#stayDays * secondsADay)
      return;
    const next = this.#bestElsewhere();
    if (next < 0) return;
    this.#movedSecond = nowSecond;
    levers.moveCarrier(next);
  }

  afterOutcome(slot: number): void {
    const { own, numbers } = this.#site;
    const rejected = this.#rejectedBy(own.releaseCause[slot]);
    this.#calls[numbers.carrier] += 1;
    this.#rejected[numbers.carrier] += rejected;
    this.#recentCalls += 1;
    this.#recentRejected += rejected;
  }

  /** How many calls are known to be refused by what was said of one more; what all its numbers are told is about the customer. */
  #rejectedBy(cause: number): number {
    const atOnce = cause === rejectedCause ? 1 : 0;
    this.#togetherCalls += 1;
    if (cause === declinedCause) this.#togetherDeclined += 1;
    if (!this.#declines.areEnough(this.#togetherCalls)) return atOnce;
    const refused = this.#declines.refusedOf(this.#togetherDeclined);
    this.#togetherCalls = 0;
    this.#togetherDeclined = 0;
    return atOnce + refused;
  }

  /** An untried carrier counts as one that refuses nobody. */
  #bestElsewhere(): number {
    const { carrier, carriers } = this.#site.numbers;
    let best = -1;
    let least = Infinity;
    for (let step = 1; step < carriers; step++) {
      const candidate = (carrier + step) % carriers;
      const share = this.#calls[candidate] === 0 ? 0 : this.#rejected[candidate] / this.#calls[candidate];
      if (share >= least) continue;
      best = candidate;
      least = share;
    }
    return best;
  }
}

export const moveCarrier: EvasionPlugin = {
  family: 'evasion',
  id: 'move-carrier',
  version: 1,
  title: 'Moves to another carrier or reseller when too many calls are refused',
  cites: [],
  needs: [],
  parameters: {
    rejectedShare: {
      type: 'share',
      default: 0.3,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'share of refused calls between two reviews from which on it moves',
      source: 'assumed',
    },
    leastCalls: {
      type: 'count',
      default: 50,
      minimum: 1,
      maximum: 100_000,
      unit: 'calls',
      says: 'calls between two reviews before their share is looked at',
      source: 'assumed',
    },
    stayDays: {
      type: 'number',
      default: 7,
      minimum: 0,
      maximum: 365,
      unit: 'd',
      says: 'shortest time between two moves',
      source: 'assumed: contracts are not made daily',
    },
    ...declineParameters,
  },
  create: (site, values) => new MoveCarrier(site, values),
};
