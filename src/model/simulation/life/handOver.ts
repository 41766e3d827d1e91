/**
 * Hand-over: an answered call of a dialer with agents is screened for machines and then bids for an agent. Who is free depends on calls
 * that are answered before it, though perhaps begun later, so from the bid on its course is decided by an event of its own (`agentBid`).
 * Hot path: dialers with agents.
 */
import { unitAt } from '../../../engine/random/stream.ts';
import { FinalState, ReleasedBy } from '../../calls/callColumns.ts';
import type { AgentQueue } from '../agentQueue.ts';
import type { Arm } from '../arm.ts';
import type { CallInHand } from '../callInHand.ts';
import { DrawPurpose } from '../drawPurpose.ts';

/** The queue that serves the call on a line; null: the operator has no agents, or the call needs none. */
export function queueOfLine(arm: Arm, line: number): AgentQueue | null {
  return arm.operators[arm.operatorOfLine[line]].queueOfLine[arm.ownLineOfLine[line]];
}

/** Is a call in this state handed to an agent? Pure in the call. A person who is not has been hung up on, which is another state. */
export function isHandedOver(arm: Arm, call: CallInHand, finalState: number): boolean {
  if (finalState === FinalState.answered) return true;
  if (finalState !== FinalState.machine) return false;
  const queue = queueOfLine(arm, call.dialLine);
  return queue !== null && detectionUnit(call) < queue.detection.machineTakenForPersonShare;
}

const detectionUnit = ({ keyLow, keyHigh }: CallInHand): number =>
  unitAt(keyLow, keyHigh, 0, DrawPurpose.machineDetection);

/** The course of an answered call up to the moment at which it bids for an agent, or to its end if it is taken for a machine's. */
export function detectMachine(arm: Arm, call: CallInHand, queue: AgentQueue): void {
  const { finalState } = call;
  const isPerson = finalState === FinalState.answered;
  if (!isPerson && finalState !== FinalState.machine) return;
  const { decisionSeconds, personTakenForMachineShare } = queue.detection;
  call.holdingSeconds = call.setupSeconds + call.ringSeconds + decisionSeconds;
  if (isPerson && detectionUnit(call) < personTakenForMachineShare) hangUp(call, decisionSeconds);
  else if (!isHandedOver(arm, call, finalState)) call.conversationSeconds = decisionSeconds;
}

/** The dialer ends the call: nobody has heard the script. */
export function hangUp(call: CallInHand, conversationSeconds: number): void {
  call.conversationSeconds = conversationSeconds;
  call.releasedBy = ReleasedBy.caller;
  if (call.finalState === FinalState.answered) call.finalState = FinalState.droppedByDialer;
  call.intentClass = 0;
  call.anger = 1;
  call.isLead = 0;
  call.isSale = 0;
  call.loss = 0;
}

/** Stands for the second of a bid that does not come. */
export const notBidding = -1;

/**
 * When the call bids for an agent, as far as its operator knows. Where the operator knows of no answer, but the course has one, nobody
 * keeps the callee waiting.
 */
export function bidSecondOf(arm: Arm, call: CallInHand): number {
  const { told, isTold, calendar } = arm;
  const { dialLine } = call;
  const queue = queueOfLine(arm, dialLine);
  if (queue === null) return notBidding;
  if (isHandedOver(arm, call, isTold ? told.finalState[dialLine] : call.finalState))
    return calendar.nowSeconds + (isTold ? told.holdingSeconds[dialLine] : call.holdingSeconds);
  if (isHandedOver(arm, call, call.finalState)) handOver(call, queue, 0);
  return notBidding;
}

/** From the bid on: waiting and talk; `conversationSeconds` held the talk alone. */
export function handOver(call: CallInHand, queue: AgentQueue, waitSeconds: number): void {
  call.holdingSeconds += waitSeconds + call.conversationSeconds;
  call.conversationSeconds += queue.detection.decisionSeconds + waitSeconds;
}
