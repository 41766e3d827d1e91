/**
 * Measures how evenly the bits of a word flip when one or two bits of its arguments flip, with as many final rounds as
 * asked for: `node tools/battery/avalanche.ts [bases]`. Shows how far the mixer's three rounds are from too few.
 */
import process from 'node:process';
import { keyOfText } from '../../src/engine/random/key.ts';
import { mix } from '../../src/engine/random/mix.ts';

type Arguments = readonly [keyLow: number, keyHigh: number, index: number, purpose: number];
type Base = (at: number) => Arguments;

const { low, high } = keyOfText('avalanche');
const bases = Number(process.argv[2] ?? 4096);

const basesByName: Readonly<Record<string, Base>> = {
  hashed: (at) => [
    mix(low, high, at, 0),
    mix(low, high, at, 1),
    mix(low, high, at, 2),
    mix(low, high, at, 3),
  ],
  small: (at) => [at & 15, (at >>> 4) & 3, mix(low, high, at, 4) & 0xffff, (at >>> 6) & 7],
};

for (const finalRounds of [1, 2, 3, 4]) {
  for (const [name, base] of Object.entries(basesByName)) {
    const { greatest, meanSquare } = flipDeviations(base, finalRounds);
    process.stdout.write(
      `${finalRounds} final rounds, ${name} arguments: greatest deviation ${greatest.toFixed(2)}, mean square ${meanSquare.toFixed(4)}\n`,
    );
  }
}

/** Over all flips of one or two argument bits and all bits of the word: deviations from half, in standard deviations. */
function flipDeviations(base: Base, finalRounds: number): { greatest: number; meanSquare: number } {
  let greatest = 0;
  let squares = 0;
  let cells = 0;
  for (let first = 0; first < 128; first++) {
    for (let second = first; second < 128; second++) {
      const flips = flipsOf(base, finalRounds, bitsAt(first, second));
      for (const count of flips) {
        const deviation = (count - bases / 2) / Math.sqrt(bases / 4);
        greatest = Math.max(greatest, Math.abs(deviation));
        squares += deviation * deviation;
      }
      cells += flips.length;
    }
  }
  return { greatest, meanSquare: squares / cells };
}

function flipsOf(base: Base, finalRounds: number, flip: Int32Array): Int32Array {
  const flips = new Int32Array(32);
  for (let at = 0; at < bases; at++) {
    const [keyLow, keyHigh, index, purpose] = base(at);
    const before = wordOf([keyLow, keyHigh, index, purpose], finalRounds);
    const after = wordOf(
      [keyLow ^ flip[0]!, keyHigh ^ flip[1]!, index ^ flip[2]!, purpose ^ flip[3]!],
      finalRounds,
    );
    const change = before ^ after;
    for (let place = 0; place < 32; place++) flips[place]! += (change >>> place) & 1;
  }
  return flips;
}

/** Of the 128 argument bits one, or two that differ. */
function bitsAt(first: number, second: number): Int32Array {
  const flip = new Int32Array(4);
  flip[first >>> 5] = 1 << first;
  if (second !== first) flip[second >>> 5]! ^= 1 << second;
  return flip;
}

/** `mix` with another number of final rounds. */
function wordOf([keyLow, keyHigh, index, purpose]: Arguments, finalRounds: number): number {
  let lanes = round((keyLow + 0x6a09e667) | 0, (keyHigh + 0xbb67ae85) | 0);
  lanes = { low: lanes.low ^ index, high: lanes.high ^ purpose };
  for (let done = 0; done < finalRounds; done++) lanes = round(lanes.low, lanes.high);
  return ((lanes.low << 16) | (lanes.low >>> 16)) ^ lanes.high;
}

function round(low: number, high: number): { low: number; high: number } {
  const crossedLow = low ^ ((high << 18) | (high >>> 14));
  const crossedHigh = high ^ ((crossedLow << 22) | (crossedLow >>> 10));
  return { low: Math.imul(crossedLow, 0xa875b9cd), high: Math.imul(crossedHigh, 0x881b2a6d) };
}
