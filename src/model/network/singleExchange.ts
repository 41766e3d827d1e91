/** One exchange for everybody: one group of circuits, one path. Hot path: replication. */
import type { Carriage } from './carriage.ts';
import { TrunkGroup } from './trunkGroup.ts';

export class SingleExchange implements Carriage {
  readonly #trunks: TrunkGroup;

  constructor(circuits: number) {
    this.#trunks = new TrunkGroup(circuits);
  }

  pathOf(_slot: number, _nowSecond: number): number {
    return 0;
  }

  pathTaken(_slot: number): number {
    return 0;
  }

  bid(_path: number, nowSecond: number): boolean {
    return !this.#trunks.isFullAt(nowSecond);
  }

  wouldAccept(path: number, nowSecond: number): boolean {
    return this.bid(path, nowSecond);
  }

  seize(_path: number, nowSecond: number, untilSecond: number): void {
    this.#trunks.seize(nowSecond, untilSecond);
  }

  heldAt(nowSecond: number): number {
    return this.#trunks.heldAt(nowSecond);
  }
}
