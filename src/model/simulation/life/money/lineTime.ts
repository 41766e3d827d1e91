/** Lines of operators without people, for as long as they were there: an operator may go on with another pacing, which has others, or people. */
import { OperatorCounter, operatorCounters } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import type { OperatorState } from '../../operators/operatorState.ts';

/** Counts those of the present pacing up to now. */
export function countLines({ totals }: Arm, operator: OperatorState, nowSecond: number): void {
  const { isStaffed, pacing, callerClass, linesSinceSecond } = operator;
  operator.linesSinceSecond = nowSecond;
  if (isStaffed) return;
  const base = callerClass * operatorCounters;
  totals.operators[base + OperatorCounter.lineSeconds] += (nowSecond - linesSinceSecond) * pacing.lines;
}
