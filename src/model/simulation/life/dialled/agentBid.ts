/**
 * Bid for an agent: the call is served, now or in a moment, or dropped. The queue works on what the operator is told of its calls, as
 * its lines do, so agents are as busy in an arm as the operator believes. Hot path: dialers with agents.
 */
import { FinalState, ReleasedBy } from '../../../calls/callCodes.ts';
import { dropped, noBid, reneged } from '../../call/agentQueue.ts';
import type { AgentQueue } from '../../call/agentQueue.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { isCarried } from '../../call/lifeTable.ts';
import { Brought } from '../../intents/toldOutcomes.ts';
import { countBid } from '../callBack/countBid.ts';
import { countCall } from '../course/countCall.ts';
import { awaitRelease } from '../course/placeCall.ts';
import { wakeRestingLines } from './lines.ts';
import { bidOfLine, handOver, isHandedOver } from '../course/handOver.ts';
import { messageUnderRules } from '../obedience/mannersUnderRules.ts';
import type { OperatorLine } from '../../operators/operatorState.ts';
import { bidOfCallBack } from '../callBack/reception.ts';
import { endInSilence, hangUp, silencePatience } from '../course/silence.ts';

export function bidForAgent(arm: Arm, subject: number): void {
  if (subject >= 0) bidOfCallBack(arm, subject);
  else bid(arm, arm.lines[bidOfLine(subject)]);
}

function bid(arm: Arm, line: OperatorLine): void {
  const { told, calendar, isTold } = arm;
  const { operator, own: ownLine, ordinal: dialLine } = line;
  const call = line.bidding as CallInHand;
  const queue = line.queue as AgentQueue;
  const { slot, startSecond } = call;
  call.path = arm.carriage.pathTaken(slot);
  const now = calendar.nowSeconds;
  const talkSeconds = isTold ? told.conversationSeconds[dialLine] : call.conversationSeconds;
  const handleSeconds = talkSeconds + queue.wrapUpSeconds(slot);
  const finalState = isTold ? told.finalState[dialLine] : call.finalState;
  // Where an agent is free it does not matter for how long the callee would wait.
  call.silenceSeconds =
    queue.idle > 0 ? Infinity : silencePatience(arm, call, finalState) - queue.detection.decisionSeconds;
  const waitSeconds = queue.bid(now, handleSeconds, call.silenceSeconds);
  queue.leave(ownLine);
  if (waitSeconds === dropped) queue.giveUp(ownLine);
  call.agentWaitSeconds = waitSeconds;
  if (waitSeconds >= 0) {
    arm.calls.own.agentWaitMs[slot] = Math.floor(waitSeconds * 1000);
    calendar.schedule(now + waitSeconds + handleSeconds, EventKind.agentReady, queue.ordinal);
  }
  concludeCourse(arm, call, queue);
  if (isTold) concludeTold(arm, call, queue);
  call.endSecond = startSecond + (isTold ? told.holdingSeconds[dialLine] : call.holdingSeconds);
  // Up to the bid the circuit is held already.
  if (isCarried(call.finalState)) arm.carriage.seize(call.path, now, call.endSecond);
  countCall(arm, call);
  countBid(arm, call, handleSeconds);
  awaitRelease(arm, call);
  wakeRestingLines(arm, operator);
}

/** What becomes of the call itself, if it waits for an agent. */
function concludeCourse(arm: Arm, call: CallInHand, queue: AgentQueue): void {
  if (!isHandedOver(arm, call, call.finalState)) return;
  const { agentWaitSeconds, callee } = call;
  const { decisionSeconds } = queue.detection;
  if (agentWaitSeconds === dropped) {
    const heldSeconds = heldWhenDropped(arm, call, queue);
    call.holdingSeconds += heldSeconds;
    hangUp(call, decisionSeconds + heldSeconds);
  } else if (agentWaitSeconds === reneged) {
    call.holdingSeconds += call.silenceSeconds;
    endInSilence(call, decisionSeconds + call.silenceSeconds);
  } else handOver(call, queue, agentWaitSeconds);
  if (callee >= 0) arm.subscribers.holdUntil(callee, call.startSecond + call.holdingSeconds);
}

/** From the bid on: silence, and then the message of an operator whose rules ask for one. */
const heldWhenDropped = (arm: Arm, { slot, operator, purpose }: CallInHand, queue: AgentQueue): number =>
  queue.droppedAfterSeconds(slot) +
  messageUnderRules(arm.operators[operator].keptRules, purpose, arm.calendar.nowSeconds);

function concludeTold(arm: Arm, call: CallInHand, queue: AgentQueue): void {
  const { told } = arm;
  const { dialLine: line, agentWaitSeconds } = call;
  const { decisionSeconds } = queue.detection;
  if (agentWaitSeconds >= 0) {
    told.holdingSeconds[line] += agentWaitSeconds + told.conversationSeconds[line];
    told.conversationSeconds[line] += decisionSeconds + agentWaitSeconds;
    return;
  }
  const heldSeconds = agentWaitSeconds === dropped ? heldWhenDropped(arm, call, queue) : call.silenceSeconds;
  told.holdingSeconds[line] += heldSeconds;
  told.conversationSeconds[line] = decisionSeconds + heldSeconds;
  told.releasedBy[line] = agentWaitSeconds === dropped ? ReleasedBy.caller : ReleasedBy.callee;
  told.intentClass[line] = 0;
  told.brought[line] = Brought.none;
  told.loss[line] = 0;
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
