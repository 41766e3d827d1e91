/** The axes along which words are compared: each gives the word at a count while all else stands still. */
import {
  deriveHigh,
  deriveLow,
  keyOfSeed,
  keyOfText,
  scrambleOneWay,
} from '../../../../src/engine/random/key.ts';
import { mix } from '../../../../src/engine/random/mix.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';

const { low, high } = keyOfText('axes');
const stream = new KeyedStream();

/** Axis name and word at a count; the keys of the small ones are small integers on purpose. */
export const namedAxes: readonly (readonly [string, (count: number) => number])[] = [
  ['index', (count) => mix(low, high, count, 1)],
  ['purpose', (count) => mix(low, high, 1, count)],
  ['the low half of a small key', (count) => mix(count, 0, 0, 0)],
  ['the high half of a small key', (count) => mix(0, count, 0, 0)],
  ['index under the key of zeros', (count) => mix(0, 0, count, 0)],
  ['purpose under the key of zeros', (count) => mix(0, 0, 0, count)],
  ['the position in a stream', (count) => (count === 0 ? stream.seek(low, high, 1, 2) : stream).nextWord()],
  ['the first words of streams by index', (count) => stream.seek(low, high, count, 2).nextWord()],
  ['the first words of streams by purpose', (count) => stream.seek(low, high, 2, count).nextWord()],
  ['first words of pairs by index', (count) => stream.seek(low, high, count, 3).nextPair()],
  ['second words of pairs by index', (count) => (stream.seek(low, high, count, 3).nextPair(), stream.second)],
  ['derived low halves', (count) => deriveLow(low, high, count, 3)],
  ['derived high halves', (count) => deriveHigh(low, high, count, 3)],
  ['seeds', (count) => keyOfSeed(count, 0).low],
  ['replications', (count) => keyOfSeed(1, count).high],
  ['one-way words', (count) => scrambleOneWay(low, high, count, 4)],
];
