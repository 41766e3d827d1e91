/**
 * Whose call it was: calls of one caller depend on each other, so they enter an interval together. The caller is the one that the truth
 * names (a campaign's operator, a courier, a person) within its recording; where nothing names it, the number that it shows.
 */
import { isOwnCall } from '../../../model/calls/attemptOfKey.ts';
import { RowField } from '../rows/callRow.ts';
import type { RowBuffer } from '../rows/callRow.ts';

/** Which units intervals rest on. */
const clusterings = ['caller', 'number'] as const;
export type Clustering = (typeof clusterings)[number];

export class CallUnits {
  /** Clusters and numbers so far, over all recordings. */
  clusters = 0;
  numbers = 0;
  /** Cluster of the first call of a number, by number. */
  readonly clusterOfNumber: number[] = [];
  readonly #clustering: Clustering;
  /** Of the present recording. */
  #recording = -1;
  #byCaller: Map<number, Map<number, number>> = new Map();
  #byNumber: Map<number, number> = new Map();
  #clusterByNumber: Map<number, number> = new Map();

  constructor(clustering: Clustering) {
    this.#clustering = clustering;
  }

  begin(recording: number): void {
    if (recording === this.#recording) return;
    this.#recording = recording;
    this.#byCaller = new Map();
    this.#byNumber = new Map();
    this.#clusterByNumber = new Map();
  }

  clusterOf(calls: RowBuffer, row: number): number {
    const caller = calls.at(row, RowField.caller);
    if (caller < 0 || this.#clustering === 'number') {
      const number = calls.at(row, RowField.callingNumber);
      return this.#known(this.#clusterByNumber, number);
    }
    let members = this.#byCaller.get(caller);
    if (members === undefined) this.#byCaller.set(caller, (members = new Map()));
    return this.#known(members, calls.at(row, RowField.entity));
  }

  /** To be asked after `clusterOf` of the same call, whose answer is given. */
  numberOf(calls: RowBuffer, row: number, cluster: number): number {
    const calling = calls.at(row, RowField.callingNumber);
    const known = this.#byNumber.get(calling);
    if (known !== undefined) return known;
    this.#byNumber.set(calling, this.numbers);
    this.clusterOfNumber.push(cluster);
    return this.numbers++;
  }

  #known(units: Map<number, number>, key: number): number {
    const known = units.get(key);
    if (known !== undefined) return known;
    units.set(key, this.clusters);
    return this.clusters++;
  }
}

/** 1 wanted, 0 unwanted, −1 not known or nobody's. */
export function labelOf(calls: RowBuffer, row: number): number {
  return isOwnCall(calls.at(row, RowField.attempt)) ? -1 : calls.at(row, RowField.isWanted);
}
