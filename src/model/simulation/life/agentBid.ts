/**
 * Bid for an agent: the call is served, now or in a moment, or dropped. The queue works on what the operator is told of its calls, as
 * its lines do, so agents are as busy in an arm as the operator believes. Hot path: dialers with agents.
 */
import { FinalState } from '../../calls/callColumns.ts';
import { OperatorCounter, operatorCounters } from '../../measures/counters.ts';
import { dropped, noBid } from '../agentQueue.ts';
import type { AgentQueue } from '../agentQueue.ts';
import type { Arm } from '../arm.ts';
import { EventKind } from '../eventOrder.ts';
import { Brought } from '../toldOutcomes.ts';
import { countCall } from './countCall.ts';
import { wakeRestingLines } from './dialledAttempt.ts';
import { handOver, hangUp, isHandedOver } from './handOver.ts';

export function bidForAgent(arm: Arm, slot: number): void {
  const { life, told, calendar, isTold } = arm;
  const line = life.dialLine.at(slot);
  const operator = arm.operators[arm.operatorOfLine[line]];
  const ownLine = arm.ownLineOfLine[line];
  const queue = operator.queueOfLine[ownLine] as AgentQueue;
  const now = calendar.nowSeconds;
  const talkSeconds = isTold ? told.conversationSeconds[line] : life.conversationSeconds.at(slot);
  const handleSeconds = talkSeconds + queue.wrapUpSeconds(slot);
  const waitSeconds = queue.bid(now, handleSeconds);
  queue.leave(ownLine);
  life.agentWaitSeconds.set(slot, waitSeconds);
  if (waitSeconds !== dropped)
    calendar.schedule(now + waitSeconds + handleSeconds, EventKind.agentReady, queue.ordinal);
  concludeCourse(arm, slot, queue);
  if (isTold) concludeTold(arm, slot, queue);
  const heldSeconds = isTold ? told.holdingSeconds[line] : life.holdingSeconds.at(slot);
  life.endSecond.set(slot, life.startSecond.at(slot) + heldSeconds);
  countCall(arm, slot);
  countBid(arm, operator.callerClass, { waitSeconds, handleSeconds });
  calendar.schedule(life.endSecond.at(slot), EventKind.release, slot);
  wakeRestingLines(arm, operator);
}

/** What becomes of the call itself, if it waits for an agent; the row and `arm.course` hold it afterwards. */
function concludeCourse(arm: Arm, slot: number, queue: AgentQueue): void {
  const { life, course, calls } = arm;
  course.finalState = life.finalState.at(slot);
  course.ringSeconds = life.ringSeconds.at(slot);
  course.conversationSeconds = life.conversationSeconds.at(slot);
  course.holdingSeconds = life.holdingSeconds.at(slot);
  course.releasedBy = life.releasedBy.at(slot);
  if (!isHandedOver(arm, slot, course.finalState)) return;
  const waitSeconds = life.agentWaitSeconds.at(slot);
  if (waitSeconds === dropped) {
    course.holdingSeconds += queue.patienceSeconds;
    hangUp(arm, slot, queue.detection.decisionSeconds + queue.patienceSeconds);
  } else handOver(course, queue, waitSeconds);
  life.finalState.set(slot, course.finalState);
  life.conversationSeconds.set(slot, course.conversationSeconds);
  life.holdingSeconds.set(slot, course.holdingSeconds);
  life.releasedBy.set(slot, course.releasedBy);
  const callee = calls.truth.callee.at(slot);
  if (callee >= 0) arm.subscribers.holdUntil(callee, life.startSecond.at(slot) + course.holdingSeconds);
}

function concludeTold(arm: Arm, slot: number, queue: AgentQueue): void {
  const { told, life } = arm;
  const line = life.dialLine.at(slot);
  const waitSeconds = life.agentWaitSeconds.at(slot);
  const { decisionSeconds } = queue.detection;
  if (waitSeconds !== dropped) {
    told.holdingSeconds[line] += waitSeconds + told.conversationSeconds[line];
    told.conversationSeconds[line] += decisionSeconds + waitSeconds;
    return;
  }
  told.holdingSeconds[line] += queue.patienceSeconds;
  told.conversationSeconds[line] = decisionSeconds + queue.patienceSeconds;
  told.intentClass[line] = 0;
  told.brought[line] = Brought.none;
  told.loss[line] = 0;
}

function countBid(arm: Arm, callerClass: number, bid: { waitSeconds: number; handleSeconds: number }): void {
  if (bid.waitSeconds === dropped) return;
  const counters = arm.totals.operators;
  const base = callerClass * operatorCounters;
  counters[base + OperatorCounter.handedOver] += 1;
  counters[base + OperatorCounter.agentBusySeconds] += bid.handleSeconds;
  if (bid.waitSeconds === 0) return;
  counters[base + OperatorCounter.waited] += 1;
  counters[base + OperatorCounter.waitSeconds] += bid.waitSeconds;
}

/** What the dialer takes the call on a line for, at its end: it does not know that it hung up on a person, nor that it dropped a machine. */
export function believedOutcome(waitSeconds: number, finalState: number): number {
  if (waitSeconds === dropped) return FinalState.droppedByDialer;
  return waitSeconds === noBid && finalState === FinalState.droppedByDialer ? FinalState.machine : finalState;
}

/** An agent has written a call up. */
export function agentReady(arm: Arm, ordinal: number): void {
  const queue = arm.agentQueues[ordinal];
  queue.agentReady();
  wakeRestingLines(arm, arm.operators[queue.operator]);
}
