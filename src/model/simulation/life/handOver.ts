/**
 * Hand-over: an answered call of a dialer with agents is screened for machines and then bids for an agent. Who is free depends on calls
 * that are answered before it, though perhaps begun later, so from the bid on its course is decided by an event of its own (`agentBid`).
 * Hot path: dialers with agents.
 */
import { unitAt } from '../../../engine/random/stream.ts';
import { FinalState, ReleasedBy } from '../../calls/callColumns.ts';
import type { AgentQueue } from '../agentQueue.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import type { CallCourse } from '../lifeTable.ts';

/** The queue that serves the call on a line; null: the operator has no agents, or the call needs none. */
export function queueOfLine(arm: Arm, line: number): AgentQueue | null {
  return arm.operators[arm.operatorOfLine[line]].queueOfLine[arm.ownLineOfLine[line]];
}

/** Is a call in this state handed to an agent? Pure in the call. A person who is not has been hung up on, which is another state. */
export function isHandedOver(arm: Arm, slot: number, finalState: number): boolean {
  if (finalState === FinalState.answered) return true;
  if (finalState !== FinalState.machine) return false;
  const queue = queueOfLine(arm, arm.life.dialLine.at(slot));
  return queue !== null && detectionUnit(arm, slot) < queue.detection.machineTakenForPersonShare;
}

const detectionUnit = (arm: Arm, slot: number): number => {
  const { keyLow, keyHigh } = arm.calls.truth;
  return unitAt(keyLow.at(slot), keyHigh.at(slot), 0, DrawPurpose.machineDetection);
};

/** The course of an answered call up to the moment at which it bids for an agent, or to its end if it is taken for a machine's. */
export function detectMachine(arm: Arm, slot: number, queue: AgentQueue): void {
  const { course, network } = arm;
  const { finalState } = course;
  const isPerson = finalState === FinalState.answered;
  if (!isPerson && finalState !== FinalState.machine) return;
  const { decisionSeconds, personTakenForMachineShare } = queue.detection;
  course.holdingSeconds = network.setupSeconds + course.ringSeconds + decisionSeconds;
  if (isPerson && detectionUnit(arm, slot) < personTakenForMachineShare) hangUp(arm, slot, decisionSeconds);
  else if (!isHandedOver(arm, slot, finalState)) course.conversationSeconds = decisionSeconds;
}

/** The dialer ends the call: nobody has heard the script. */
export function hangUp(arm: Arm, slot: number, conversationSeconds: number): void {
  const { course, life } = arm;
  course.conversationSeconds = conversationSeconds;
  course.releasedBy = ReleasedBy.caller;
  if (course.finalState === FinalState.answered) course.finalState = FinalState.droppedByDialer;
  arm.calls.truth.intentClass.set(slot, 0);
  life.anger.set(slot, 1);
  life.isLead.set(slot, 0);
  life.isSale.set(slot, 0);
  life.loss.set(slot, 0);
}

/** Stands for the second of a bid that does not come. */
export const notBidding = -1;

/**
 * When the call bids for an agent, as far as its operator knows. Where the operator knows of no answer, but the course has one, nobody
 * keeps the callee waiting.
 */
export function bidSecondOf(arm: Arm, slot: number, line: number): number {
  const { course, told, isTold, calendar } = arm;
  const queue = queueOfLine(arm, line);
  if (queue === null) return notBidding;
  if (isHandedOver(arm, slot, isTold ? told.finalState[line] : course.finalState))
    return calendar.nowSeconds + (isTold ? told.holdingSeconds[line] : course.holdingSeconds);
  if (isHandedOver(arm, slot, course.finalState)) handOver(course, queue, 0);
  return notBidding;
}

/** From the bid on: waiting and talk; `course.conversationSeconds` held the talk alone. */
export function handOver(course: CallCourse, queue: AgentQueue, waitSeconds: number): void {
  course.holdingSeconds += waitSeconds + course.conversationSeconds;
  course.conversationSeconds += queue.detection.decisionSeconds + waitSeconds;
}
