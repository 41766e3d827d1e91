/** A growing set of small integers, one bit each. */
import { regrownInt32 } from '../memory/regrow.ts';
import { invariant } from '../kernel/invariant.ts';

/** Members are integers from 0 to 2³⁰ − 1; memory is one bit for each integer up to the largest member, doubled as needed. */
export class Bitset {
  /** Members present. */
  count: number = 0;
  #words: Int32Array;

  /** `expected`: integers 0 … expected − 1 have room at first. */
  constructor(expected: number = 1024) {
    this.#words = new Int32Array(Math.max(1, (expected + 31) >>> 5));
  }

  has(member: number): boolean {
    return (this.#words[member >>> 5] & (1 << member)) !== 0;
  }

  /** Adds a member; false when it was present. */
  add(member: number): boolean {
    const word = member >>> 5;
    if (word >= this.#words.length) this.#grow(member);
    const bit = 1 << member;
    if ((this.#words[word] & bit) !== 0) return false;
    this.#words[word] |= bit;
    this.count++;
    return true;
  }

  /** Reads the word of a member and changes nothing; what it returns means nothing. */
  touch(member: number): number {
    return this.#wordAt(member >>> 5);
  }

  /** Takes a member out; false when it was absent. */
  remove(member: number): boolean {
    if (!this.has(member)) return false;
    this.#words[member >>> 5] &= ~(1 << member);
    this.count--;
    return true;
  }

  /** The least member not below `from`; −1 when there is none. */
  nextFrom(from: number): number {
    const words = this.#words;
    let word = from >>> 5;
    if (word >= words.length) return -1;
    let bits = words[word] & (-1 << from);
    while (bits === 0) {
      if (++word === words.length) return -1;
      bits = words[word];
    }
    return word * 32 + 31 - Math.clz32(bits & -bits);
  }

  /** The least integer from `from` on, below `end`, that is a member neither of this set nor of `other`; `end` when there is none. */
  nextInNeither(other: Bitset, from: number, end: number): number {
    let word = from >>> 5;
    let taken = this.#wordAt(word) | other.#wordAt(word) | ~(-1 << from);
    while (taken === -1) {
      if (++word * 32 >= end) return end;
      taken = this.#wordAt(word) | other.#wordAt(word);
    }
    const free = ~taken;
    return Math.min(end, word * 32 + 31 - Math.clz32(free & -free));
  }

  /** Takes all members out; room stays. */
  clear(): void {
    this.#words.fill(0);
    this.count = 0;
  }

  bytes(): number {
    return this.#words.byteLength;
  }

  #wordAt(word: number): number {
    return word < this.#words.length ? this.#words[word] : 0;
  }

  #grow(member: number): void {
    invariant(member >= 0 && member < 0x40000000, 'a member of a bitset is an integer from 0 to 2 ** 30 - 1');
    let length = this.#words.length * 2;
    while (length <= member >>> 5) length *= 2;
    this.#words = regrownInt32(this.#words, length);
  }
}
