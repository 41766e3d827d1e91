/** How many different items each number met in the current calendar window, in a few bytes a number: HyperLogLog. Hot path: tables. */
import { log } from '../elementary/log.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Float64Column, Int32Column } from './column.ts';
import { noRow, NumberTable } from './numberTable.ts';
import { spreadMultiplier, stirMultiplier } from './spread.ts';
import type { TouchableTable } from './touchable.ts';

const lastMultiplier = 0xc2b2ae35 | 0;
/** Registers stand four to a word, eight bits each. */
const registersAWord = 4;

/**
 * 2 ** `registerBits` registers a number (Flajolet, Fusy, Gandouet and Meunier 2007): relative standard error 1.04 ÷ √registers; up to 2.5 times
 * as many items as registers by linear counting (Whang, Vander-Zanden and Taylor 1990), which is nearly exact for few. Items are spread by one hash
 * of 32 bits, so counts above some ten million saturate. Windows lie end to end from second 0 on; numbers that met nothing in the present window
 * are let go when room is needed.
 */
export class DistinctCounter implements TouchableTable {
  readonly windowSeconds: number;
  readonly #registers: number;
  readonly #indexShift: number;
  readonly #table: NumberTable;
  readonly #windows: Int32Column;
  readonly #zeros: Int32Column;
  readonly #words: Int32Column;
  /** Sum over the registers of 2 ** −register: exact, as all terms are multiples of 2 ** −32. */
  readonly #sums: Float64Column;
  readonly #powers: Float64Array;
  /** Linear counting by registers that are still zero. */
  readonly #byZeros: Float64Array;
  readonly #scale: number;
  #window = 0;

  constructor(expected: number, windowSeconds: number, registerBits: number) {
    invariant(registerBits >= 4 && registerBits <= 12, 'HyperLogLog has 16 to 4096 registers');
    const registers = 1 << registerBits;
    this.windowSeconds = windowSeconds;
    this.#registers = registers;
    this.#indexShift = 32 - registerBits;
    this.#table = new NumberTable(expected, (row) => this.#windows.at(row) !== this.#window);
    this.#windows = this.#table.int32Column();
    this.#zeros = this.#table.int32Column();
    this.#words = this.#table.int32Column(registers / registersAWord);
    this.#sums = this.#table.float64Column();
    this.#powers = powersOfHalf();
    this.#byZeros = Float64Array.from({ length: registers + 1 }, (_, zeros) =>
      zeros === 0 ? Infinity : registers * log(registers / zeros),
    );
    this.#scale = biasOf(registers) * registers * registers;
  }

  /** Lets the number meet the item and returns how many different ones it has met in the window of `atSecond`, this one included. */
  add(number: number, item: number, atSecond: number): number {
    this.#window = Math.floor(atSecond / this.windowSeconds) | 0;
    const row = this.#table.rowOrAdd(number);
    if (this.#windows.at(row) !== this.#window || this.#sums.at(row) === 0) this.#begin(row);
    const hash = hashOf(item);
    this.#raise(row, hash >>> this.#indexShift, Math.clz32((hash << (32 - this.#indexShift)) | 1) + 1);
    return this.#estimate(row);
  }

  touch(number: number): number {
    return this.#table.touch(number);
  }

  /** How many different items the number has met in the window of `atSecond`. */
  countOf(number: number, atSecond: number): number {
    const row = this.#table.rowOf(number);
    const window = Math.floor(atSecond / this.windowSeconds) | 0;
    return row === noRow || this.#windows.at(row) !== window ? 0 : this.#estimate(row);
  }

  bytes(): number {
    return this.#table.bytes() + this.#powers.byteLength + this.#byZeros.byteLength;
  }

  #begin(row: number): void {
    this.#windows.set(row, this.#window);
    this.#words.clearRow(row);
    this.#zeros.set(row, this.#registers);
    this.#sums.set(row, this.#registers);
  }

  #raise(row: number, register: number, rank: number): void {
    const at = (row * this.#registers + register) >>> 2;
    const shift = (register & 3) << 3;
    const { values } = this.#words;
    const before = (values[at] >>> shift) & 0xff;
    if (rank <= before) return;
    values[at] = (values[at] & ~(0xff << shift)) | (rank << shift);
    if (before === 0) this.#zeros.add(row, -1);
    this.#sums.add(row, this.#powers[rank] - this.#powers[before]);
  }

  #estimate(row: number): number {
    const raw = this.#scale / this.#sums.at(row);
    return raw <= 2.5 * this.#registers && this.#zeros.at(row) > 0 ? this.#byZeros[this.#zeros.at(row)] : raw;
  }
}

function powersOfHalf(): Float64Array {
  const powers = new Float64Array(34);
  powers[0] = 1;
  for (let i = 1; i < powers.length; i++) powers[i] = powers[i - 1] / 2;
  return powers;
}

/** The constant that makes the harmonic mean unbiased, by number of registers (Flajolet et al., figure 3). */
function biasOf(registers: number): number {
  if (registers === 16) return 0.673;
  if (registers === 32) return 0.697;
  return registers === 64 ? 0.709 : 0.7213 / (1 + 1.079 / registers);
}

/** Finaliser of MurmurHash3 behind a multiplication, so that neighbouring numbers have nothing in common. */
function hashOf(item: number): number {
  let hash = Math.imul(item, spreadMultiplier);
  hash = Math.imul(hash ^ (hash >>> 16), stirMultiplier);
  hash = Math.imul(hash ^ (hash >>> 13), lastMultiplier);
  return (hash ^ (hash >>> 16)) | 0;
}
