/**
 * Hand-over: an answered call of a dialer with agents is screened for machines and then bids for an agent. Who is free depends on calls
 * that are answered before it, though perhaps begun later, so from the bid on its course is decided by an event of its own (`agentBid`).
 * Hot path: dialers with agents.
 */
import { unitAt } from '../../../../engine/random/stream.ts';
import { FinalState } from '../../../calls/callCodes.ts';
import type { AgentQueue } from '../../call/agentQueue.ts';
import type { Arm } from '../../state/arm.ts';
import { newCallInHand } from '../../call/callInHand.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { endInSilence, hangUp, silencePatience } from './silence.ts';

/** Is a call in this state handed to an agent? Pure in the call. A person on whom the dialer hung up is in another state. */
export function isHandedOver(arm: Arm, call: CallInHand, finalState: number): boolean {
  const isPerson = finalState === FinalState.answered;
  if (!isPerson && finalState !== FinalState.machine) return false;
  const { queue } = call;
  if (queue === null) return false;
  const { decisionSeconds, machineTakenForPersonShare } = queue.detection;
  if (!isPerson) return machineTakenForPersonShare === 1 || detectionUnit(call) < machineTakenForPersonShare;
  return decisionSeconds === 0 || silencePatience(arm, call, finalState) > decisionSeconds;
}

const detectionUnit = ({ keyLow, keyHigh }: CallInHand): number =>
  unitAt(keyLow, keyHigh, 0, DrawPurpose.machineDetection);

/** The course of an answered call up to the moment at which it bids for an agent, or to its end if it is taken for a machine's. */
export function detectMachine(arm: Arm, call: CallInHand, queue: AgentQueue): void {
  const { finalState } = call;
  const isPerson = finalState === FinalState.answered;
  if (!isPerson && finalState !== FinalState.machine) return;
  const { decisionSeconds, personTakenForMachineShare } = queue.detection;
  const beforeAnswer = call.setupSeconds + call.ringSeconds;
  call.holdingSeconds = beforeAnswer + decisionSeconds;
  const patienceSeconds = decisionSeconds > 0 ? silencePatience(arm, call, finalState) : Infinity;
  if (patienceSeconds <= decisionSeconds) {
    call.holdingSeconds = beforeAnswer + patienceSeconds;
    endInSilence(call, patienceSeconds);
    return;
  }
  const isMistaken =
    isPerson && personTakenForMachineShare > 0 && detectionUnit(call) < personTakenForMachineShare;
  if (isMistaken || !isHandedOver(arm, call, finalState)) takeForMachine(call, queue);
}

/** The dialer hangs up, be it on a person. */
function takeForMachine(call: CallInHand, queue: AgentQueue): void {
  const delaySeconds = queue.hangUpDelaySeconds(call.slot);
  call.holdingSeconds += delaySeconds;
  hangUp(call, queue.detection.decisionSeconds + delaySeconds);
}

/** Stands for the second of a bid that does not come. */
export const notBidding = -1;

/**
 * When the call bids for an agent, as far as its operator knows. Where the operator knows of no answer, but the course has one, nobody
 * keeps the callee waiting.
 */
export function bidSecondOf(arm: Arm, call: CallInHand): number {
  const { told, isTold, calendar } = arm;
  const { dialLine, queue } = call;
  if (queue === null) return notBidding;
  if (isHandedOver(arm, call, isTold ? told.finalState[dialLine] : call.finalState))
    return calendar.nowSeconds + (isTold ? told.holdingSeconds[dialLine] : call.holdingSeconds);
  if (isHandedOver(arm, call, call.finalState)) handOver(call, queue, 0);
  return notBidding;
}

/**
 * The call of a line waits for its bid as it is, and the line's last one comes to hand: copying it into its row and back costs more. A callee who
 * is handed over is on the phone until then.
 */
export function awaitBid(arm: Arm, call: CallInHand, bidSecond: number): void {
  if (call.callee >= 0 && isHandedOver(arm, call, call.finalState))
    arm.subscribers.holdThrough(call.callee, bidSecond);
  const line = arm.lines[call.dialLine];
  arm.call = line.bidding ?? newCallInHand();
  line.bidding = call;
  arm.calendar.schedule(bidSecond, EventKind.agentBid, bidOfLine(call.dialLine));
}

/** A bid's subject: the row of a call-back, or by this the line that dialled, as a negative number; and back again. */
export const bidOfLine = (line: number): number => -1 - line;

/** From the bid on: waiting and talk; `conversationSeconds` held the talk alone. */
export function handOver(call: CallInHand, queue: AgentQueue, waitSeconds: number): void {
  call.holdingSeconds += waitSeconds + call.conversationSeconds;
  call.conversationSeconds += queue.detection.decisionSeconds + waitSeconds;
}
