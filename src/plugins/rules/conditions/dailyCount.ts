/** Counts of a caller, or of the number that it shows, over a calendar day. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { ReleasedBy } from '../../../model/contracts/ruleCalls.ts';
import type { RuleSite } from '../../../model/contracts/rule.ts';
import type { EndedCall, PlannedCall } from '../../../model/contracts/ruleCalls.ts';
import type { Condition } from '../condition.ts';
import { PeriodTallies } from './periodTallies.ts';

const expected = 256;
/** Over which the share of short calls is taken: a month, as platforms do. */
const daysOfShare = 30;

/** Whose calls are counted together. */
export type Subject = 'caller' | 'number';

const subjectOf = (subject: Subject, call: Readonly<PlannedCall> | Readonly<EndedCall>): number =>
  subject === 'caller' ? call.caller : call.callingNumber;

const nextMidnight = (second: number): number => (Math.floor(second / secondsADay) + 1) * secondsADay;

/** At most so many calls a calendar day. */
export function callsADay({ tools }: RuleSite, subject: Subject, atMost: number): Condition {
  const counter = tools.windowCounter(expected, secondsADay);
  return {
    because: `more than ${atMost} calls of the ${subject} this day`,
    earliest: (call, nowSecond) => {
      const about = subjectOf(subject, call);
      if (subject === 'number' && about === 0) return nowSecond;
      return counter.countOf(about, nowSecond) >= atMost ? nextMidnight(nowSecond) : nowSecond;
    },
    afterAttempt: (made) => void counter.add(subjectOf(subject, made), made.nowSecond),
  };
}

/** Fewer than `limit` different people a calendar day; then only those again whom the number has called that day. */
export function peopleADayBelow({ tools }: RuleSite, limit: number): Condition {
  const pairs = tools.pairCounter(expected, secondsADay);
  const people = tools.windowCounter(expected, secondsADay);
  return {
    because: `${limit} different people called from the number this day`,
    earliest: ({ callingNumber, calledNumber }, nowSecond) => {
      if (callingNumber <= 0 || pairs.countOf(callingNumber, calledNumber, nowSecond) > 0) return nowSecond;
      return people.countOf(callingNumber, nowSecond) + 1 >= limit ? nextMidnight(nowSecond) : nowSecond;
    },
    afterAttempt: ({ callingNumber, calledNumber, nowSecond }) => {
      if (callingNumber > 0 && pairs.add(callingNumber, calledNumber, nowSecond) === 1)
        people.add(callingNumber, nowSecond);
    },
  };
}

/** At most so many calls of the number a calendar day, unless its conversations of that day last so long on average. */
export function briefCallsADay(
  { tools }: RuleSite,
  { atMost, leastMeanSeconds }: { readonly atMost: number; readonly leastMeanSeconds: number },
): Condition {
  const calls = tools.windowCounter(expected, secondsADay);
  const talks = new PeriodTallies(secondsADay);
  const isBrief = (number: number, nowSecond: number): boolean => {
    const talk = talks.of(number, nowSecond);
    return talk !== null && talk.some < leastMeanSeconds * talk.all;
  };
  return {
    because: `more than ${atMost} calls of the number this day, and less than ${leastMeanSeconds} s of talk on average`,
    earliest: ({ callingNumber }, nowSecond) => {
      if (callingNumber <= 0 || calls.countOf(callingNumber, nowSecond) < atMost) return nowSecond;
      return isBrief(callingNumber, nowSecond) ? nextMidnight(nowSecond) : nowSecond;
    },
    afterAttempt: ({ callingNumber, nowSecond }) => {
      if (callingNumber > 0) calls.add(callingNumber, nowSecond);
    },
    afterEnd: ({ callingNumber, conversationSeconds, startSecond }) => {
      if (conversationSeconds > 0) talks.addAmount(callingNumber, startSecond, conversationSeconds);
    },
  };
}

/** What counts as a short call, and how many of them are too many. */
export interface ShortCallTerms {
  readonly limit: number;
  readonly shortSeconds: number;
  /** Of the calls of the day so many must be short too, a share. */
  readonly leastShare: number;
  /** An answered call that the callee ends is short as well. */
  readonly countsCallee: boolean;
}

/** Fewer than `limit` calls a calendar day that ended within seconds, unanswered ones included, or a smaller share of all; then none for the rest of the day. */
export function shortCallsADay({ limit, shortSeconds, leastShare, countsCallee }: ShortCallTerms): Condition {
  const tallies = new PeriodTallies(secondsADay);
  const isShort = ({ isAnswered, conversationSeconds, releasedBy }: Readonly<EndedCall>): boolean =>
    conversationSeconds <= shortSeconds && (countsCallee || !isAnswered || releasedBy !== ReleasedBy.callee);
  return {
    because: `${limit} calls of at most ${shortSeconds} s this day`,
    earliest: ({ caller }, nowSecond) => {
      const tally = tallies.of(caller, nowSecond);
      const isOver = tally !== null && tally.some >= limit && tally.some >= leastShare * tally.all;
      return isOver ? nextMidnight(nowSecond) : nowSecond;
    },
    afterEnd: (ended) => tallies.add(ended.caller, ended.startSecond, isShort(ended)),
  };
}

export interface ShortShareTerms {
  readonly share: number;
  readonly shortSeconds: number;
  /** Of fewer answered calls no share is taken. */
  readonly leastAnswered: number;
}

/** Of the calls of a caller that somebody or something answered at most such a share ends within seconds, over 30 days: carriers do not tell a machine. */
export function shortShareAtMost({ share, shortSeconds, leastAnswered }: ShortShareTerms): Condition {
  const tallies = new PeriodTallies(daysOfShare * secondsADay);
  return {
    because: `more than ${100 * share} % of the answered calls are of at most ${shortSeconds} s`,
    earliest: ({ caller }, nowSecond) => {
      const tally = tallies.of(caller, nowSecond);
      const isOver = tally !== null && tally.all >= leastAnswered && tally.some > share * tally.all;
      return isOver ? Infinity : nowSecond;
    },
    afterEnd: ({ caller, isAnswered, conversationSeconds, startSecond }) => {
      if (isAnswered || conversationSeconds > 0)
        tallies.add(caller, startSecond, conversationSeconds <= shortSeconds);
    },
  };
}
