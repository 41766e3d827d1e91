/** Numbers as they are shown, numbered in order of their appearance: of up to 15 digits without a text for each question. Hot path: traces. */
import { randomInt } from 'node:crypto';
import { spreadMultiplier, stirMultiplier } from '../../../engine/tables/spread.ts';
import type { Appearances } from './appearanceTable.ts';
import { areDigits } from '../form/digitText.ts';

const plus = 43;
const zero = 48;
const mostDigits = 24;
/** Digits of which a whole number is exact, with one before them that says how many they are. */
const exactDigits = 15;
const word = 4_294_967_296;

const digitsFrom = (text: string): number => (text.charCodeAt(0) === plus ? 1 : 0);

/** Whether a text is `+` and digits, or digits alone: at most 24 of them. */
export const isNumber = (text: string): boolean => areDigits(text, digitsFrom(text), mostDigits);

/** A number of at most `exactDigits`: no other has the same, and none has 0. */
function keyOf(text: string): number {
  const from = digitsFrom(text);
  let key = 1;
  for (let at = from; at < text.length; at++) key = key * 10 + text.charCodeAt(at) - zero;
  return from === 0 ? key : -key;
}

/** Takes only what `isNumber`. */
export class NumberAppearances implements Appearances {
  readonly texts: string[] = [];
  readonly #limit: number;
  /** Those of more digits. */
  readonly #long: Map<string, number> = new Map();
  /** Nobody who writes a file can know which numbers it puts beside each other. */
  readonly #salt = randomInt(2 ** 31);
  /** Pairs (key, ordinal), with key 0 where none is; at most half of them are taken. */
  #slots = new Float64Array(2 * 1024);
  #taken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  ordinalOf(text: string): number {
    if (text.length - digitsFrom(text) > exactDigits) return this.#ordinalOfLong(text);
    const key = keyOf(text);
    const slot = this.#slotOf(key);
    if (this.#slots[slot] === key) return this.#slots[slot + 1];
    if (this.texts.length === this.#limit) return -1;
    const ordinal = this.texts.push(text) - 1;
    this.#put(slot, key, ordinal);
    if (++this.#taken * 4 > this.#slots.length) this.#grow();
    return ordinal;
  }

  #ordinalOfLong(text: string): number {
    const known = this.#long.get(text);
    if (known !== undefined) return known;
    if (this.texts.length === this.#limit) return -1;
    const ordinal = this.texts.push(text) - 1;
    this.#long.set(text, ordinal);
    return ordinal;
  }

  #put(slot: number, key: number, ordinal: number): void {
    this.#slots[slot] = key;
    this.#slots[slot + 1] = ordinal;
  }

  /** Where the key stands, or is to stand. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    const high = Math.floor(key / word);
    let hash = Math.imul((key - high * word) ^ this.#salt, spreadMultiplier);
    hash = Math.imul(hash ^ (hash >>> 15) ^ high, stirMultiplier);
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(2 * before.length);
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot] !== 0) this.#put(this.#slotOf(before[slot]), before[slot], before[slot + 1]);
  }
}
