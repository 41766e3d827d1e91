/** How often a caller may call one person, and how long it must leave a person alone. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { RuleSite } from '../../../model/contracts/rule.ts';
import type { EndedCall } from '../../../model/contracts/ruleCalls.ts';
import type { Condition } from '../condition.ts';
import { PairTimes } from './pairTimes.ts';

/** At most so many calls of one caller to one person within any `windowSeconds`. */
export function callsToOnePerson(
  { tools }: RuleSite,
  { atMost, windowSeconds }: { readonly atMost: number; readonly windowSeconds: number },
): Condition {
  const times = new PairTimes(tools, { keep: atMost, keepSeconds: windowSeconds });
  return {
    because: `more than ${atMost} calls to this person within ${windowSeconds / secondsADay} d`,
    earliest: ({ caller, calledNumber }, nowSecond) =>
      calledNumber === 0
        ? nowSecond
        : Math.max(nowSecond, times.earliestKept(caller, calledNumber) + windowSeconds),
    afterAttempt: ({ caller, calledNumber, nowSecond }) => times.add(caller, calledNumber, nowSecond),
  };
}

export interface Rest {
  /** Infinity: for ever. */
  readonly restSeconds: number;
  /** In words: after what. */
  readonly what: string;
  /** Rest begins with the midnight before the call. Absent: with its end. */
  readonly isDayCounted?: true;
}

/** After a call that `isReason` the person is left alone. */
export function restAfter(
  { tools }: RuleSite,
  { restSeconds, what, isDayCounted }: Rest,
  isReason: (ended: Readonly<EndedCall>) => boolean,
): Condition {
  const times = new PairTimes(tools, { keep: 1, keepSeconds: restSeconds });
  const begins = isDayCounted
    ? ({ startSecond }: Readonly<EndedCall>): number => Math.floor(startSecond / secondsADay) * secondsADay
    : ({ endSecond }: Readonly<EndedCall>): number => endSecond;
  const rest = restSeconds === Infinity ? '' : ` less than ${restSeconds / secondsADay} d ago`;
  return {
    because: `${what}${rest}`,
    earliest: ({ caller, calledNumber }, nowSecond) => {
      if (calledNumber === 0) return nowSecond;
      const last = times.earliestKept(caller, calledNumber);
      return last === -Infinity ? nowSecond : Math.max(nowSecond, last + restSeconds);
    },
    afterEnd: (ended) => {
      if (isReason(ended)) times.add(ended.caller, ended.calledNumber, begins(ended));
    },
  };
}
