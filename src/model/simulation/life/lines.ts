/** Lines of an operator between two calls: when each dials next, and where its call stands before the agents. Hot path: replication. */
import type { Arm } from '../arm.ts';
import { EventKind } from '../eventOrder.ts';
import type { OperatorState } from '../operatorState.ts';
import { watchOperator } from './watchCall.ts';

/** Asks the pacing when this line dials next, false when it rests; nothing is dialled after the end. */
export function scheduleLine(arm: Arm, line: number, freeSecond: number): boolean {
  const operator = arm.operators[arm.operatorOfLine[line]];
  const ownLine = arm.ownLineOfLine[line];
  operator.idleLines.add(ownLine);
  if (operator.stance.isGivenUp || ownLine >= operator.pacing.lines) return false;
  watchOperator(arm, operator);
  const second = operator.pacing.nextAttemptSecond(ownLine, freeSecond);
  if (second >= arm.endSecond) return false;
  operator.idleLines.remove(ownLine);
  joinQueue(operator, ownLine);
  arm.calendar.schedule(second, EventKind.lineReady, line);
  return true;
}

/** From the promise to dial on, a line's call is ahead of the agents. */
function joinQueue(operator: OperatorState, ownLine: number): void {
  const queue = operator.agentQueue;
  if (queue === null) return;
  queue.join(ownLine);
  operator.queueOfLine[ownLine] = queue;
}

/** The line's call has ended, or never comes. */
export function leaveQueue(operator: OperatorState, ownLine: number): void {
  operator.queueOfLine[ownLine]?.leave(ownLine);
  operator.queueOfLine[ownLine] = null;
}

/** Something has changed for the agents: lines that rest are asked until one of them goes on resting. */
export function wakeRestingLines(arm: Arm, operator: OperatorState): void {
  if (operator.agentQueue === null) return;
  const { idleLines, firstLine } = operator;
  const now = arm.calendar.nowSeconds;
  for (let line = idleLines.nextFrom(0); line >= 0; line = idleLines.nextFrom(line + 1))
    if (!scheduleLine(arm, firstLine + line, now)) return;
}

/** Lines that had stopped dial again, if their pacing lets them. */
export function wakeLines(arm: Arm, operator: OperatorState, nowSecond: number): void {
  for (let line = 0; line < operator.lines; line++)
    if (operator.idleLines.has(line)) scheduleLine(arm, operator.firstLine + line, nowSecond);
}
