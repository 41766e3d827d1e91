/**
 * Standardised features of numbers as they stood when a call of theirs was last judged: learners must be taught by what they are asked about,
 * and when a mark arrives the number has changed by the very call that was marked. Hot path: detectors.
 */
import { millisecondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import type { Float64Column, Int32Column } from '../../engine/tables/column.ts';
import type { NumberTable } from '../../engine/tables/numberTable.ts';
import type { CallSlot, NumberIndex } from '../contracts/plugin.ts';
import { featureCount } from './featureList.ts';
import { NumberFeatures } from './numberFeatures.ts';
import type { FeatureView } from './numberFeatures.ts';
import { standardiser } from './standardise.ts';
import type { Standardise } from './standardise.ts';

export class JudgedFeatures {
  /** What `look` or `recall` read last. */
  readonly vector: Float64Array = new Float64Array(featureCount);
  readonly #view: FeatureView;
  readonly #standardise: Standardise;
  readonly #numbers: NumberFeatures;
  readonly #table: NumberTable;
  readonly #judged: Float64Column;
  readonly #lastDay: Int32Column;
  #today = 0;

  constructor(
    { tools, attempt, release, expectedNumbers }: Omit<FeatureView, 'forgetDays'>,
    forgetDays: number,
  ) {
    const view = { tools, attempt, release, expectedNumbers, forgetDays };
    this.#view = view;
    this.#standardise = standardiser(view.tools);
    this.#numbers = new NumberFeatures(view);
    this.#table = view.tools.numberTable(view.expectedNumbers, (row) => this.#isForgotten(row));
    this.#judged = this.#table.float64Column(featureCount);
    this.#lastDay = this.#table.int32Column();
  }

  /** Reads the features of the calling number before this call; false, and zeros, for one never seen or withheld. */
  look(slot: CallSlot): boolean {
    const { callingNumber, timeMs } = this.#view.attempt;
    const isSeen = this.#numbers.describe(callingNumber[slot], timeMs[slot], this.vector);
    this.#standardise(this.vector);
    return isSeen;
  }

  /** Looks, keeps what the number is judged by if it was seen before, and notes that the call has arrived; true if it was. */
  arrive(slot: CallSlot): boolean {
    const { callingNumber, timeMs } = this.#view.attempt;
    const isSeen = this.look(slot);
    this.#numbers.arrive(slot);
    if (!isSeen) return false;
    this.#today = Math.floor(timeMs[slot] / millisecondsADay);
    const row = this.#table.rowOrAdd(callingNumber[slot]);
    this.#judged.values.set(this.vector, row * featureCount);
    this.#lastDay.set(row, this.#today);
    return true;
  }

  afterRelease(slot: CallSlot): void {
    this.#numbers.afterRelease(slot);
  }

  /** Reads by what the number was last judged; false for one that never was. */
  recall(number: NumberIndex): boolean {
    const row = number <= 0 ? -1 : this.#table.rowOf(number);
    if (row < 0) return false;
    const { values } = this.#judged;
    for (let i = 0, at = row * featureCount; i < featureCount; i++, at++) this.vector[i] = values[at];
    return true;
  }

  bytes(): number {
    return this.#numbers.bytes() + this.#table.bytes();
  }

  #isForgotten(row: number): boolean {
    return this.#today - this.#lastDay.at(row) >= this.#view.forgetDays;
  }
}
