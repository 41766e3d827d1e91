/**
 * Carriers with alternative routing: a call that finds a trunk group of its way full overflows to the best way that uses none of the
 * groups of the first one. A call has at most one overflow, and none of its ways is changed later. Hot path: replication.
 */
import { CarrierGraph } from './carrierGraph.ts';
import type { CarrierMap, GraphSurroundings } from './carrierGraph.ts';
import type { NetworkSettings } from '../world/world.ts';
import { TrunkCounter } from './trunkCounts.ts';

export class OverflowingGraph extends CarrierGraph {
  /** By row: the way taken. */
  readonly #taken: Int32Array;
  readonly #pairs: number;

  constructor(map: CarrierMap, trunks: NetworkSettings['trunks'], around: GraphSurroundings) {
    super(map, trunks, around);
    this.#taken = new Int32Array(around.columns.ingress.length);
    this.#pairs = map.paths.carriers * map.paths.carriers;
  }

  override pathOf(slot: number, nowSecond: number): number {
    const first = super.pathOf(slot, nowSecond);
    const second = first + this.#pairs;
    const isOverflowing =
      this.trunkRefusing(first, nowSecond) >= 0 && this.trunkRefusing(second, nowSecond) < 0;
    const path = isOverflowing ? second : first;
    this.#taken[slot] = path;
    return path;
  }

  override pathTaken(slot: number): number {
    return this.#taken[slot];
  }

  /** A call that overflowed has asked the groups of its first way up to the one that refused it. */
  override bid(path: number, nowSecond: number): boolean {
    if (path >= this.#pairs) {
      const refusing = this.trunkRefusing(path - this.#pairs, nowSecond);
      this.countBid(path - this.#pairs, refusing, nowSecond);
      if (refusing >= 0) this.counts.add(refusing, TrunkCounter.overflowed, 1);
    }
    return super.bid(path, nowSecond);
  }
}
