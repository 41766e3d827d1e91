/** Metrics of when operators have got back what they laid out: their books followed from call to call. */
import type { LawArm } from '../callLaw.ts';
import { secondsADay } from '../../../src/engine/kernel/lengthsOfTime.ts';
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import { postingsOf, reckonUntil } from './operatorBooks.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

/** Seconds until a call left the books even or better; Infinity when none did. */
function secondsToPayBack(of: LawArm, operator: OperatorState): number {
  let ofCalls = 0;
  for (const { second, units, isEnd } of postingsOf(of, operator)) {
    ofCalls += units;
    if (isEnd && ofCalls >= 0 && ofCalls >= reckonUntil(of, operator, second).cost)
      return second - of.arm.startSecond;
  }
  return Infinity;
}

/** Null where an operator is fined, which its books do not tell by themselves. */
const ofPaidBack =
  (ratio: (seconds: readonly number[], operators: number) => readonly [number, number]): Recount =>
  ({ of, callers }: Counted) => {
    const operators = of.arm.operators.filter(({ caller }) => callers.includes(of.world.callers[caller]));
    if (operators.some(({ tally }) => tally.fines > 0)) return null;
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
