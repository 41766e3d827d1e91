/** What each trunk group of a network is asked for and carries. Hot path: replication. */

/** Per trunk group. */
export const TrunkCounter = {
  /** Requests for a circuit, those that overflowed from here included. */
  bids: 0,
  /** Of these, that found no circuit or more set-ups in the second than the group accepts. */
  refused: 1,
  /** Of these, that had a free circuit and met the limit of set-ups. */
  limited: 2,
  /** Of those refused, that took another way. */
  overflowed: 3,
  heldSeconds: 4,
} as const;
const trunkCounters = 5;

export class TrunkCounts {
  readonly #cells: Float64Array;

  constructor(trunks: number) {
    this.#cells = new Float64Array(trunks * trunkCounters);
  }

  add(trunk: number, counter: number, amount: number): void {
    this.#cells[trunk * trunkCounters + counter] += amount;
  }

  of(trunk: number, counter: number): number {
    return this.#cells[trunk * trunkCounters + counter];
  }
}
