/**
 * Computes the features of calling numbers from what is observed, call by call. One class for the loop and for traces: whoever fills the
 * same columns in the same order gets the same bits, whatever midnight times count from and however numbers are numbered; so times stay
 * whole milliseconds, and callees are hashed by the order in which numbers were first met. Hot path: detectors.
 */
import { ln2 } from '../../engine/elementary/constants.ts';
import { millisecondsADay, millisecondsAnHour } from '../../engine/kernel/lengthsOfTime.ts';
import type { Float64Column, Int32Column } from '../../engine/tables/column.ts';
import type { NumberTable } from '../../engine/tables/numberTable.ts';
import { spreadMultiplier, stirMultiplier } from '../../engine/tables/spread.ts';
import type { ObservedAttempt, ObservedRelease } from '../calls/observed.ts';
import type { CallSlot, NumberIndex } from '../contracts/plugin.ts';
import type { Tools } from '../contracts/tools.ts';

/** ln 2 ÷ milliseconds: fading to half in an hour and in a day. */
const fadingAnHour = ln2 / millisecondsAnHour;
const fadingADay = ln2 / millisecondsADay;
const shortMs = 6000;

/** Float cells of a row. */
const Kept = {
  firstMs: 0,
  lastMs: 1,
  fadedMs: 2,
  callsAnHour: 3,
  callsADay: 4,
  ended: 5,
  answered: 6,
  short: 7,
  talkSeconds: 8,
  received: 9,
} as const;
const keptCells = 10;

/** Int cells of a row: as how many-eth the number was met, from 1; the day of the callee cells, calls of that day, 64 callee cells. */
const Daily = { serial: 0, day: 1, calls: 2, lowCells: 3, highCells: 4 } as const;
const dailyCells = 5;

/** What features are computed from. */
export interface FeatureView {
  readonly attempt: ObservedAttempt;
  readonly release: ObservedRelease;
  readonly tools: Tools;
  readonly expectedNumbers: number;
  /** Days without a call from or to a number after which it is forgotten. */
  readonly forgetDays: number;
}

export class NumberFeatures {
  readonly #view: FeatureView;
  readonly #forgetMs: number;
  readonly #table: NumberTable;
  readonly #kept: Float64Column;
  readonly #daily: Int32Column;
  /** Callees by occupied cells, by linear counting: −64 ln(1 − occupied ÷ 64). */
  readonly #calleesByCells: Float64Array;
  #nowMs = 0;
  #serials = 0;

  constructor(view: FeatureView) {
    const { tools } = view;
    this.#view = view;
    this.#forgetMs = view.forgetDays * millisecondsADay;
    this.#table = tools.numberTable(view.expectedNumbers, (row) => this.#isForgotten(row));
    this.#kept = this.#table.float64Column(keptCells);
    this.#daily = this.#table.int32Column(dailyCells);
    this.#calleesByCells = Float64Array.from(
      { length: 65 },
      (_, cells) => -64 * tools.log(Math.max(1 / 64, 1 - cells / 64)),
    );
  }

  /** Notes that a call has arrived; its number’s features of the time before must have been read. */
  arrive(slot: CallSlot): void {
    const { attempt } = this.#view;
    const timeMs = attempt.timeMs[slot];
    const callee = this.#receive(attempt.calledNumber[slot], timeMs);
    const calling = attempt.callingNumber[slot];
    if (calling <= 0) return;
    const at = this.#faded(calling, timeMs);
    const { values } = this.#kept;
    values[at + Kept.callsAnHour] += 1;
    values[at + Kept.callsADay] += 1;
    values[at + Kept.lastMs] = timeMs;
    this.#countCallee(at / keptCells, callee, timeMs);
  }

  /** Notes how a call ended. */
  afterRelease(slot: CallSlot): void {
    const { attempt, release } = this.#view;
    const calling = attempt.callingNumber[slot];
    if (calling <= 0) return;
    const endMs = attempt.timeMs[slot] + release.ringMs[slot] + release.conversationMs[slot];
    const at = this.#faded(calling, endMs);
    const { values } = this.#kept;
    values[at + Kept.ended] += 1;
    if (release.isAnswered[slot] !== 1) return;
    const talkMs = release.conversationMs[slot];
    values[at + Kept.answered] += 1;
    values[at + Kept.talkSeconds] += talkMs / 1000;
    if (talkMs <= shortMs) values[at + Kept.short] += 1;
  }

  /** Notes that a call was rejected as it came: it ended there, and nobody answered. */
  afterRejection(slot: CallSlot): void {
    const { attempt } = this.#view;
    const calling = attempt.callingNumber[slot];
    if (calling > 0) this.#kept.values[this.#faded(calling, attempt.timeMs[slot]) + Kept.ended] += 1;
  }

  /** Writes the raw features of a number as of `timeMs` into `out`, in the order of the list; false for a number never seen. */
  describe(number: NumberIndex, timeMs: number, out: Float64Array): boolean {
    const row = number <= 0 ? -1 : this.#table.rowOf(number);
    out.fill(0);
    if (row < 0) return false;
    const { values } = this.#kept;
    const at = row * keptCells;
    const gap = Math.max(0, timeMs - values[at + Kept.fadedMs]);
    if (gap >= this.#forgetMs) return false;
    const left = gap > 0 ? this.#view.tools.exp(-gap * fadingADay) : 1;
    const leftOfHour = gap > 0 ? this.#view.tools.exp(-gap * fadingAnHour) : 1;
    const made = values[at + Kept.callsADay];
    const received = values[at + Kept.received];
    const answered = values[at + Kept.answered];
    out[0] = values[at + Kept.callsAnHour] * leftOfHour;
    out[1] = made * left;
    out[2] = made > 0 ? Math.max(0, timeMs - values[at + Kept.lastMs]) / 1000 : 0;
    out[3] = Math.max(0, timeMs - values[at + Kept.firstMs]) / 1000;
    this.#describeDay(row, Math.floor(timeMs / millisecondsADay), out);
    out[6] = shareOf(answered, values[at + Kept.ended]);
    out[7] = shareOf(values[at + Kept.short], answered);
    out[8] = shareOf(values[at + Kept.talkSeconds], answered);
    out[9] = shareOf(received, made + received);
    return true;
  }

  bytes(): number {
    return this.#table.bytes() + this.#calleesByCells.byteLength;
  }

  /** Notes that a number is called; as how many-eth it was met, 0 for one that is not told. */
  #receive(called: number, timeMs: number): number {
    if (called <= 0) return 0;
    const at = this.#faded(called, timeMs);
    this.#kept.values[at + Kept.received] += 1;
    return this.#daily.at((at / keptCells) * dailyCells + Daily.serial);
  }

  /** First cell of the number’s row, which has faded up to `timeMs`. */
  #faded(number: number, timeMs: number): number {
    if (timeMs > this.#nowMs) this.#nowMs = timeMs;
    const row = this.#table.rowOrAdd(number);
    const at = row * keptCells;
    const { values } = this.#kept;
    if (this.#daily.at(row * dailyCells + Daily.serial) === 0 || this.#isForgotten(row)) {
      values.fill(0, at, at + keptCells);
      this.#daily.values.fill(0, row * dailyCells, (row + 1) * dailyCells);
      this.#daily.set(row * dailyCells + Daily.serial, ++this.#serials);
      values[at + Kept.firstMs] = timeMs;
      values[at + Kept.fadedMs] = timeMs;
      return at;
    }
    const gap = timeMs - values[at + Kept.fadedMs];
    if (gap <= 0) return at;
    const left = this.#view.tools.exp(-gap * fadingADay);
    values[at + Kept.callsAnHour] *= this.#view.tools.exp(-gap * fadingAnHour);
    for (let cell = Kept.callsADay; cell < keptCells; cell++) values[at + cell] *= left;
    values[at + Kept.fadedMs] = timeMs;
    return at;
  }

  #countCallee(row: number, callee: number, timeMs: number): void {
    const { values } = this.#daily;
    const at = row * dailyCells;
    const day = Math.floor(timeMs / millisecondsADay);
    if (values[at + Daily.day] !== day || values[at + Daily.calls] === 0) {
      values[at + Daily.day] = day;
      for (let cell = Daily.calls; cell < dailyCells; cell++) values[at + cell] = 0;
    }
    values[at + Daily.calls] += 1;
    const hash = cellOf(callee);
    values[at + (hash < 32 ? Daily.lowCells : Daily.highCells)] |= 1 << (hash & 31);
  }

  #describeDay(row: number, day: number, out: Float64Array): void {
    const isToday = this.#daily.at(row * dailyCells + Daily.day) === day;
    const calls = isToday ? this.#daily.at(row * dailyCells + Daily.calls) : 0;
    if (calls === 0) return;
    out[4] = this.#calleesOf(row);
    out[5] = Math.min(1, out[4] / calls);
  }

  #calleesOf(row: number): number {
    const at = row * dailyCells;
    const cells = bitsIn(this.#daily.at(at + Daily.lowCells)) + bitsIn(this.#daily.at(at + Daily.highCells));
    return this.#calleesByCells[cells];
  }

  #isForgotten(row: number): boolean {
    return this.#nowMs - this.#kept.at(row * keptCells + Kept.fadedMs) >= this.#forgetMs;
  }
}

/** One of 64 cells. */
function cellOf(callee: number): number {
  const stirred = Math.imul(callee ^ (callee >>> 15), stirMultiplier);
  return Math.imul(stirred ^ (stirred >>> 13), spreadMultiplier) >>> 26;
}

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Bits that are set in a word. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
