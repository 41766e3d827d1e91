/**
 * Carriers joined by trunk groups with finite circuits: a call between two customers of one carrier holds a circuit of that carrier, any
 * other one in each trunk group of its path. Hot path: replication.
 */
import { Route } from '../contracts/operator/callingNumber.ts';
import type { NumberPlan } from '../numbering/numberPlan.ts';
import type { NetworkSettings } from '../world/world.ts';
import type { CallPaths } from './callPaths.ts';
import type { Carriage } from './carriage.ts';
import { SetUpLimit } from './setUpLimit.ts';
import { TrunkCounter } from './trunkCounts.ts';
import type { TrunkCounts } from './trunkCounts.ts';
import { TrunkGroup } from './trunkGroup.ts';

/** No trunk group. */
const noTrunk = -1;

/** What of a row says where the call comes from and where it goes. */
export interface PathColumns {
  readonly ingress: Int32Array;
  readonly route: Int32Array;
  readonly calledNumber: Int32Array;
}

/** The graph of a world: who is who, and the ways between them. */
export interface CarrierMap {
  readonly paths: CallPaths;
  /** By carrier: it is beyond the reach of the country's rules. */
  readonly isForeign: readonly boolean[];
  /** By carrier: circuits among its own customers. */
  readonly ownCircuits: readonly number[];
  /** Carrier over which calls come in that are said to come from abroad; −1 when there is none. */
  readonly gateway: number;
}

/** What a graph works on. */
export interface GraphSurroundings {
  readonly plan: NumberPlan;
  readonly columns: PathColumns;
  readonly counts: TrunkCounts;
}

export class CarrierGraph implements Carriage {
  readonly #plan: NumberPlan;
  readonly #columns: PathColumns;
  readonly #carriers: number;
  readonly #gateway: number;
  readonly #first: Int32Array;
  readonly #trunks: Int32Array;
  /** Of carriers for calls among their own customers, then of trunk groups. */
  readonly #own: readonly TrunkGroup[];
  readonly #groups: readonly TrunkGroup[];
  readonly #limits: readonly SetUpLimit[];
  protected readonly counts: TrunkCounts;

  constructor(
    { paths, gateway, ownCircuits }: CarrierMap,
    trunks: NetworkSettings['trunks'],
    { plan, columns, counts }: GraphSurroundings,
  ) {
    this.#plan = plan;
    this.#columns = columns;
    this.counts = counts;
    this.#carriers = paths.carriers;
    this.#gateway = gateway;
    this.#first = paths.first;
    this.#trunks = paths.trunks;
    this.#own = ownCircuits.map((circuits) => new TrunkGroup(circuits));
    this.#groups = trunks.map(({ parameters }) => new TrunkGroup(Number(parameters.circuits)));
    this.#limits = trunks.map(({ parameters }) => new SetUpLimit(Number(parameters.attemptsPerSecond)));
  }

  /** A call from abroad is handed in by the foreign carrier, whoever is said to have sent it. */
  pathOf(slot: number, _nowSecond: number): number {
    const { ingress, route, calledNumber } = this.#columns;
    if (route[slot] === Route.international && this.#gateway >= 0) ingress[slot] = this.#gateway;
    return ingress[slot] * this.#carriers + this.#plan.carrierOf(calledNumber[slot]);
  }

  pathTaken(slot: number): number {
    const { ingress, calledNumber } = this.#columns;
    return ingress[slot] * this.#carriers + this.#plan.carrierOf(calledNumber[slot]);
  }

  bid(path: number, nowSecond: number): boolean {
    const from = this.#first[path];
    const until = this.#first[path + 1];
    if (from === until) return !this.#ownOf(path).isFullAt(nowSecond);
    for (let hop = from; hop < until; hop++) {
      const trunk = this.#trunks[hop];
      if (this.#limits[trunk].accepts(nowSecond) && !this.#groups[trunk].isFullAt(nowSecond)) continue;
      this.countBid(path, trunk, nowSecond);
      return false;
    }
    this.countBid(path, noTrunk, nowSecond);
    return true;
  }

  wouldAccept(path: number, nowSecond: number): boolean {
    if (this.#first[path] === this.#first[path + 1]) return !this.#ownOf(path).isFullAt(nowSecond);
    return this.trunkRefusing(path, nowSecond) === noTrunk;
  }

  seize(path: number, nowSecond: number, untilSecond: number): void {
    const from = this.#first[path];
    const until = this.#first[path + 1];
    if (from === until) this.#ownOf(path).seize(nowSecond, untilSecond);
    for (let hop = from; hop < until; hop++) {
      const trunk = this.#trunks[hop];
      this.#groups[trunk].seize(nowSecond, untilSecond);
      this.counts.add(trunk, TrunkCounter.heldSeconds, untilSecond - nowSecond);
    }
  }

  heldAt(nowSecond: number): number {
    return [...this.#own, ...this.#groups].reduce((sum, group) => sum + group.heldAt(nowSecond), 0);
  }

  /** First trunk group of the path that would refuse a call; −1 none. Asks for nothing. */
  protected trunkRefusing(path: number, nowSecond: number): number {
    const from = this.#first[path];
    const until = this.#first[path + 1];
    for (let hop = from; hop < until; hop++) {
      const trunk = this.#trunks[hop];
      if (this.#limits[trunk].isSpentAt(nowSecond) || this.#groups[trunk].isFullAt(nowSecond)) return trunk;
    }
    return noTrunk;
  }

  /** A bid on the path that the trunk group `refusing` ended; −1 none did. */
  protected countBid(path: number, refusing: number, nowSecond: number): void {
    const { counts } = this;
    for (let hop = this.#first[path]; hop < this.#first[path + 1]; hop++) {
      const trunk = this.#trunks[hop];
      counts.add(trunk, TrunkCounter.bids, 1);
      if (trunk !== refusing) continue;
      counts.add(trunk, TrunkCounter.refused, 1);
      if (!this.#groups[trunk].isFullAt(nowSecond)) counts.add(trunk, TrunkCounter.limited, 1);
      return;
    }
  }

  /** The path from a carrier to itself. */
  #ownOf(path: number): TrunkGroup {
    return this.#own[path % this.#carriers];
  }
}
