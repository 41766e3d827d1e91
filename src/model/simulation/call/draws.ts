/** Draws handed to plug-ins: keyed to the part and to the call, so that they are the same in every arm. */
import type { Key } from '../../../engine/random/key.ts';
import { scrambleOneWay } from '../../../engine/random/key.ts';
import { KeyedStream, unitAt } from '../../../engine/random/stream.ts';
import type { CallTable } from '../../calls/callTable.ts';
import type { Draw } from '../../contracts/tools.ts';
import { ownPurpose } from './drawPurpose.ts';

/** Parts of an operator: keyed by the call's own key and by the part. */
export class PartDraw implements Draw {
  readonly #calls: CallTable;
  readonly #part: Key;
  readonly #purpose: number;
  readonly #stream: KeyedStream = new KeyedStream();

  constructor(calls: CallTable, part: Key) {
    this.#calls = calls;
    this.#part = part;
    this.#purpose = part.low | ownPurpose;
  }

  unit(slot: number, index: number): number {
    const { keyLow, keyHigh } = this.#calls.truth;
    return unitAt(keyLow.at(slot), keyHigh.at(slot), index, this.#purpose);
  }

  stream(slot: number, index: number): KeyedStream {
    const { keyLow, keyHigh } = this.#calls.truth;
    return this.#stream.seek(keyLow.at(slot), keyHigh.at(slot), index, this.#purpose);
  }

  decision(ordinal: number): KeyedStream {
    return this.#stream.seek(this.#part.low, this.#part.high, ordinal, ownPurpose);
  }
}

/** A detector's coins: one-way, so that the call's key cannot be read from them. */
export class DetectorDraw implements Draw {
  readonly #calls: CallTable;
  readonly #detector: Key;
  readonly #stream: KeyedStream = new KeyedStream();

  constructor(calls: CallTable, detector: Key) {
    this.#calls = calls;
    this.#detector = detector;
  }

  unit(slot: number, index: number): number {
    return unitAt(this.#word(slot, 0), this.#word(slot, 1), index, ownPurpose);
  }

  stream(slot: number, index: number): KeyedStream {
    return this.#stream.seek(this.#word(slot, 0), this.#word(slot, 1), index, ownPurpose);
  }

  decision(ordinal: number): KeyedStream {
    return this.#stream.seek(this.#detector.low, this.#detector.high, ordinal, ownPurpose);
  }

  #word(slot: number, half: number): number {
    const { keyLow, keyHigh } = this.#calls.truth;
    const { low, high } = this.#detector;
    return scrambleOneWay(keyLow.at(slot) ^ low, keyHigh.at(slot) ^ high, half, ownPurpose);
  }
}
