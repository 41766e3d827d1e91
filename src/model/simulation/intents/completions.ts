/** Which demands of a source the control arm completed, and at which attempt: what other arms are compared with. Hot path: replication. */
import { regrownUint8 } from '../../../engine/memory/regrow.ts';
import { ByteMap } from '../../../engine/tables/byteMap.ts';
import { intentsPerCandidate } from './wantedSource.ts';

const leastBytes = 1024;
const bytesEach = 0.5;
/** More candidates than expected by chance. */
const margin = 1.05;
/** Room for more is not reserved. */
const reservedAtMost: number = 1 << 27;
const growth = 1.25;
const bitsEach = 4;
const mask = 0xf;
/** Intents are counted in eights: the first of a candidate and its follow-ups. A byte holds the first ones of two candidates. */
const followUpMask: number = intentsPerCandidate - 1;
const firstBits = 4;

export const notCompleted = -1;

/** For each demand, attempt + 1 of the call that completed it, 0 when none did: four bits in a row for the first intents of candidates. */
export class Completions {
  #firsts: Uint8Array;
  /** Of follow-ups, which are few among the ordinals that they could have. */
  readonly #followUps: ByteMap = new ByteMap();

  /** `candidates`: how many are expected; room for them is reserved. */
  constructor(candidates: number = 0) {
    const expected = candidates * bytesEach * margin;
    this.#firsts = new Uint8Array(
      expected < reservedAtMost ? Math.max(leastBytes, Math.ceil(expected)) : reservedAtMost,
    );
  }

  add(intent: number, attempt: number): void {
    if ((intent & followUpMask) === 0) this.#addFirst(intent, attempt);
    else this.#followUps.set(intent, attempt + 1);
  }

  /** The attempt that was answered, of a demand that was completed; else `notCompleted`. */
  attemptOf(intent: number): number {
    if ((intent & followUpMask) !== 0) return this.#followUps.get(intent) - 1;
    const byte = intent >>> firstBits;
    const firsts = this.#firsts;
    return byte < firsts.length ? ((firsts[byte] >>> placeOf(intent)) & mask) - 1 : notCompleted;
  }

  #addFirst(intent: number, attempt: number): void {
    const byte = intent >>> firstBits;
    if (byte >= this.#firsts.length) this.#grow(byte);
    const place = placeOf(intent);
    this.#firsts[byte] = (this.#firsts[byte] & ~(mask << place)) | ((attempt + 1) << place);
  }

  #grow(byte: number): void {
    this.#firsts = regrownUint8(this.#firsts, Math.ceil((byte + 1) * growth));
  }
}

/** Bits below those of a first intent in its byte. */
const placeOf = (intent: number): number => ((intent >>> 3) & 1) * bitsEach;
