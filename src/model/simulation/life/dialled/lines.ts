/** Lines of an operator between two calls: when each dials next, and where its call stands before the agents. Hot path: replication. */
import { unitAt } from '../../../../engine/random/stream.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import type { AgentQueue } from '../../call/agentQueue.ts';
import type { OperatorLine, OperatorState } from '../../operators/operatorState.ts';
import { watchOperator } from '../../state/watchCall.ts';

/** The line is in no call and nothing is scheduled for it: it dials at the next second that its pacing names, or rests. */
export function goOn(arm: Arm, line: OperatorLine, freeSecond: number): void {
  if (!isPromised(arm, line, freeSecond)) line.operator.idleLines.add(line.own);
}

/** Lines that nothing has held so far take up work within this time: assumed, as after an opening hour. */
const takeUpSeconds = 30;

/**
 * From `second` on nothing holds the line, which was in no call before: it is free at a moment of its own, the same in every arm. Lines in their course
 * are never all free in one instant, which caps, rates and circuits would see.
 */
export function takeUpWork(arm: Arm, line: OperatorLine, second: number): void {
  goOn(arm, line, second + takeUpAfter(line));
}

/** A new campaign takes up work at other moments. */
function takeUpAfter({ operator, own }: OperatorLine): number {
  const { keyLow, keyHigh, campaign, lines } = operator;
  return takeUpSeconds * unitAt(keyLow, keyHigh, campaign * lines + own, DrawPurpose.takeUpWork);
}

/** What `goOn` does for a line that rests; false when it goes on resting. */
function wake(arm: Arm, line: OperatorLine, freeSecond: number): boolean {
  if (!isPromised(arm, line, freeSecond)) return false;
  line.operator.idleLines.remove(line.own);
  return true;
}

/** Another call may be ahead of the agents. */
function hasRoom(arm: Arm, operator: OperatorState, queue: AgentQueue): boolean {
  if (queue.hasChanged) watchOperator(arm, operator);
  return queue.hasRoom();
}

/** Asks the pacing when this line dials next, false when it rests; nothing is dialled after the end. */
function isPromised(arm: Arm, line: OperatorLine, freeSecond: number): boolean {
  const { operator, own } = line;
  const { pacing, agentQueue, isStaffed } = operator;
  if (operator.stance.isGivenUp || own >= pacing.lines) return false;
  if (agentQueue !== null && !hasRoom(arm, operator, agentQueue)) return false;
  watchOperator(arm, operator);
  const second = pacing.nextAttemptSecond(own, freeSecond);
  if (second >= arm.endSecond) return false;
  line.pacing = pacing;
  line.isStaffed = isStaffed;
  // From the promise to dial on, a line's call is ahead of the agents.
  line.queue = agentQueue;
  if (agentQueue !== null) agentQueue.join(own);
  if (second === arm.calendar.nowSeconds) arm.dueLines.add(line.ordinal);
  else arm.calendar.schedule(second, EventKind.lineReady, line.ordinal);
  return true;
}

/** The line does not dial at the second that it was promised, which is now. */
export function letPromiseGo(arm: Arm, line: OperatorLine): void {
  leaveQueue(line);
  line.pacing.afterNoAttempt?.(line.own, arm.calendar.nowSeconds);
}

/** The line's call never comes. */
export function leaveQueue(line: OperatorLine): void {
  if (line.queue !== null) line.queue.leave(line.own);
  line.queue = null;
}

/**
 * Something has changed for the agents: lines that rest are asked until one of them goes on resting. Most of the time there is no room for
 * another call, so that comes before a line is looked for.
 */
export function wakeRestingLines(arm: Arm, operator: OperatorState): void {
  const { agentQueue, idleLines, firstLine } = operator;
  if (agentQueue === null || idleLines.count === 0) return;
  const now = arm.calendar.nowSeconds;
  for (let from = 0; hasRoom(arm, operator, agentQueue); from++) {
    from = idleLines.nextFrom(from);
    if (from < 0 || !wake(arm, arm.lines[firstLine + from], now)) return;
  }
}

/** Lines that had stopped take up work again, if their pacing lets them. */
export function wakeLines(arm: Arm, { lines, firstLine, idleLines }: OperatorState, nowSecond: number): void {
  for (let own = 0; own < lines; own++) {
    if (!idleLines.has(own)) continue;
    const line = arm.lines[firstLine + own];
    wake(arm, line, nowSecond + takeUpAfter(line));
  }
}
