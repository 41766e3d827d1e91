/**
 * Attempt: the call goes through screening, set-up, ringing and talk, which decide its whole course at once, since nothing in
 * between can change it; what other calls may change (busy, congestion, trust, labels) is read here, at the moment of the attempt.
 * Hot path: replication.
 */
import { FinalState, ReleasedBy, Verdict } from '../../calls/callColumns.ts';
import { CallCounter } from '../../measures/counters.ts';
import type { Arm } from '../arm.ts';
import { EventKind } from '../eventOrder.ts';
import { isCarried, LossReason } from '../lifeTable.ts';
import type { CallCourse } from '../lifeTable.ts';
import { ring } from './ringing.ts';
import { screen } from './screening.ts';
import { setUp } from './setUp.ts';

export function placeCall(arm: Arm, slot: number): void {
  const { calls, life, calendar, totals } = arm;
  const { truth } = calls;
  const now = calendar.nowSeconds;
  calls.attempt.timeMs[slot] = Math.floor(now * 1000);
  life.startSecond.set(slot, now);
  life.anger.set(slot, 1);
  life.isLead.set(slot, 0);
  life.isSale.set(slot, 0);
  life.loss.set(slot, 0);
  const base = totals.base(truth.callerClass.at(slot), truth.isWanted.at(slot));
  totals.calls[base + CallCounter.attempts] += 1;
  const action = screen(arm, slot);
  if (arm.needsLatent) follow(arm, slot, { action: Verdict.allow, out: arm.latentCourse });
  follow(arm, slot, { action, out: arm.course });
  if (!arm.needsLatent) arm.latentCourse.finalState = arm.course.finalState;
  settle(arm, slot);
  calendar.schedule(life.endSecond.at(slot), EventKind.release, slot);
}

/** The course of the call under an action: rejected at once, or as far as network and callee let it come. */
function follow(arm: Arm, slot: number, under: { action: Verdict; out: CallCourse }): void {
  const { action, out } = under;
  out.ringSeconds = 0;
  out.conversationSeconds = 0;
  out.releasedBy = ReleasedBy.network;
  if (action === Verdict.reject) {
    out.finalState = FinalState.rejected;
    out.holdingSeconds = arm.network.setupSeconds;
    arm.life.lossReasons.set(slot, arm.life.lossReasons.at(slot) | LossReason.rejection);
    return;
  }
  if (setUp(arm, slot, out)) ring(arm, slot, action === Verdict.label, out);
}

/** Writes the course that holds into the row and keeps circuit and people busy for it. */
function settle(arm: Arm, slot: number): void {
  const { life, course, latentCourse, calls } = arm;
  const isFrozen = arm.reactions.areOperatorsLatent && life.dialLine.at(slot) >= 0;
  const holdingSeconds = isFrozen ? latentCourse.holdingSeconds : course.holdingSeconds;
  const endSecond = life.startSecond.at(slot) + holdingSeconds;
  life.finalState.set(slot, course.finalState);
  life.latentFinalState.set(slot, latentCourse.finalState);
  life.latentConversationSeconds.set(slot, latentCourse.conversationSeconds);
  life.ringSeconds.set(slot, course.ringSeconds);
  life.conversationSeconds.set(slot, course.conversationSeconds);
  life.holdingSeconds.set(slot, holdingSeconds);
  life.releasedBy.set(slot, course.releasedBy);
  life.endSecond.set(slot, endSecond);
  if (isCarried(course.finalState)) arm.circuitsInUse += 1;
  const { callee, callerSubscriber } = calls.truth;
  if (course.ringSeconds > 0 && callee.at(slot) >= 0) arm.subscribers.holdUntil(callee.at(slot), endSecond);
  if (callerSubscriber.at(slot) >= 0) arm.subscribers.holdUntil(callerSubscriber.at(slot), endSecond);
}
