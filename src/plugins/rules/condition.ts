/** What a rule asks of a call: the building blocks of rules are conditions, each with what it must remember. */
import type { EndedCall, PlannedCall } from '../../model/contracts/ruleCalls.ts';

export interface Condition {
  /** What is wrong with a call that does not meet it. */
  readonly because: string;
  /** Earliest second from `nowSecond` on at which the call meets it; Infinity never. What is not known counts as met. */
  readonly earliest: (call: Readonly<PlannedCall>, nowSecond: number) => number;
  /** When whoever keeps it calls, so that calls on their way cannot come to break it; absent: `earliest`. */
  readonly earliestClear?: (call: Readonly<PlannedCall>, nowSecond: number) => number;
  /** A call that has ended does not meet it, which nobody could tell before; absent: none does. */
  readonly isBrokenByEnd?: (ended: Readonly<EndedCall>) => boolean;
  readonly afterAttempt?: (made: Readonly<PlannedCall>) => void;
  readonly afterEnd?: (ended: Readonly<EndedCall>) => void;
}

/** Asked only about some calls; all others meet it. */
export const onlyFor = (
  isConcerned: (call: Readonly<PlannedCall>) => boolean,
  { earliestClear, ...condition }: Condition,
): Condition => {
  const ifConcerned =
    (asked: Condition['earliest']): Condition['earliest'] =>
    (call, nowSecond) =>
      isConcerned(call) ? asked(call, nowSecond) : nowSecond;
  return {
    ...condition,
    earliest: ifConcerned(condition.earliest),
    ...(earliestClear === undefined ? {} : { earliestClear: ifConcerned(earliestClear) }),
  };
};

/** Met or not, whatever the time. */
export const whenever = (because: string, isMet: (call: Readonly<PlannedCall>) => boolean): Condition => ({
  because,
  earliest: (call, nowSecond) => (isMet(call) ? nowSecond : Infinity),
});
