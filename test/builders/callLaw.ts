/** What a law of calls is: it says of an arm which of its calls break it. */
import type { Arm } from '../../src/model/simulation/state/arm.ts';
import type { World } from '../../src/model/world/world.ts';
import type { JudgedCall } from './judgedCall.ts';
import type { Refusals } from './askedRules.ts';
import type { Asking } from './heardAskings.ts';
import type { Demand } from './heardDemands.ts';
import type { LateLoss } from './heardLateLosses.ts';
import type { LeverPull } from './heardLevers.ts';
import type { KeptCall } from './keptCall.ts';

/** Trust at the first second, and what it would be at the last one if nothing happened meanwhile. */
export interface StartingTrust {
  readonly share: number;
  readonly untouched: number;
}

/** An arm that was played to its end, with all that was kept of it: what a law is held against. */
export interface LawArm {
  readonly arm: Arm;
  readonly world: World;
  readonly calls: readonly KeptCall[];
  /** What its sites said of them. */
  readonly judged: readonly JudgedCall[];
  /** What its rules did not permit, or found fault with. */
  readonly refusals: Refusals;
  /** How often its callers asked rules before a call, and what they heard. */
  readonly askings: readonly Asking[];
  /** What wanted callers wished, whether calls came of it or not. */
  readonly demands: readonly Demand[];
  /** What operators did that evade. */
  readonly pulls: readonly LeverPull[];
  /** Trust that calls of the pre-history cost in the measured time. */
  readonly lateLosses: readonly LateLoss[];
  /** In unknown numbers, by subscriber, as the pre-history left it. */
  readonly trustAtStart: readonly StartingTrust[];
  /** Of its replication, the first one. */
  readonly seed: number;
}

/** What breaks it, as far as it helps to find out why. */
export type CallLaw = (of: LawArm) => readonly unknown[];

/** By what they say. */
export type CallLaws = Readonly<Record<string, CallLaw>>;

/** Times are sums of several parts. */
export const roundingSeconds = 1e-6;

export const groupedBy = <Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): readonly (readonly [Key, readonly Item[]])[] => [...Map.groupBy(items, keyOf)];
