/**
 * Reception: an operator that is called back takes the call on a line of its own that is in no call. Its script speaks, or, where people work,
 * one of them: at a line of their own, or the agent of the queue who is free next; whoever keeps a rule about calls on their way keeps the idle
 * agents for these. Line and people are then not there for the calls that it
 * dials. Who is told something else than what happens hears of no call-back. Hot path: worlds with call-backs.
 */
import { FinalState, ReleasedBy } from '../../../calls/callCodes.ts';
import { ownCallee } from '../../../calls/truth.ts';
import { OperatorCounter, operatorCounters } from '../../../measures/counters.ts';
import type { AgentQueue } from '../../call/agentQueue.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallBackCourse } from '../../intents/callBackRecord.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { keepWholeCall, recallCall } from '../../call/callRow.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { isCarried } from '../../call/lifeTable.ts';
import type { OperatorLine, OperatorState } from '../../operators/operatorState.ts';
import { freeLine, hold, noLine, occupy } from './callBackLines.ts';
import { countBid } from './countBid.ts';
import { countCall } from '../course/countCall.ts';
import { awaitRelease, decideCourse, settle } from '../course/placeCall.ts';
import { ringOut, ringTimeoutOf } from '../course/ringing.ts';
import { bringNothing } from '../course/silence.ts';
import { talk } from '../course/talk.ts';

/** Decides the course of a call-back, of one that bids for an agent as far as the bid. */
export function placeCallBack(arm: Arm, call: CallInHand): void {
  decideCourse(arm, call);
  if (call.callee === ownCallee && hasReached(call)) {
    const queue = arm.isTold ? null : receive(arm, call);
    if (arm.isTold) followOpenLoop(arm, call);
    if (queue !== null) {
      awaitAgent(arm, call);
      return;
    }
  }
  settle(arm, call);
  countCall(arm, call);
  awaitRelease(arm, call);
}

/** It rings at the operator's, whoever ends it before somebody answers. */
const hasReached = ({ finalState }: CallInHand): boolean =>
  finalState === FinalState.answered ||
  finalState === FinalState.abandonedByCaller ||
  finalState === FinalState.unanswered;

/** Takes a line for the call; the queue for whose agents it bids, null when its course is decided. */
function receive(arm: Arm, call: CallInHand): AgentQueue | null {
  const operator = arm.operators[call.operator];
  const line = freeLine(arm, operator, call.startSecond);
  if (line === noLine) {
    findBusy(arm, call);
    return null;
  }
  const { own } = arm.calls;
  const { slot } = call;
  own.line[slot] = line;
  own.startSecond[slot] = call.startSecond;
  if (operator.isStaffed && operator.pacing.isAtWork?.(call.startSecond) === false) ringInVain(arm, call);
  else if (operator.agentQueue !== null) return operator.agentQueue;
  const endSecond = call.startSecond + call.holdingSeconds;
  hold(arm, operator, { line, untilSecond: endSecond + workOfLine(arm, operator, call) });
  return null;
}

/** Of an agent who has a line of the own: seconds to write the call up, which are counted here with the conversation. */
function workOfLine(arm: Arm, operator: OperatorState, call: CallInHand): number {
  const { pacing, isStaffed, callerClass } = operator;
  if (!isStaffed || pacing.wrapUpSeconds === undefined || call.finalState !== FinalState.answered) return 0;
  arm.calls.own.conversationMs[call.slot] = Math.floor(call.conversationSeconds * 1000);
  const wrapUpSeconds = pacing.wrapUpSeconds(call.slot);
  arm.totals.operators[callerClass * operatorCounters + OperatorCounter.agentBusySeconds] +=
    call.conversationSeconds + wrapUpSeconds;
  return wrapUpSeconds;
}

function findBusy(arm: Arm, call: CallInHand): void {
  call.wasCalleeBusy = 1;
  call.finalState = FinalState.busy;
  call.releasedBy = ReleasedBy.network;
  call.ringSeconds = 0;
  call.holdingSeconds = call.setupSeconds + arm.network.failureToneSeconds;
  endWithoutTalk(call);
}

/** Nobody is there. */
function ringInVain(arm: Arm, call: CallInHand): void {
  giveUp(call, FinalState.unanswered, ringTimeoutOf(arm, call));
}

function giveUp(call: CallInHand, finalState: number, ringSeconds: number): void {
  ringOut(call, finalState, ringSeconds);
  endWithoutTalk(call);
}

function endWithoutTalk(call: CallInHand): void {
  call.conversationSeconds = 0;
  bringNothing(call);
}

/** It rings from the end of the set-up on; the line is held, and everybody is busy with the call, until it is known for how long. */
function awaitAgent(arm: Arm, call: CallInHand): void {
  const bidSecond = call.startSecond + call.setupSeconds;
  const operator = arm.operators[call.operator];
  talk(arm, call, false);
  call.finalState = FinalState.answered;
  call.holdingSeconds = call.setupSeconds;
  hold(arm, operator, { line: arm.calls.own.line[call.slot], untilSecond: bidSecond });
  settle(arm, call);
  arm.subscribers.holdThrough(call.callerSubscriber, bidSecond);
  keepWholeCall(call, arm.calls);
  arm.calendar.schedule(bidSecond, EventKind.agentBid, call.slot);
}

/** The call-back in `slot` is taken by the agent who is free next, unless caller or network do not let it ring for so long. */
export function bidOfCallBack(arm: Arm, slot: number): void {
  const { call, calendar } = arm;
  call.slot = slot;
  recallCall(call, arm.calls);
  call.path = arm.carriage.pathTaken(slot);
  const operator = arm.operators[call.operator];
  const { agentQueue } = operator;
  const line = arm.calls.own.line[slot];
  const now = calendar.nowSeconds;
  arm.calls.own.conversationMs[slot] = Math.floor(call.conversationSeconds * 1000);
  const handleSeconds = call.conversationSeconds + (agentQueue?.wrapUpSeconds(slot) ?? 0);
  const patienceSeconds = ringTimeoutOf(arm, call);
  const bid = { handleSeconds, patienceSeconds };
  call.silenceSeconds = patienceSeconds;
  call.agentWaitSeconds = takeAgent(arm, operator, bid);
  if (call.agentWaitSeconds < 0) {
    giveUp(call, FinalState.abandonedByCaller, patienceSeconds);
  } else {
    call.ringSeconds = call.agentWaitSeconds;
    call.holdingSeconds = call.setupSeconds + call.ringSeconds + call.conversationSeconds;
  }
  call.endSecond = call.startSecond + call.holdingSeconds;
  arm.lines[operator.firstLine + line].heldUntil = call.endSecond;
  arm.record?.callBacksReceived.push({
    operator: operator.ordinal,
    atSecond: now,
    line,
    untilSecond: call.endSecond,
    bid,
  });
  if (isCarried(call.finalState)) arm.carriage.seize(call.path, now, call.endSecond);
  arm.subscribers.holdUntil(call.callerSubscriber, call.endSecond);
  countCall(arm, call);
  if (agentQueue !== null) countBid(arm, call, handleSeconds);
  awaitRelease(arm, call);
}

/** Of a call-back that asks for an agent. */
export interface BidOfCallBack {
  readonly handleSeconds: number;
  readonly patienceSeconds: number;
}

/** Every idle agent is there for a call on its way that can come to break a rule that the operator keeps. */
function areIdleKept(arm: Arm, operator: OperatorState, queue: AgentQueue): boolean {
  if (operator.keptRules.length === 0 || !queue.isSpokenFor) return false;
  let kept = 0;
  for (let own = 0; own < operator.lines && kept < queue.idle; own++)
    if (
      queue.isAhead(own) &&
      mayBreakRule(operator, arm.lines[operator.firstLine + own], arm.calendar.nowSeconds)
    )
      kept++;
  return kept >= queue.idle;
}

/** A call is for what it was made for (decision 073), one that is promised for what the operator calls for now. */
function mayBreakRule({ keptRules, purpose }: OperatorState, line: OperatorLine, nowSecond: number): boolean {
  const madeFor = line.isInCall ? line.purpose : purpose;
  return keptRules.some(
    ({ part, fromSecond, isAbout }) =>
      part.keepClear !== undefined && nowSecond >= fromSecond && isAbout(madeFor),
  );
}

/** Seconds until an agent takes the call, or a code of the queue. */
function takeAgent(
  arm: Arm,
  operator: OperatorState,
  { handleSeconds, patienceSeconds }: BidOfCallBack,
): number {
  const { agentQueue: queue } = operator;
  if (queue === null) return 0;
  const { calendar } = arm;
  const now = calendar.nowSeconds;
  const waitSeconds = areIdleKept(arm, operator, queue)
    ? queue.receiveByBusy(now, handleSeconds, patienceSeconds)
    : queue.receive(now, handleSeconds, patienceSeconds);
  if (waitSeconds >= 0)
    calendar.schedule(now + waitSeconds + handleSeconds, EventKind.agentReady, queue.ordinal);
  return waitSeconds;
}

/** Frozen dialers take the call-backs of the open loop, on the same lines and with the same agents. */
export function receiveAsRecorded(arm: Arm, operator: OperatorState, row: number): void {
  const received = arm.openLoop?.record.callBacksReceived[row];
  if (received === undefined) return;
  occupy(arm, operator, received);
  if (received.bid !== null) takeAgent(arm, operator, received.bid);
}

/** A call-back to a frozen dialer takes the course that it took in the open loop, if it was made there; else its script answers. */
function followOpenLoop(arm: Arm, call: CallInHand): void {
  const { openLoop, reactions } = arm;
  if (openLoop === null || !reactions.areDialersFrozen) return;
  const course = openLoop.record.courses.of(call.keyLow, call.keyHigh);
  if (course !== undefined) follow(arm, call, course);
}

function follow(arm: Arm, call: CallInHand, { finalState, ringSeconds }: CallBackCourse): void {
  if (finalState === FinalState.busy) {
    findBusy(arm, call);
    return;
  }
  if (finalState !== FinalState.answered) {
    giveUp(call, finalState, ringSeconds);
    return;
  }
  call.finalState = finalState;
  talk(arm, call, false);
  call.ringSeconds = ringSeconds;
  call.holdingSeconds = call.setupSeconds + ringSeconds + call.conversationSeconds;
}
