/** Other names for the same numbers: a bijection of the number indices, and a site that knows the numbers under their new names. */
import type { FakeCall } from '../fakes/fakeCall.ts';
import { blockOfDigits, plainRegistries } from '../fakes/fakeDetectorSite.ts';
import type { Play } from './detectorPlay.ts';

const mask = 2 ** 30 - 1;
/** Odd, so that it has an inverse modulo 2 ** 30. */
const factor = 0x2545f491;

/** Newton’s iteration doubles the right bits: 3, 6, 12, 24, 48. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let i = 0; i < 4; i++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

const inverse = inverseOf(factor);

/** Brings the upper half of the 30 bits into the lower one, which a multiplication alone would leave alone; its own inverse. */
const folded = (number: number): number => number ^ (number >>> 15);

/** A withheld number (0) stays withheld. */
const relabelled = (number: number): number =>
  Math.imul(folded(Math.imul(number, factor) & mask), factor) & mask;
const original = (number: number): number =>
  Math.imul(folded(Math.imul(number, inverse) & mask), inverse) & mask;

export const relabelledCalls = (calls: readonly FakeCall[]): readonly FakeCall[] =>
  calls.map((call) => ({
    ...call,
    callingNumber: relabelled(call.callingNumber),
    calledNumber: relabelled(call.calledNumber),
    sim: call.sim <= 0 ? call.sim : relabelled(call.sim),
  }));

/** The site’s registries answer for the numbers that are meant; blocks hold the same numbers as before. */
export const relabelledPlay: Play = {
  registries: { isAllocated: (number) => plainRegistries.isAllocated(original(number)) },
  blockOf: (number, digits) => (number <= 0 ? -1 : relabelled(blockOfDigits(original(number), digits))),
};
