/** Metrics of when operators have got back what they laid out: their books followed from call to call. */
import type { LawArm } from '../callLaw.ts';
import { secondsADay } from '../../../src/engine/kernel/lengthsOfTime.ts';
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import { callsOf, plainOperatorsOf, reckonCall, reckonDays } from './operatorBooks.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

/** Seconds until a call left the books even or better; Infinity when none did. Every day is paid as a whole when it begins. */
function secondsToPayBack(of: LawArm, operator: OperatorState): number {
  const { startSecond } = of.arm;
  let ofCalls = 0;
  for (const call of callsOf(of, operator)) {
    const { revenue, cost } = reckonCall(of, operator, call);
    ofCalls += revenue - cost;
    const seconds = call.endSecond - startSecond;
    const days = Math.min(Math.floor(seconds / secondsADay) + 1, of.world.clock.days);
    if (ofCalls >= reckonDays(of, operator, days).cost) return seconds;
  }
  return Infinity;
}

const ofPaidBack =
  (ratio: (seconds: readonly number[], operators: number) => readonly [number, number]): Recount =>
  (counted: Counted) => {
    const { of } = counted;
    const operators = plainOperatorsOf(counted);
    if (operators === null) return null;
    const seconds = operators
      .map((operator) => secondsToPayBack(of, operator))
      .filter((second) => second <= of.arm.endSecond - of.arm.startSecond);
    return ratio(seconds, operators.length);
  };

export const payBackRecounts: Recounts = {
  'operator.paidBack.share': ofPaidBack((seconds, operators) => [seconds.length, operators]),
  'operator.payBack.days': ofPaidBack((seconds) => [
    seconds.reduce((all, one) => all + one, 0) / secondsADay,
    seconds.length,
  ]),
};
