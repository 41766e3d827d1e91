/** Who has asked a caller to stop is called no more by it, from when the request must be honoured and for as long as it holds. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { RuleSite } from '../../../model/contracts/rule.ts';
import type { EndedCall } from '../../../model/contracts/ruleCalls.ts';
import type { Condition } from '../condition.ts';
import { PairTimes } from './pairTimes.ts';

export interface StopTerms {
  /** Full days after the date of the request on which the caller may still call. */
  readonly honourDays: number;
  /** Days from its date for which the request holds. */
  readonly keptDays: number;
}

const dateOf = (second: number): number => Math.floor(second / secondsADay) * secondsADay;

/** A caller has the requests that people make in calls that are `isRequest`; each holds by itself, so asking again never sets the caller free. */
export function stopsOnRequest(
  { tools }: RuleSite,
  { honourDays, keptDays }: StopTerms,
  isRequest: (ended: Readonly<EndedCall>) => boolean,
): Condition {
  const firstSeconds = (honourDays + 1) * secondsADay;
  const keptSeconds = keptDays * secondsADay;
  // One date a day: the earliest that is kept is always to be honoured already.
  const dates = new PairTimes(tools, { keep: Math.ceil(honourDays) + 2, keepSeconds: keptSeconds });
  return {
    because: 'the person has asked this caller to stop',
    earliest: ({ caller, calledNumber }, nowSecond) => {
      if (calledNumber === 0) return nowSecond;
      let second = nowSecond;
      for (;;) {
        const asked = dates.latestUntil({ caller, callee: calledNumber }, second - firstSeconds);
        if (asked + keptSeconds <= second) return second;
        second = asked + keptSeconds;
      }
    },
    afterEnd: (ended) => {
      if (!isRequest(ended)) return;
      const date = dateOf(ended.endSecond);
      const last = dates.latestUntil({ caller: ended.caller, callee: ended.calledNumber }, Infinity);
      if (date > last) dates.add(ended.caller, ended.calledNumber, date);
    },
  };
}
