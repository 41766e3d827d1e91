/** The axes along which the battery reads the generator: each gives the word at one count, and what moves when 2³² counts are used up. */
import {
  childKey,
  deriveHigh,
  deriveLow,
  keyOfSeed,
  keyOfText,
  scrambleOneWay,
} from '../../src/engine/random/key.ts';
import { mix } from '../../src/engine/random/mix.ts';
import { KeyedStream } from '../../src/engine/random/stream.ts';

/** The int32 word at `count`; `lap` counts how often `count` has run through all 2³² values. */
export type WordAt = (count: number, lap: number) => number;

const { low, high } = keyOfText('battery');
const name = { low, high };
const stream = new KeyedStream();

/** Every axis by name. Keys along `keyLow`, `keyHigh`, `seed` and `grid` are small integers on purpose. */
export const namedAxes: Readonly<Record<string, WordAt>> = {
  index: (count, lap) => mix(low, high, count, lap),
  purpose: (count, lap) => mix(low, high, lap, count),
  keyLow: (count, lap) => mix(count, lap, 5, 3),
  keyHigh: (count, lap) => mix(lap, count, 5, 3),
  counter: (count, lap) => (count === 0 ? stream.seek(low, high, lap, 1) : stream).nextWord(),
  streamIndex: (count, lap) => stream.seek(low, high, count, lap).nextWord(),
  streamKey: (count, lap) => stream.seek(count, lap, 5, 3).nextWord(),
  derivedLow: (count, lap) => deriveLow(low, high, count, lap),
  derivedHigh: (count, lap) => deriveHigh(low, high, count, lap),
  derivedKey: (count, lap) => mix(deriveLow(low, high, count, lap), deriveHigh(low, high, count, lap), 0, 0),
  seed: (count, lap) => firstWord(keyOfSeed(count >>> 0, lap)),
  replication: (count, lap) => firstWord(keyOfSeed(1 + lap, count)),
  child: (count, lap) => firstWord(childKey(name, { low: count, high: lap })),
  oneWay: (count, lap) => scrambleOneWay(low, high, count, lap),
  grid: (count, lap) => mix(count & 7, lap, count >>> 7, (count >>> 3) & 15),
};

/** The bits of a word in the opposite order: the weak end of a generator becomes the end that tests look at most. */
export function reverseBits(word: number): number {
  let bits = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return (bits >>> 16) | (bits << 16);
}

function firstWord(key: { readonly low: number; readonly high: number }): number {
  return mix(key.low, key.high, 0, 0);
}
