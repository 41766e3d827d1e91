/** What a rule asks of a call: the building blocks of rules are conditions, each with what it must remember. */
import type { EndedCall, PlannedCall } from '../../model/contracts/rule.ts';

export interface Condition {
  /** Earliest second from `nowSecond` on at which the call meets it; Infinity never. What is not known counts as met. */
  earliest(call: Readonly<PlannedCall>, nowSecond: number): number;
  readonly afterAttempt?: (made: Readonly<PlannedCall>) => void;
  readonly afterEnd?: (ended: Readonly<EndedCall>) => void;
}

/** Met or not, whatever the time. */
export const whenever = (isMet: (call: Readonly<PlannedCall>) => boolean): Condition => ({
  earliest: (call, nowSecond) => (isMet(call) ? nowSecond : Infinity),
});
