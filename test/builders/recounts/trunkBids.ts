/** Bids for trunk groups reckoned anew: each call asks the groups of its way one after another, in the order in which calls begin. */
import { FinalState } from '../../../src/model/calls/callCodes.ts';
import type { KeptCall } from '../keptCall.ts';
import { oncePerArm } from '../oncePerArm.ts';
import { mapOf } from '../sanctions/ways.ts';
import { isRejected, isSeizing } from './callKinds.ts';

/** Of one group. */
export interface TrunkBids {
  readonly bids: number;
  readonly refused: number;
  /** Of these, a circuit was free: the set-ups of the second were used up. */
  readonly limited: number;
  /** Of those refused, that took another way. */
  readonly overflowed: number;
}

class Group {
  readonly id: string;
  readonly circuits: number;
  readonly attemptsPerSecond: number;
  readonly counts = { bids: 0, refused: 0, limited: 0, overflowed: 0 };
  #ends: readonly number[] = [];
  /** Second of the clock, and its set-ups. */
  #second = -1;
  #setUps = 0;

  constructor(id: string, circuits: number, attemptsPerSecond: number) {
    this.id = id;
    this.circuits = circuits;
    this.attemptsPerSecond = attemptsPerSecond;
  }

  isFull(second: number): boolean {
    this.#ends = this.#ends.filter((end) => end > second);
    return this.#ends.length >= this.circuits;
  }

  isSpent(second: number): boolean {
    return Math.floor(second) === this.#second && this.#setUps >= this.attemptsPerSecond;
  }

  /** A set-up counts also where it finds no circuit. */
  setUp(second: number): void {
    this.#setUps = Math.floor(second) === this.#second ? this.#setUps + 1 : 1;
    this.#second = Math.floor(second);
  }

  hold(end: number): void {
    this.#ends = [...this.#ends, end];
  }

  refuse(second: number): void {
    this.counts.refused += 1;
    if (!this.isFull(second)) this.counts.limited += 1;
  }
}

/** Asks the groups of a way; the one that refuses, null none. */
function ask(way: readonly Group[], second: number, isMeant: boolean): Group | null {
  for (const group of way) {
    group.counts.bids += 1;
    const isRefused = group.isSpent(second) || group.isFull(second);
    if (isMeant && !group.isSpent(second)) group.setUp(second);
    if (!isRefused) continue;
    group.refuse(second);
    return group;
  }
  return null;
}

function bid(call: KeptCall, ways: (path: number) => readonly Group[], firstPath: number): void {
  const { startSecond, endSecond, path, finalState } = call;
  if (path !== firstPath) {
    const refusing = ask(ways(firstPath), startSecond, false);
    if (refusing !== null) refusing.counts.overflowed += 1;
  }
  const refusing = ask(ways(path), startSecond, true);
  if ((refusing === null) === (finalState === FinalState.congested) && ways(path).length > 0)
    throw new Error(`refused by ${refusing?.id}, but ${JSON.stringify(call)}`);
  if (isSeizing(call)) for (const group of ways(path)) group.hold(endSecond);
}

/** By group. */
export const reckonBids = oncePerArm((of): ReadonlyMap<string, TrunkBids> => {
  const { network } = of.world;
  const { paths } = mapOf(of.world);
  const groups = network.trunks.map(
    ({ id, parameters }) => new Group(id, Number(parameters.circuits), Number(parameters.attemptsPerSecond)),
  );
  const ways = (path: number): readonly Group[] =>
    [...paths.trunks.subarray(paths.first[path], paths.first[path + 1])].map((trunk) => groups[trunk]);
  const pairs = paths.carriers * paths.carriers;
  for (const call of of.calls.toSorted((a, b) => a.ordinal - b.ordinal))
    if (!isRejected(call)) bid(call, ways, call.path % pairs);
  return new Map(groups.map(({ id, counts }) => [id, counts]));
});
