/** Counting anew what a metric says, out of an arm's calls, as the reference defines it; none of the counters of the simulation is read. */
import { secondsADay } from '../../../src/engine/kernel/lengthsOfTime.ts';
import type { World } from '../../../src/model/world/world.ts';
import type { LawArm } from '../callLaw.ts';
import type { KeptCall } from '../keptCall.ts';

/** What a row is about: the calls of its class, or of all, and its place. */
export interface Counted {
  readonly of: LawArm;
  readonly control: LawArm;
  readonly calls: readonly KeptCall[];
  readonly callers: readonly World['callers'][number][];
  /** Without what kind of place it is; empty for none. */
  readonly place: string;
}

/** Numerator and denominator; null where the calls do not tell them. */
export type Recount = (counted: Counted) => readonly [number, number] | null;

/** By metric. */
export type Recounts = Readonly<Record<string, Recount>>;

export const count = (calls: readonly KeptCall[], is: (call: KeptCall) => boolean): number =>
  calls.filter(is).length;
export const sum = (calls: readonly KeptCall[], of: (call: KeptCall) => number): number =>
  calls.reduce((total, call) => total + of(call), 0);

export const days = ({ of: { world } }: Counted): number => world.clock.days;
export const seconds = (counted: Counted): number => days(counted) * secondsADay;
export const subscriberDays = (counted: Counted): number => counted.of.arm.subscribers.count * days(counted);

export const share =
  (among: (call: KeptCall) => boolean, has: (call: KeptCall) => boolean): Recount =>
  ({ calls }) => {
    const all = calls.filter(among);
    return [count(all, has), all.length];
  };

/** Least and greatest numerator that the calls allow, and how much there was to count, which is the greatest one where it is not said; null where they do not tell them. */
export type Bounds = (counted: Counted) => readonly [least: number, most: number, found?: number] | null;
