/** Metrics of what was attempted and what became of it, for unwanted and for wanted calls. */
import { FinalState } from '../../../src/model/calls/callCodes.ts';
import { secondsADay, secondsAMinute } from '../../../src/engine/kernel/lengthsOfTime.ts';
import type { KeptCall } from '../keptCall.ts';
import {
  hasRung,
  isCompleted,
  isPickedUp,
  isRejected,
  isSeizing,
  isUnwanted,
  isWanted,
} from './callKinds.ts';
import { count, share, subscriberDays, sum } from './recount.ts';
import type { Recount, Recounts } from './recount.ts';

const perSubscriberDay =
  (of: (unwanted: readonly KeptCall[]) => number): Recount =>
  (counted) => [of(counted.calls.filter(isUnwanted)), subscriberDays(counted)];

/** In the open loop no label goes with any call. */
const labelled =
  (among: (call: KeptCall) => boolean): Recount =>
  (counted) =>
    share(
      among,
      (call) => counted.of.arm.reactions.isActing && call.isLabelled && !isRejected(call),
    )(counted);

const offered =
  (among: (call: KeptCall) => boolean): Recount =>
  ({ calls }) => [count(calls, among), 1];

const harassedAt = 3;

/** Days are those of the clock on the wall; what follows from calls after the last of them counts for none. */
const harassed: Recount = (counted) => {
  const { arm, calls } = counted.of;
  const rung = calls.filter(
    (call) => call.callee >= 0 && isUnwanted(call) && hasRung(call) && call.startSecond < arm.endSecond,
  );
  const byDay = Map.groupBy(
    rung,
    ({ callee, startSecond }) => `${callee} ${Math.floor(startSecond / secondsADay)}`,
  );
  return [[...byDay.values()].filter(({ length }) => length >= harassedAt).length, subscriberDays(counted)];
};

const unwantedRecounts: Recounts = {
  'unwanted.answered.perSubscriberDay': perSubscriberDay((calls) => count(calls, isPickedUp)),
  'unwanted.rung.perSubscriberDay': perSubscriberDay((calls) => count(calls, hasRung)),
  'unwanted.offered.count': offered(isUnwanted),
  'unwanted.rejected.share': share(isUnwanted, isRejected),
  'unwanted.labelled.share': labelled(isUnwanted),
  'unwanted.answered.share': share(isUnwanted, isPickedUp),
  'unwanted.threeOrMoreADay.share': harassed,
  'harm.minutes.perSubscriberDay': perSubscriberDay(
    (calls) =>
      sum(calls, (call) => call.ringSeconds + (isPickedUp(call) ? call.conversationSeconds : 0)) /
      secondsAMinute,
  ),
  'carriers.unpaidMinutes.perSubscriberDay': perSubscriberDay(
    (calls) =>
      sum(
        calls.filter(isSeizing),
        ({ holdingSeconds, conversationSeconds }) => holdingSeconds - conversationSeconds,
      ) / secondsAMinute,
  ),
};

const perCompleted =
  (of: (wanted: readonly KeptCall[]) => number): Recount =>
  ({ calls }) => {
    const wanted = calls.filter(isWanted);
    return [of(wanted), count(wanted, isCompleted)];
  };

const wantedRecounts: Recounts = {
  'wanted.offered.count': offered(isWanted),
  'wanted.rejected.share': share(isWanted, isRejected),
  'wanted.labelled.share': labelled(isWanted),
  'wanted.unanswered.share': share(isWanted, ({ finalState }) => finalState === FinalState.unanswered),
  'wanted.callersAffected.share': ({ calls }) => {
    const honest = calls.filter(({ operator, isCallBack }) => operator < 0 && !isCallBack);
    const callers = (some: readonly KeptCall[]): number =>
      new Set(some.map(({ caller, entity }) => `${caller} ${entity}`)).size;
    return [callers(honest.filter(isRejected)), callers(honest)];
  },
  'wanted.attempts.perCompleted': perCompleted((calls) => calls.length),
  'wanted.minutes.perCompleted': perCompleted(
    (calls) => sum(calls.filter(isSeizing), ({ holdingSeconds }) => holdingSeconds) / secondsAMinute,
  ),
};

export const callRecounts: Recounts = { ...unwantedRecounts, ...wantedRecounts };
