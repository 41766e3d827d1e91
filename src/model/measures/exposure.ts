/** How long a campaign, or a number that makes unwanted calls, goes on before a site's first alarm: one interleaved entry each. Hot path: replication. */
import { regrownInt32 } from '../../engine/memory/regrow.ts';
import { growInPlace } from '../../engine/tables/growInPlace.ts';
import { entriesPerHash, homeOf } from '../../engine/tables/home.ts';
import type { TouchableTable } from '../../engine/tables/touchable.ts';

/** Cells of an entry: key + 1 (0 empty); calls so far, as −calls once there was an alarm; first second. */
const cellsEach = 3;
const callsCell = 1;
const firstSecondCell = 2;
const leastEntries = 1024;
/** A table fuller than this grows by a half, which moves every entry; within what is reserved. */
const fullest = 0.8;
const growth = 1.5;
/** Entries reserved for each key that is expected at most. */
const reservedEach = 1.5625;
/** Share of the reservation over which keys are spread from the beginning: few keys touch few pages of it, wherever they lie. */
const spreadShare = 0.25;

/** Keys are number indices or ordinals of operators, below 2 ** 30. Sums are kept as they arise, so nothing is walked at the end. */
export class Exposure implements TouchableTable {
  /** Keys seen, and those of them that had an alarm. */
  seen = 0;
  detected = 0;
  callsUntilAlarm = 0;
  secondsUntilAlarm = 0;
  answeredBeforeAlarm = 0;
  #cells: Int32Array;
  #entries: number;
  #perHash: number;

  /** `atMost`: keys for which the table grows without a second one beside it; memory is only what the keys seen need. */
  constructor(atMost: number = 0) {
    const reserved = Math.max(leastEntries, Math.ceil(atMost * reservedEach));
    this.#cells = new Int32Array(reserved * cellsEach);
    this.#entries = Math.max(leastEntries, Math.ceil(reserved * spreadShare));
    this.#perHash = entriesPerHash(this.#entries);
  }

  touch(key: number): number {
    return this.#cells[homeOf(key, this.#perHash) * cellsEach];
  }

  /** One more call of the key. */
  countCall(key: number, isAlarm: boolean, second: number): void {
    const at = this.#entryOf(key, second);
    const cells = this.#cells;
    const calls = cells[at + callsCell];
    if (calls < 0) return;
    cells[at + callsCell] = isAlarm ? -calls - 1 : calls + 1;
    if (!isAlarm) return;
    this.detected += 1;
    this.callsUntilAlarm += calls + 1;
    this.secondsUntilAlarm += Math.floor(second) - cells[at + firstSecondCell];
  }

  /** A call of the key was answered. */
  countAnswer(key: number, second: number): void {
    const at = this.#entryOf(key, second);
    if (this.#cells[at + callsCell] < 0) return;
    this.answeredBeforeAlarm += 1;
  }

  /** Walks over all keys: for the end of a replication. */
  countKeys(isCounted: (key: number) => boolean): number {
    let counted = 0;
    for (let at = 0; at < this.#entries * cellsEach; at += cellsEach) {
      const held = this.#cells[at];
      if (held !== 0 && isCounted(held - 1)) counted += 1;
    }
    return counted;
  }

  #entryOf(key: number, second: number): number {
    const cells = this.#cells;
    const held = (key + 1) | 0;
    const end = Math.imul(this.#entries, cellsEach);
    let at = Math.imul(homeOf(key, this.#perHash), cellsEach);
    while (cells[at] !== held) {
      if (cells[at] === 0) return this.#enter(key, at, second);
      at += cellsEach;
      if (at === end) at = 0;
    }
    return at;
  }

  #enter(key: number, at: number, second: number): number {
    if (this.seen >= this.#entries * fullest) {
      this.#grow();
      return this.#entryOf(key, second);
    }
    this.seen += 1;
    this.#cells[at] = key + 1;
    this.#cells[at + firstSecondCell] = Math.floor(second);
    return at;
  }

  #grow(): void {
    const from = this.#entries;
    const reserved = this.#cells.length / cellsEach;
    const grown = Math.ceil(from * growth);
    const to = from < reserved && grown > reserved ? reserved : grown;
    if (to > reserved) this.#cells = regrownInt32(this.#cells, to * cellsEach);
    growInPlace(this.#cells, { cellsEach, from, to });
    this.#entries = to;
    this.#perHash = entriesPerHash(to);
  }
}
