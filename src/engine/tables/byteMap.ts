/** A small number for each of many keys, in five bytes an entry. Hot path: tables. */
import { invariant } from '../kernel/invariant.ts';
import { entriesPerHash, homeOf } from './home.ts';

const leastEntries = 64;
/** A table fuller than this grows by a quarter. */
const fullest = 0.8;
const growth = 1.25;

/** Keys are integers from 0 to 2³¹ − 2, values from 1 to 255; what is entered stays. */
export class ByteMap {
  /** Keys present. */
  count: number = 0;
  /** Key + 1, or 0 for an empty entry. */
  #keys: Int32Array = new Int32Array(leastEntries);
  #values: Uint8Array = new Uint8Array(leastEntries);
  #perHash: number = entriesPerHash(leastEntries);

  /** Value of the key, 0 when absent. */
  get(key: number): number {
    return this.#values[this.#entryOf(key)];
  }

  set(key: number, value: number): void {
    invariant(key >= 0 && key < 0x7fffffff, 'a key of a map of bytes is an integer from 0 to 2 ** 31 - 2');
    invariant(value > 0 && value < 256, 'a value of a map of bytes is an integer from 1 to 255');
    const entry = this.#entryOf(key);
    if (this.#values[entry] === 0 && this.count >= this.#keys.length * fullest) {
      this.#grow();
      this.set(key, value);
      return;
    }
    if (this.#values[entry] === 0) this.count++;
    this.#keys[entry] = key + 1;
    this.#values[entry] = value;
  }

  bytes(): number {
    return this.#keys.byteLength + this.#values.byteLength;
  }

  /** Entry of the key, or the empty entry where it would stand. */
  #entryOf(key: number): number {
    const keys = this.#keys;
    let entry = homeOf(key, this.#perHash);
    while (keys[entry] !== key + 1 && keys[entry] !== 0) if (++entry === keys.length) entry = 0;
    return entry;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    const entries = Math.ceil(keys.length * growth);
    this.#keys = new Int32Array(entries);
    this.#values = new Uint8Array(entries);
    this.#perHash = entriesPerHash(entries);
    for (let from = 0; from < keys.length; from++) {
      if (keys[from] === 0) continue;
      const entry = this.#entryOf(keys[from] - 1);
      this.#keys[entry] = keys[from];
      this.#values[entry] = values[from];
    }
  }
}
