/**
 * Attempt: the call goes through screening, set-up, ringing and talk, which decide its whole course at once, since nothing in
 * between can change it; what other calls may change (busy, congestion, trust, labels) is read here, at the moment of the attempt.
 * Hot path: replication.
 */
import { secondsADay } from '../../../../engine/kernel/lengthsOfTime.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import { ReleasedBy, FinalState, Verdict } from '../../../calls/callCodes.ts';
import { ownCallee } from '../../../calls/truth.ts';
import { WorldCounter } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { keepCall, keepWholeCall } from '../../call/callRow.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { hasPersonAnswered, isCarried, LossReason } from '../../call/lifeTable.ts';
import { Brought } from '../../intents/toldOutcomes.ts';
import { waitSeconds } from './consequences.ts';
import { countCall } from './countCall.ts';
import { awaitBid, bidSecondOf, detectMachine, notBidding } from './handOver.ts';
import { followFrozenCallees } from './openLoop.ts';
import { ring } from './ringing.ts';
import { countExposure, screen } from './screening.ts';
import { setUp } from './setUp.ts';
import { Reach } from '../../sites/callSigning.ts';

/** Decides the course of the call in hand and counts it, and keeps circuit and people busy for it. */
export function placeCall(arm: Arm, call: CallInHand): void {
  decideCourse(arm, call);
  settle(arm, call);
  countCall(arm, call);
}

/** Decides the course alone. */
export function decideCourse(arm: Arm, call: CallInHand): void {
  begin(arm, call);
  follow(arm, call, screenSigned(arm, call));
}

/** The same for a call of an operator's line; of a call that bids for an agent the rest is decided then. */
export function placeDialledCall(arm: Arm, call: CallInHand): void {
  begin(arm, call);
  followDialled(arm, call, screenSigned(arm, call));
  // Whether a person picks up hangs on no bid for an agent.
  if (hasPersonAnswered(call.finalState) && call.callee !== ownCallee) countExposure(arm, call);
  const bidSecond = bidSecondOf(arm, call);
  settle(arm, call);
  if (bidSecond === notBidding) {
    countCall(arm, call);
    awaitRelease(arm, call);
    return;
  }
  awaitBid(arm, call, bidSecond);
}

function begin(arm: Arm, call: CallInHand): void {
  const now = arm.calendar.nowSeconds;
  if (arm.openLoop !== null && arm.reactions.areCalleesFrozen) followFrozenCallees(arm, arm.openLoop, now);
  arm.calls.attempt.timeMs[call.slot] = Math.floor(now * 1000);
  call.startSecond = now;
  call.path = arm.carriage.pathOf(call.slot, now);
  arm.signing.sign(call);
}

/** Screens the call in hand, and counts how it is signed as far as it comes. */
function screenSigned(arm: Arm, call: CallInHand): Verdict {
  const action = screen(arm, call);
  arm.signing.count(
    call,
    action === Verdict.reject ? arm.places.reachOf(call.path, call.placesPassed) : Reach.end,
  );
  return action;
}

/** Keeps the row of the call in hand until its end, for those who look at it then. */
export function awaitRelease(arm: Arm, call: CallInHand): void {
  if (arm.isReleaseRead) keepWholeCall(call, arm.calls);
  else keepCall(call, arm.calls);
  arm.calendar.schedule(call.endSecond, EventKind.release, call.slot);
}

/** An operator's call: what becomes of it, and what the operator is told where that is something else. */
function followDialled(arm: Arm, call: CallInHand, action: Verdict): void {
  const { told, openLoop, record, reactions } = arm;
  const { operator, dialLine, queue } = call;
  const isFrozen = openLoop !== null && reactions.areDialersFrozen;
  const isUnheard = !isFrozen && !reactions.isOperatorCoupled && action !== Verdict.allow;
  if (isFrozen) openLoop.nextCall(operator, told, dialLine);
  if (isUnheard) {
    followUnscreened(arm, call);
    if (queue !== null) detectMachine(arm, call, queue);
    writeTold(arm, call);
  }
  follow(arm, call, action);
  if (queue !== null) detectMachine(arm, call, queue);
  if (!isFrozen && !isUnheard && (arm.isTold || record !== null)) writeTold(arm, call);
  if (record !== null) record.calls[operator].add(told, dialLine);
}

function writeTold({ told }: Arm, call: CallInHand): void {
  const line = call.dialLine;
  told.finalState[line] = call.finalState;
  told.intentClass[line] = call.intentClass;
  told.ringSeconds[line] = call.ringSeconds;
  told.conversationSeconds[line] = call.conversationSeconds;
  told.holdingSeconds[line] = call.holdingSeconds;
  told.releasedBy[line] = call.releasedBy;
  told.loss[line] = call.loss;
  told.brought[line] = (call.isLead === 1 ? Brought.lead : 0) | (call.isSale === 1 ? Brought.sale : 0);
}

/** The course of the call under an action: rejected at once, or as far as network and callee let it come. */
function follow(arm: Arm, call: CallInHand, action: Verdict): void {
  beginCourse(arm, call, action);
  if (action === Verdict.reject) {
    call.finalState = FinalState.rejected;
    call.holdingSeconds = call.setupSeconds;
    call.lossReasons |= LossReason.rejection;
    return;
  }
  if (setUp(arm, call, false)) ring(arm, call, action !== Verdict.allow && call.isLabelled === 1);
}

/** The course that an operator believes in who hears of no action. */
function followUnscreened(arm: Arm, call: CallInHand): void {
  beginCourse(arm, call, Verdict.allow);
  if (setUp(arm, call, true)) ring(arm, call, false);
}

/** Without what an action puts it off: the same in every arm. */
function ownSetupSeconds({ network }: Arm, { keyLow, keyHigh }: CallInHand): number {
  const unit = unitAt(keyLow, keyHigh, 0, DrawPurpose.setUp);
  return network.setupSeconds * (1 + network.setupSpread * (2 * unit - 1));
}

function beginCourse(arm: Arm, call: CallInHand, action: Verdict): void {
  call.anger = 1;
  call.isLead = 0;
  call.isSale = 0;
  call.loss = 0;
  call.wasCalleeBusy = 0;
  call.trustMillionths = -1;
  call.intentClass = 0;
  call.ringSeconds = 0;
  call.conversationSeconds = 0;
  call.releasedBy = ReleasedBy.network;
  call.setupSeconds = ownSetupSeconds(arm, call) + waitSeconds(arm, call, action);
}

/** Keeps circuit and people busy for the course that holds; an unwanted call that rings counts for the day that it is made on. */
export function settle(arm: Arm, call: CallInHand): void {
  const { subscribers } = arm;
  const { startSecond, callee, callerSubscriber, dialLine } = call;
  const endSecond = startSecond + call.holdingSeconds;
  // A line that is told something else goes on after that; so its call gives its circuit back then.
  call.endSecond = dialLine >= 0 && arm.isTold ? startSecond + arm.told.holdingSeconds[dialLine] : endSecond;
  if (isCarried(call.finalState)) arm.carriage.seize(call.path, startSecond, call.endSecond);
  if (call.ringSeconds > 0 && callee >= 0) {
    subscribers.holdUntil(callee, endSecond);
    if (call.isWanted === 0) countUnwantedRung(arm, callee, startSecond);
  }
  if (callerSubscriber >= 0) subscribers.holdUntil(callerSubscriber, endSecond);
}

/** From this many unwanted calls on a day the subscriber counts as harassed (mission S9). */
const harassedAt = 3;

/** Calls that follow from earlier ones after the last day count for none. */
function countUnwantedRung({ subscribers, totals, endSecond }: Arm, callee: number, nowSecond: number): void {
  if (nowSecond >= endSecond) return;
  const today = subscribers.countUnwantedRung(callee, Math.floor(nowSecond / secondsADay));
  if (today === harassedAt) totals.world[WorldCounter.subscriberDaysWithThree] += 1;
}
