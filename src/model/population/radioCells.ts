/** Radio cells from which SIMs call, computed from keys and never stored: people come and go, a box of SIMs stays where it is. */
import { twoTo32 } from '../../engine/elementary/constants.ts';
import { secondsAnHour } from '../../engine/kernel/lengthsOfTime.ts';
import type { Key } from '../../engine/random/key.ts';
import { mix } from '../../engine/random/mix.ts';
import type { NumberIndex } from '../contracts/plugin.ts';
import type { SubscriberGroupSettings } from '../world/world.ts';
import { scaleWord } from './scaleWord.ts';

/** What the originating carrier sees of where a SIM is; −1 where nobody looks. */
export interface CellView {
  /** Cell of the phone with this number. */
  ofPhone(number: NumberIndex, nowSecond: number): number;
  /** Cell of one of an operator's boxes; the key is the operator's. */
  ofBox(keyLow: number, keyHigh: number, box: number): number;
}

/** Purposes of the draws; hours, from 0, are those of where somebody is. */
const Purpose = { home: -1, work: -2, box: -3, elsewhere: 1 << 24 } as const;

/** Shares of the hours in which a phone is at home and at work: assumed; the rest is spent anywhere in the region. */
const homeShare = 0.6;
const workShare = 0.25;

export class RadioCells implements CellView {
  readonly #cells: number;
  readonly #low: number;
  readonly #high: number;

  constructor(groups: readonly SubscriberGroupSettings[], { low, high }: Key) {
    const cellsOf = ({ parameters }: SubscriberGroupSettings): number =>
      Math.ceil(Number(parameters.subscribers) / Number(parameters.peoplePerCell));
    this.#cells = groups.reduce((sum, group) => sum + cellsOf(group), 0);
    this.#low = low;
    this.#high = high;
  }

  ofPhone(number: NumberIndex, nowSecond: number): number {
    const hour = Math.floor(nowSecond / secondsAnHour);
    const where = (mix(this.#low, this.#high, number, hour) >>> 0) / twoTo32;
    if (where < homeShare) return this.#drawn(number, Purpose.home);
    if (where < homeShare + workShare) return this.#drawn(number, Purpose.work);
    return this.#drawn(number, Purpose.elsewhere + hour);
  }

  ofBox(keyLow: number, keyHigh: number, box: number): number {
    return scaleWord(mix(keyLow, keyHigh, box, Purpose.box), this.#cells);
  }

  #drawn(number: NumberIndex, purpose: number): number {
    return scaleWord(mix(this.#low, this.#high, number, purpose), this.#cells);
  }
}

/** Nobody looks: no carrier screens calls where they come in, and nothing is recorded. */
export const unseenCells: CellView = { ofPhone: () => -1, ofBox: () => -1 };
