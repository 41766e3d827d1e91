/**
 * Whose call it was: calls of one caller depend on each other, so they enter an interval together. The caller is the one that the truth
 * names (a campaign's operator, a courier, a person) within its recording. A call that names nobody is of whoever else shows its number: of two
 * the interval would count one caller twice. Where nobody does, it is of the number.
 */
import { isOwnCall } from '../../../model/calls/attemptOfKey.ts';
import { RowField } from '../rows/callRow.ts';
import type { RowBuffer } from '../rows/callRow.ts';

/** Which units intervals rest on. */
const clusterings = ['caller', 'number'] as const;
export type Clustering = (typeof clusterings)[number];

/** What calls show that show no number. */
export const noNumber = 0;

export class CallUnits {
  /** Clusters and numbers so far, over all recordings. */
  clusters = 0;
  numbers = 0;
  /** Cluster of the first call of a number, by number. */
  readonly clusterOfNumber: number[] = [];
  /** Clusters that are numbers, of which a later or earlier call names who shows them: that one's cluster. */
  readonly joins: Map<number, number> = new Map();
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
    if (known !== undefined) {
      const first = this.clusterOfNumber[known];
      if (first !== cluster) this.#join(calling, first, cluster);
      return known;
    }
    this.#byNumber.set(calling, this.numbers);
    this.clusterOfNumber.push(cluster);
    return this.numbers++;
  }

  /** By number, as `clusterOfNumber`, when all calls have been seen. */
  joinedClusters(): readonly number[] {
    return this.joins.size === 0
      ? this.clusterOfNumber
      : this.clusterOfNumber.map((cluster) => this.joins.get(cluster) ?? cluster);
  }

  /** Two clusters show the number; to show none is not the same as somebody else. */
  #join(calling: number, first: number, other: number): void {
    const ofNumber = this.#clusterByNumber.get(calling);
    if (calling === noNumber || ofNumber === undefined || this.joins.has(ofNumber)) return;
    this.joins.set(ofNumber, first === ofNumber ? other : first);
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
