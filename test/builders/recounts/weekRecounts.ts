/** Metrics of the weekly path: unwanted calls by the week that they begin in. */
import { secondsAWeek, daysAWeek } from '../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../src/model/calls/callCodes.ts';
import type { KeptCall } from '../keptCall.ts';
import { hasRung, isPickedUp, isRejected, isUnwanted } from './callKinds.ts';
import { count, days } from './recount.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

/** From 1 on. */
const weekOf = ({ place }: Counted): number => Number(place);

function ofWeek(counted: Counted): readonly KeptCall[] {
  const { arm } = counted.of;
  const from = arm.startSecond + (weekOf(counted) - 1) * secondsAWeek;
  const until = Math.min(from + secondsAWeek, arm.endSecond);
  return counted.calls.filter(
    (call) => isUnwanted(call) && call.startSecond >= from && call.startSecond < until,
  );
}

const perSubscriberDay =
  (is: (call: KeptCall) => boolean): Recount =>
  (counted) => {
    const daysBefore = (weekOf(counted) - 1) * daysAWeek;
    const daysOfWeek = Math.min(daysAWeek, days(counted) - daysBefore);
    return [count(ofWeek(counted), is), counted.of.arm.subscribers.count * daysOfWeek];
  };

const mostSecondsOfShort = 3;
const isShort = (call: KeptCall): boolean =>
  !isRejected(call) &&
  call.finalState !== FinalState.congested &&
  call.conversationSeconds <= mostSecondsOfShort;

export const weekRecounts: Recounts = {
  'week.unwanted.rung.perSubscriberDay': perSubscriberDay(hasRung),
  'week.unwanted.answered.perSubscriberDay': perSubscriberDay(isPickedUp),
  'week.unwanted.short.perSubscriberDay': perSubscriberDay(isShort),
  'week.unwanted.short.share': (counted) => {
    const calls = ofWeek(counted);
    return [count(calls, isShort), calls.length];
  },
};
