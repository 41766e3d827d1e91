/** Lines on which an operator takes those who call it back. Hot path: worlds with call-backs. */
import { OperatorCounter, operatorCounters } from '../../../measures/counters.ts';
import type { OperatorState } from '../../operators/operatorState.ts';
import type { Arm } from '../../state/arm.ts';

export const noLine = -1;

/** A line that rests, else the first that is about to dial; none when all are in a call. */
export function freeLine(
  arm: Arm,
  { pacing, idleLines, firstLine }: OperatorState,
  nowSecond: number,
): number {
  let aboutToDial = noLine;
  for (let line = 0; line < pacing.lines; line++) {
    const { isInCall, heldUntil } = arm.lines[firstLine + line];
    if (isInCall || heldUntil > nowSecond) continue;
    if (idleLines.has(line)) return line;
    if (aboutToDial === noLine) aboutToDial = line;
  }
  return aboutToDial;
}

interface Held {
  readonly line: number;
  readonly untilSecond: number;
}

/** A call-back is on the line until then; what the line was about to dial waits for it. */
export function hold(arm: Arm, operator: OperatorState, { line, untilSecond }: Held): void {
  occupy(arm, operator, { line, untilSecond });
  if (arm.record !== null)
    arm.record.callBacksReceived.push({
      operator: operator.ordinal,
      atSecond: arm.calendar.nowSeconds,
      line,
      untilSecond,
      bid: null,
    });
}

/** From now on; the work of people is counted as they do it. */
export function occupy(
  { lines, totals, calendar }: Arm,
  operator: OperatorState,
  { line, untilSecond }: Held,
): void {
  const { firstLine, isStaffed, callerClass } = operator;
  lines[firstLine + line].heldUntil = untilSecond;
  if (!isStaffed)
    totals.operators[callerClass * operatorCounters + OperatorCounter.lineBusySeconds] +=
      untilSecond - calendar.nowSeconds;
}
