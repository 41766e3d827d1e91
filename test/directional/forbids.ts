/** Shapes of what rules forbid: which calls of a list. */
import { FinalState } from '../../src/model/calls/callCodes.ts';
import type { CallFacts } from './callFacts.ts';
import { operatorIds } from './ruleTown.ts';

type Calls = readonly CallFacts[];
export type Is = (call: CallFacts) => boolean;
/** The calls that are forbidden. */
export type Forbids = (calls: Calls) => Calls;

export const each =
  (...isForbidden: readonly Is[]): Forbids =>
  (calls) =>
    calls.filter((call) => isForbidden.some((one) => one(call)));
export const both =
  (...all: readonly Forbids[]): Forbids =>
  (calls) => [...new Set(all.flatMap((one) => one(calls)))];
export const and =
  (...all: readonly Is[]): Is =>
  (call) =>
    all.every((one) => one(call));

/** What a call takes beside ringing and talk, at most. */
const setUpSeconds = 120;
/** Of seconds that are sums. */
const rounding = 1e-3;

type Span = readonly [number, number];
/** Outside these hours of Monday to Friday, Saturday, Sunday. */
export const outside =
  (...spans: readonly [readonly Span[], readonly Span[], readonly Span[]]): Is =>
  ({ weekday, hour: now }) =>
    !spans[Math.max(0, weekday - 4)].some(([from, to]) => now >= from && now < to);
export const daily = (from: number, to: number): Is => {
  const span: readonly Span[] = [[from, to]];
  return outside(span, span, span);
};

const groupsOf = (calls: Calls, of: (call: CallFacts) => string): readonly Calls[] => [
  ...Map.groupBy(calls, of).values(),
];

/** More than so many to one person within so long. */
export const oftener =
  (is: Is, atMost: number, seconds: number): Forbids =>
  (calls) =>
    groupsOf(calls.filter(is), ({ pair }) => pair).flatMap((list) =>
      list.filter((call, i) => i >= atMost && call.second - list[i - atMost].second < seconds - rounding),
    );

/** After a call that is a reason, to the same person. */
export const after =
  (is: Is, isReason: Is, seconds: number): Forbids =>
  (calls) =>
    groupsOf(calls.filter(is), ({ pair }) => pair).flatMap((list) =>
      list.filter((call) =>
        list.some(
          (earlier) =>
            isReason(earlier) &&
            call.second >= earlier.endSecond + setUpSeconds &&
            call.second - earlier.endSecond < seconds,
        ),
      ),
    );

/** After a call that is a reason, to the same person, beyond so many full days after its date. */
export const daysAfter =
  (is: Is, isReason: Is, fullDays: number): Forbids =>
  (calls) =>
    groupsOf(calls.filter(is), ({ pair }) => pair).flatMap((list) =>
      list.filter((call) => list.some((earlier) => isReason(earlier) && call.day > earlier.day + fullDays)),
    );

interface DroppedTerms {
  readonly share: number;
  readonly days: number;
  /** Exactly the share is too much. */
  readonly isBelow?: boolean;
}

/** Calls dropped beyond a share of the answered ones of a period. */
export const dropped =
  (is: Is, { share, days, isBelow = false }: DroppedTerms): Forbids =>
  (calls) =>
    groupsOf(calls.filter(is), (call) => `${call.id} ${Math.floor(call.day / days)}`).flatMap((list) => {
      const answered = list.filter(({ isAnswered }) => isAnswered).length;
      const limit = share * Math.max(100, answered);
      const permitted = isBelow ? Math.ceil(limit - rounding) - 1 : Math.floor(limit + rounding);
      return list.filter(({ isDropped }) => isDropped).slice(permitted);
    });
/** Calls on their way when a limit is reached: of the six lines of the centre, or of the two of a robot. */
const onTheirWay = 5;

export const perNumberAndDay =
  (atMost: number, isNew: (call: CallFacts, earlier: Calls) => boolean = () => true): Forbids =>
  (calls) =>
    groupsOf(calls, (call) => `${call.day} ${call.call.exogenous.callingNumber}`).flatMap((list) =>
      list.filter((call, i) => isNew(call, list.slice(0, i))).slice(atMost),
    );

/** Calls of an operator that show a number beyond its first so many. */
export const beyondNumbers =
  (atMost: number): Forbids =>
  (calls) =>
    operatorIds.flatMap((id) => {
      const list = calls.filter((call) => call.id === id);
      const first = [...new Set(list.map(({ call }) => call.exogenous.callingNumber))].slice(0, atMost);
      return list.filter(({ call }) => !first.includes(call.exogenous.callingNumber));
    });

/** Calls after so many short ones of a day; those that the person called ended may be none. */
export const shortOnes =
  (atMost: number, seconds: number, isNone: Is = () => false): Forbids =>
  (calls) =>
    groupsOf(calls, (call) => `${call.day} ${call.pair.split(' ')[0]}`).flatMap((list) => {
      const ends = list
        .filter(
          (facts) =>
            facts.talkSeconds <= seconds &&
            facts.call.outcome.finalState !== FinalState.rejected &&
            !isNone(facts),
        )
        .map(({ endSecond }) => endSecond)
        .sort((a, b) => a - b);
      if (ends.length < atMost) return [];
      const laterThan = (fromSecond: number): Calls => list.filter(({ second }) => second > fromSecond);
      return operatorIds.includes(list[0].id)
        ? laterThan(ends[atMost - 1]).slice(onTheirWay)
        : laterThan(ends[atMost - 1] + setUpSeconds);
    });

/** Calls after twenty answered ones of which too many were short. */
export const shortShare =
  (share: number, seconds: number): Forbids =>
  (calls) =>
    groupsOf(calls, ({ pair }) => pair.split(' ')[0]).flatMap((list) =>
      list
        .filter((call) => {
          const talks = list.filter(
            ({ isAnswered, endSecond, talkSeconds }) =>
              (isAnswered || talkSeconds > 0) && endSecond + setUpSeconds <= call.second,
          );
          const short = talks.filter(({ talkSeconds }) => talkSeconds <= seconds).length;
          return talks.length >= 20 && short > share * talks.length;
        })
        .slice(onTheirWay),
    );

export const isNewCallee = ({ call }: CallFacts, earlier: Calls): boolean =>
  earlier.every((one) => one.call.exogenous.calledNumber !== call.exogenous.calledNumber);
