/**
 * A keyed permutation of 0 … count − 1 without a list, and its inverse.
 * Hot path: random (bench/engine/random.ts)
 *
 * An index is taken apart into a top digit, 0 … radix − 1, and the bits below it, so that digit and bits together have hardly more values
 * than are needed. Six rounds: add a round key, multiply by an odd number, fold the upper half of the bits onto the lower; after every
 * second round the digit moves on by a hash of the bits, and enters the next round's key. Each step can be undone. A result outside is
 * sent round again (cycle walking), one in twenty on average. So few rounds leave a trace below 17 places, where a shuffle is followed
 * swap by swap instead.
 */
import { mix } from './mix.ts';

const FIRST_MULTIPLIER = 0xa875b9cd | 0;
const SECOND_MULTIPLIER = 0x881b2a6d | 0;
/** Their inverses modulo 2³². */
const FIRST_INVERSE = 0x19c5db05 | 0;
const SECOND_INVERSE = 0x3f8f6f65 | 0;

/** Odd numbers for the hash that turns the digit and for the digit in a round key: √23 − 4 and √29 − 5 in 32 binary places, made odd. */
const TURN_MULTIPLIER = 0xcbbb9d5d | 0;
const DIGIT_MULTIPLIER = 0x629a292b | 0;

/** Up to so many places the permutation is a shuffle, every order equally likely. */
const SHUFFLED = 16;
/** The purpose under which a shuffle's swaps are drawn. */
const SWAP = 0x6e2b9a35 | 0;
const TWO_TO_MINUS_32 = 1 / 4_294_967_296;

/** Fewer places than 2 to this many bits have no digit: their bits alone would be too few to mix. */
const DIGITLESS_BITS = 11;
/** The digit is what the upper four bits of the last index count, and one more. */
const DIGIT_BITS = 4;

/** How many bits lie below the digit. */
function bitsBelow(count: number): number {
  const bits = 32 - Math.clz32(count - 1);
  return bits < DIGITLESS_BITS ? bits : bits - DIGIT_BITS;
}

/** The place of `index` in the order that the key gives to 0 … `count` − 1; `count` from 1 to 2³⁰ − 1. */
export function permute(index: number, count: number, keyLow: number, keyHigh: number): number {
  if (count <= SHUFFLED) return shuffle(index, count, keyLow, keyHigh);
  const bits = bitsBelow(count);
  const radix = (((count - 1) >>> bits) + 1) | 0;
  const mask = (1 << bits) - 1;
  const half = (bits + 1) >>> 1;
  const low1 = scheduleLow(keyLow, keyHigh);
  const high1 = scheduleHigh(low1, keyHigh);
  const low2 = scheduleLow(low1, high1);
  const high2 = scheduleHigh(low2, high1);
  let place = index;
  do {
    let digit = place >>> bits;
    let x = place & mask;
    x = Math.imul((x + keyLow) | 0, FIRST_MULTIPLIER) & mask;
    x ^= x >>> half;
    digit = turned(digit, x, radix);
    x = Math.imul((x + keyHigh + Math.imul(digit, DIGIT_MULTIPLIER)) | 0, SECOND_MULTIPLIER) & mask;
    x ^= x >>> half;
    x = Math.imul((x + low1) | 0, FIRST_MULTIPLIER) & mask;
    x ^= x >>> half;
    digit = turned(digit, x, radix);
    x = Math.imul((x + high1 + Math.imul(digit, DIGIT_MULTIPLIER)) | 0, SECOND_MULTIPLIER) & mask;
    x ^= x >>> half;
    x = Math.imul((x + low2) | 0, FIRST_MULTIPLIER) & mask;
    x ^= x >>> half;
    digit = turned(digit, x, radix);
    x = Math.imul((x + high2 + Math.imul(digit, DIGIT_MULTIPLIER)) | 0, SECOND_MULTIPLIER) & mask;
    x ^= x >>> half;
    place = (digit << bits) | x;
  } while (place >= count);
  return place;
}

/** The index whose place is `place`: the inverse of `permute`. */
export function unpermute(place: number, count: number, keyLow: number, keyHigh: number): number {
  if (count <= SHUFFLED) return unshuffle(place, count, keyLow, keyHigh);
  const bits = bitsBelow(count);
  const radix = (((count - 1) >>> bits) + 1) | 0;
  const mask = (1 << bits) - 1;
  const half = (bits + 1) >>> 1;
  const low1 = scheduleLow(keyLow, keyHigh);
  const high1 = scheduleHigh(low1, keyHigh);
  const low2 = scheduleLow(low1, high1);
  const high2 = scheduleHigh(low2, high1);
  let index = place;
  do {
    let digit = index >>> bits;
    let x = index & mask;
    // The fold undoes itself because it shifts by at least half of the bits.
    x = Math.imul(x ^ (x >>> half), SECOND_INVERSE) - high2 - Math.imul(digit, DIGIT_MULTIPLIER);
    x &= mask;
    digit = turnedBack(digit, x, radix);
    x = (Math.imul(x ^ (x >>> half), FIRST_INVERSE) - low2) & mask;
    x = Math.imul(x ^ (x >>> half), SECOND_INVERSE) - high1 - Math.imul(digit, DIGIT_MULTIPLIER);
    x &= mask;
    digit = turnedBack(digit, x, radix);
    x = (Math.imul(x ^ (x >>> half), FIRST_INVERSE) - low1) & mask;
    x = Math.imul(x ^ (x >>> half), SECOND_INVERSE) - keyHigh - Math.imul(digit, DIGIT_MULTIPLIER);
    x &= mask;
    digit = turnedBack(digit, x, radix);
    x = (Math.imul(x ^ (x >>> half), FIRST_INVERSE) - keyLow) & mask;
    index = (digit << bits) | x;
  } while (index >= count);
  return index;
}

/** How far the digit turns: a hash of the bits below it, 0 … radix − 1. */
function turn(x: number, radix: number): number {
  return Math.imul(Math.imul(x, TURN_MULTIPLIER) >>> 16, radix) >>> 16;
}

/** The digit moved on, around the radix; without a branch, which would be guessed wrong half of the time. */
function turned(digit: number, x: number, radix: number): number {
  const beyond = (digit + turn(x, radix) - radix) | 0;
  return (beyond + (radix & (beyond >> 31))) | 0;
}

function turnedBack(digit: number, x: number, radix: number): number {
  const difference = (digit - turn(x, radix)) | 0;
  return (difference + (radix & (difference >> 31))) | 0;
}

/** The round keys after the first two: one round of the mixer, taken apart. */
function scheduleLow(low: number, high: number): number {
  return Math.imul(low ^ ((high << 18) | (high >>> 14)), FIRST_MULTIPLIER);
}

function scheduleHigh(low: number, high: number): number {
  return Math.imul(high ^ ((low << 22) | (low >>> 10)), SECOND_MULTIPLIER);
}

/** Where index ends up when the last place is swapped with one before it or itself, then the last but one, and so on. */
function shuffle(index: number, count: number, keyLow: number, keyHigh: number): number {
  let place = index;
  for (let last = count - 1; last > 0; last--) {
    const other = partner(last, keyLow, keyHigh);
    if (place === last) place = other;
    else if (place === other) place = last;
  }
  return place;
}

function unshuffle(finalPlace: number, count: number, keyLow: number, keyHigh: number): number {
  let place = finalPlace;
  for (let last = 1; last < count; last++) {
    const other = partner(last, keyLow, keyHigh);
    if (place === last) place = other;
    else if (place === other) place = last;
  }
  return place;
}

/** The place, 0 … `last`, with which `last` is swapped; uneven by at most 2⁻²⁸. */
function partner(last: number, keyLow: number, keyHigh: number): number {
  return Math.trunc((mix(keyLow, keyHigh, last, SWAP) >>> 0) * TWO_TO_MINUS_32 * (last + 1));
}
