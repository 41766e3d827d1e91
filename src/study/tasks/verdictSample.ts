/**
 * What was decided on a sample of the calls of one arm, so that a later gate can say which calls changed their verdict without having the old
 * detector. A call is in the sample when the hash of its key is below the sample's bound; of these only calls that were not simply allowed are
 * listed: a call of the sample that is not listed was allowed, or not made.
 */
import { mix } from '../../engine/random/mix.ts';
import { Verdict } from '../../model/calls/callCodes.ts';
import type { TraceBatch, TraceSink } from '../../model/traces/traceBatch.ts';

/** Plain data. */
export interface VerdictSample {
  readonly arm: string;
  /** Hashes are below this: so many of 2³². */
  readonly below: number;
  /** `key:verdict` of the calls that were not simply allowed, by key. */
  readonly calls: readonly string[];
}

/** At most so many calls are listed for an arm. */
const mostListed = 1000;

/** Hashes of call keys, 0 … 2³² − 1: the same for a caller of the same name in any world. */
export class SamplePlaces {
  readonly #words: Int32Array;

  constructor(callers: readonly string[]) {
    this.#words = Int32Array.from(callers, nameWord);
  }

  of({ callKey: { caller, entity, intent, attempt } }: TraceBatch, row: number): number {
    return mix(this.#words[caller[row]], entity[row], intent[row], attempt[row]) >>> 0;
  }
}

/** A name as a word (FNV-1a). */
function nameWord(text: string): number {
  let word = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) word = Math.imul(word ^ text.charCodeAt(i), 0x01000193);
  return word;
}

export const keyText = (
  callers: readonly string[],
  { callKey: { caller, entity, intent, attempt } }: TraceBatch,
  row: number,
): string => [callers[caller[row]], entity[row], intent[row], attempt[row]].join('.');

/** Takes the sample of one arm: the more calls are not allowed, the smaller the share. */
export class VerdictSampler implements TraceSink {
  readonly #callers: readonly string[];
  readonly #places: SamplePlaces;
  #below = 2 ** 32;
  #listed: { readonly place: number; readonly text: string }[] = [];

  constructor(callers: readonly string[]) {
    this.#callers = callers;
    this.#places = new SamplePlaces(callers);
  }

  write(batch: TraceBatch): void {
    const verdicts = batch.int32('verdict');
    for (let row = 0; row < batch.length; row++) {
      if (verdicts[row] === Verdict.allow) continue;
      const place = this.#places.of(batch, row);
      if (place >= this.#below) continue;
      this.#listed.push({ place, text: `${keyText(this.#callers, batch, row)}:${verdicts[row]}` });
      while (this.#listed.length > mostListed) this.#halve();
    }
  }

  #halve(): void {
    this.#below /= 2;
    this.#listed = this.#listed.filter(({ place }) => place < this.#below);
  }

  sample(arm: string): VerdictSample {
    const calls = this.#listed.map(({ text }) => text).toSorted((a, b) => (a < b ? -1 : 1));
    return { arm, below: this.#below, calls };
  }
}
