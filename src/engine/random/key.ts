/**
 * Keys of 64 bits: hashes of declared names, of the seed, of a parent and its child; and the one-way word.
 *
 * A derivation is a bijection of the key while index and purpose are held, and of (index, purpose) while the key is
 * held: the children of one parent never collide, nor do the replications of one seed or the seeds of one replication.
 */
import { twoTo32 } from '../elementary/constants.ts';
import { deriveHigh, deriveLow, mix } from './mix.ts';

export { deriveHigh, deriveInto, deriveLow } from './mix.ts';

/** A 64-bit key as two int32 halves. */
export interface Key {
  readonly low: number;
  readonly high: number;
}

/** What a hash is for, so that equal arguments of different hashes share nothing: fractions of √7, √11, √13, √17. */
const textPurpose = 0xa54ff53a | 0;
const seedPurpose = 0x510e527f | 0;
const childPurpose = 0x9b05688c | 0;
const oneWayPurpose = 0x1f83d9ab | 0;

/** The key of a declared name: a hash of its UTF-16 code units and its length. */
export function keyOfText(text: string): Key {
  let key: Key = { low: textPurpose, high: text.length };
  for (let position = 0; position < text.length; position++) {
    key = derivedKey(key, text.charCodeAt(position), textPurpose);
  }
  return derivedKey(key, text.length, textPurpose);
}

/** The key of one replication. `seed`: safe integer ≥ 0, all 53 bits count; `replication`: int32. */
export function keyOfSeed(seed: number, replication: number): Key {
  return derivedKey({ low: seed | 0, high: (seed / twoTo32) | 0 }, replication, seedPurpose);
}

/** The key of `child` under `parent`; the order matters. */
export function childKey(parent: Key, child: Key): Key {
  return derivedKey(parent, child.low, child.high ^ childPurpose);
}

/**
 * An int32 word for what a detector may see, about ten times the price of `mix`. The key enters as key and again as
 * message, so that known words cannot be turned back round by round. Not a cryptographic promise.
 */
export function scrambleOneWay(low: number, high: number, index: number, purpose: number): number {
  const innerLow = deriveLow(low, high, index, purpose ^ oneWayPurpose);
  const innerHigh = deriveHigh(low, high, index, purpose ^ oneWayPurpose);
  const outerLow = deriveLow(innerLow, innerHigh, high, low);
  const outerHigh = deriveHigh(innerLow, innerHigh, high, low);
  return mix(outerLow, outerHigh, low, high);
}

function derivedKey(key: Key, index: number, purpose: number): Key {
  return {
    low: deriveLow(key.low, key.high, index, purpose),
    high: deriveHigh(key.low, key.high, index, purpose),
  };
}
