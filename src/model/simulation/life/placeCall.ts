/**
 * Attempt: the call goes through screening, set-up, ringing and talk, which decide its whole course at once, since nothing in
 * between can change it; what other calls may change (busy, congestion, trust, labels) is read here, at the moment of the attempt.
 * Hot path: replication.
 */
import { FinalState, ReleasedBy, Verdict } from '../../calls/callColumns.ts';
import type { Arm } from '../arm.ts';
import { EventKind } from '../eventOrder.ts';
import { callBackSource, isCarried, LossReason } from '../lifeTable.ts';
import { Brought } from '../toldOutcomes.ts';
import { countCall } from './countCall.ts';
import { bidSecondOf, detectMachine, notBidding, queueOfLine } from './handOver.ts';
import { followFrozenCallees } from './openLoop.ts';
import { concludeWanted } from './reattempt.ts';
import { ring } from './ringing.ts';
import { screen } from './screening.ts';
import { setUp } from './setUp.ts';

export function placeCall(arm: Arm, slot: number): void {
  const { calls, life, calendar } = arm;
  const now = calendar.nowSeconds;
  if (arm.openLoop !== null && arm.reactions.areCalleesFrozen) followFrozenCallees(arm, arm.openLoop, now);
  calls.attempt.timeMs[slot] = Math.floor(now * 1000);
  life.startSecond.set(slot, now);
  const action = screen(arm, slot);
  const line = life.dialLine.at(slot);
  if (line < 0) follow(arm, slot, action);
  else followDialled(arm, slot, { action, line });
  const bidSecond = line < 0 ? notBidding : bidSecondOf(arm, slot, line);
  settle(arm, slot);
  if (bidSecond !== notBidding) {
    calendar.schedule(bidSecond, EventKind.agentBid, slot);
    return;
  }
  countCall(arm, slot);
  if (life.source.at(slot) >= 0) concludeWanted(arm, slot);
  scheduleRelease(arm, slot, line);
}

/** A row is kept for those who look at it at the end: the operator, the callee of an unwanted call, readers of releases. */
function scheduleRelease(arm: Arm, slot: number, line: number): void {
  const { calls, life, calendar } = arm;
  const endSecond = life.endSecond.at(slot);
  const isCallBack = life.source.at(slot) === callBackSource;
  if (line >= 0 || isCallBack || arm.isReleaseRead || calls.truth.isWanted.at(slot) === 0) {
    calendar.schedule(endSecond, EventKind.release, slot);
    return;
  }
  if (isCarried(arm.course.finalState)) calendar.schedule(endSecond, EventKind.release, -1);
  calls.give(slot);
}

/** An operator's call: what becomes of it, and what the operator is told where that is something else. */
function followDialled(arm: Arm, slot: number, { action, line }: { action: Verdict; line: number }): void {
  const { told, openLoop, record, reactions } = arm;
  const operator = arm.calls.truth.operator.at(slot);
  const isFrozen = openLoop !== null && reactions.areDialersFrozen;
  const isUnheard = !isFrozen && !reactions.isOperatorCoupled && action !== Verdict.allow;
  if (isFrozen) openLoop.nextCall(operator, told, line);
  const queue = queueOfLine(arm, line);
  if (isUnheard) {
    follow(arm, slot, Verdict.allow);
    if (queue !== null) detectMachine(arm, slot, queue);
    writeTold(arm, slot, line);
  }
  follow(arm, slot, action);
  if (queue !== null) detectMachine(arm, slot, queue);
  if (!isFrozen && !isUnheard && (arm.isTold || record !== null)) writeTold(arm, slot, line);
  if (record !== null) record.calls[operator].add(told, line);
}

function writeTold(arm: Arm, slot: number, line: number): void {
  const { told, course, life } = arm;
  told.finalState[line] = course.finalState;
  told.intentClass[line] = arm.calls.truth.intentClass.at(slot);
  told.ringSeconds[line] = course.ringSeconds;
  told.conversationSeconds[line] = course.conversationSeconds;
  told.holdingSeconds[line] = course.holdingSeconds;
  told.loss[line] = life.loss.at(slot);
  told.brought[line] =
    (life.isLead.at(slot) === 1 ? Brought.lead : 0) | (life.isSale.at(slot) === 1 ? Brought.sale : 0);
}

/** The course of the call under an action: rejected at once, or as far as network and callee let it come. */
function follow(arm: Arm, slot: number, action: Verdict): void {
  const { life, course: out } = arm;
  life.anger.set(slot, 1);
  life.isLead.set(slot, 0);
  life.isSale.set(slot, 0);
  life.loss.set(slot, 0);
  life.wasCalleeBusy.set(slot, 0);
  life.trustMillionths.set(slot, -1);
  arm.calls.truth.intentClass.set(slot, 0);
  out.ringSeconds = 0;
  out.conversationSeconds = 0;
  out.releasedBy = ReleasedBy.network;
  if (action === Verdict.reject) {
    out.finalState = FinalState.rejected;
    out.holdingSeconds = arm.network.setupSeconds;
    life.lossReasons.set(slot, life.lossReasons.at(slot) | LossReason.rejection);
    return;
  }
  if (setUp(arm, slot, out)) ring(arm, slot, action === Verdict.label, out);
}

/** Writes the course that holds into the row and keeps circuit and people busy for it. */
function settle(arm: Arm, slot: number): void {
  const { life, course, calls } = arm;
  const line = life.dialLine.at(slot);
  const startSecond = life.startSecond.at(slot);
  const endSecond = startSecond + course.holdingSeconds;
  life.finalState.set(slot, course.finalState);
  life.ringSeconds.set(slot, course.ringSeconds);
  life.conversationSeconds.set(slot, course.conversationSeconds);
  life.holdingSeconds.set(slot, course.holdingSeconds);
  life.releasedBy.set(slot, course.releasedBy);
  // A line that is told something else goes on after that; so its call gives its circuit back then.
  life.endSecond.set(slot, line >= 0 && arm.isTold ? startSecond + arm.told.holdingSeconds[line] : endSecond);
  if (isCarried(course.finalState)) arm.circuitsInUse += 1;
  const { callee, callerSubscriber } = calls.truth;
  if (course.ringSeconds > 0 && callee.at(slot) >= 0) arm.subscribers.holdUntil(callee.at(slot), endSecond);
  if (callerSubscriber.at(slot) >= 0) arm.subscribers.holdUntil(callerSubscriber.at(slot), endSecond);
}
