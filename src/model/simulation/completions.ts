/** Which demands of a source the control arm completed, and at which attempt: what other arms are compared with. Hot path: replication. */
import { regrownUint8 } from '../../engine/memory/regrow.ts';
import { ByteMap } from '../../engine/tables/byteMap.ts';
import { intentsPerCandidate } from './wantedSource.ts';

const leastBytes = 1024;
const growth = 1.25;
const bitsEach = 4;
const mask = 0xf;

/** For each demand, attempt + 1 of the call that completed it, 0 when none did: four bits in a row for the first intents of candidates. */
export class Completions {
  #firsts: Uint8Array = new Uint8Array(leastBytes);
  /** Of follow-ups, which are few among the ordinals that they could have. */
  readonly #followUps: ByteMap = new ByteMap();

  add(intent: number, attempt: number): void {
    const candidate = Math.floor(intent / intentsPerCandidate);
    if (candidate * intentsPerCandidate === intent) this.#addFirst(candidate, attempt);
    else this.#followUps.set(intent, attempt + 1);
  }

  has(intent: number): boolean {
    return this.#madeOf(intent) > 0;
  }

  /** The attempt that was answered, of a demand that was completed. */
  attemptOf(intent: number): number {
    return this.#madeOf(intent) - 1;
  }

  #madeOf(intent: number): number {
    const candidate = Math.floor(intent / intentsPerCandidate);
    if (candidate * intentsPerCandidate !== intent) return this.#followUps.get(intent);
    const byte = candidate >>> 1;
    return byte < this.#firsts.length ? (this.#firsts[byte] >>> placeOf(candidate)) & mask : 0;
  }

  #addFirst(candidate: number, attempt: number): void {
    const byte = candidate >>> 1;
    if (byte >= this.#firsts.length) this.#grow(byte);
    const place = placeOf(candidate);
    this.#firsts[byte] = (this.#firsts[byte] & ~(mask << place)) | ((attempt + 1) << place);
  }

  #grow(byte: number): void {
    this.#firsts = regrownUint8(this.#firsts, Math.ceil((byte + 1) * growth));
  }
}

/** Bits below those of the candidate in its byte. */
const placeOf = (candidate: number): number => (candidate & 1) * bitsEach;
