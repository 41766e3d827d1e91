/**
 * A hash of the path of every population: of each attempt who, when, what was decided and how it ended. Sums are commutative, so the order in
 * which simultaneous attempts are decided does not matter, and adding a population changes no other's. Hot path: replication.
 */
import { mix } from '../../engine/random/mix.ts';

/** What of an attempt enters; the same names as in the call at hand. */
export interface FingerprintedCall {
  readonly caller: number;
  readonly keyLow: number;
  readonly keyHigh: number;
  readonly startSecond: number;
  readonly holdingSeconds: number;
  readonly callingNumber: number;
  readonly verdict: number;
  readonly finalState: number;
}

/** Odd multipliers: ⌊2³² ÷ golden ratio⌋ and √2 − 1 in 32 binary places, made odd. */
const firstMultiplier = 0x9e3779b9 | 0;
const secondMultiplier = 0x6a09e667 | 0;

/** Two words a declaration. */
export class Fingerprints {
  readonly words: Int32Array;

  constructor(callers: number) {
    this.words = new Int32Array(2 * callers);
  }

  add(call: FingerprintedCall): void {
    const { words } = this;
    const at = call.caller << 1;
    const state = (call.finalState << 3) | call.verdict;
    // The key is a hash already: two multiplications spread what else there is over both words.
    const when = (call.startSecond * 1000) ^ Math.imul(call.callingNumber, firstMultiplier);
    const course = (call.holdingSeconds * 1000) ^ (state << 24);
    let word = Math.imul(call.keyLow ^ when, secondMultiplier);
    word = Math.imul(word ^ (word >>> 15) ^ course, firstMultiplier);
    words[at] += word;
    words[at + 1] += Math.imul(call.keyHigh ^ word ^ (word >>> 16), secondMultiplier);
  }

  /** Sixteen hexadecimal digits of one declaration. */
  text(caller: number): string {
    return hexadecimal(this.words[2 * caller]) + hexadecimal(this.words[2 * caller + 1]);
  }
}

/** Fingerprints of several replications as one, in their order. */
export function foldedFingerprint(texts: readonly string[]): string {
  let low = 0;
  let high = 0;
  texts.forEach((text, i) => {
    const first = Number.parseInt(text.slice(0, 8), 16) | 0;
    const second = Number.parseInt(text.slice(8), 16) | 0;
    low = mix(low, first, second, i);
    high = mix(high, second, first, i);
  });
  return hexadecimal(low) + hexadecimal(high);
}

const hexadecimal = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
