/**
 * Attempt: the call goes through screening, set-up, ringing and talk, which decide its whole course at once, since nothing in
 * between can change it; what other calls may change (busy, congestion, trust, labels) is read here, at the moment of the attempt.
 * Hot path: replication.
 */
import { FinalState, ReleasedBy, Verdict } from '../../calls/callColumns.ts';
import { CallCounter } from '../../measures/counters.ts';
import type { Arm } from '../arm.ts';
import { EventKind } from '../eventOrder.ts';
import { LossReason } from '../lifeTable.ts';
import type { CallCourse } from '../lifeTable.ts';
import { ring } from './ringing.ts';
import { screen } from './screening.ts';
import { setUp } from './setUp.ts';

export function placeCall(arm: Arm, slot: number): void {
  const { calls, life, calendar, totals } = arm;
  const { truth } = calls;
  const now = calendar.nowSeconds;
  calls.attempt.timeMs[slot] = Math.floor(now * 1000);
  life.startSecond[slot] = now;
  life.anger[slot] = 1;
  life.isLead[slot] = 0;
  life.isSale[slot] = 0;
  life.loss[slot] = 0;
  life.hasSeizedCircuit[slot] = 0;
  const base = totals.base(truth.callerClass[slot], truth.isWanted[slot]);
  totals.calls[base + CallCounter.attempts] += 1;
  const action = screen(arm, slot);
  if (arm.needsLatent) follow(arm, slot, { action: Verdict.allow, out: arm.latentCourse });
  follow(arm, slot, { action, out: arm.course });
  if (!arm.needsLatent) arm.latentCourse.finalState = arm.course.finalState;
  settle(arm, slot);
  calendar.schedule(life.endSecond[slot], EventKind.release, slot);
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
    arm.life.lossReasons[slot] |= LossReason.rejection;
    return;
  }
  if (setUp(arm, slot, out)) ring(arm, slot, action === Verdict.label, out);
}

/** Writes the course that holds into the row and keeps circuit and people busy for it. */
function settle(arm: Arm, slot: number): void {
  const { life, course, latentCourse, calls } = arm;
  const isFrozen = arm.reactions.areOperatorsLatent && life.dialLine[slot] >= 0;
  const holdingSeconds = isFrozen ? latentCourse.holdingSeconds : course.holdingSeconds;
  const endSecond = life.startSecond[slot] + holdingSeconds;
  life.finalState[slot] = course.finalState;
  life.latentFinalState[slot] = latentCourse.finalState;
  life.latentConversationSeconds[slot] = latentCourse.conversationSeconds;
  life.ringSeconds[slot] = course.ringSeconds;
  life.conversationSeconds[slot] = course.conversationSeconds;
  life.holdingSeconds[slot] = holdingSeconds;
  life.releasedBy[slot] = course.releasedBy;
  life.endSecond[slot] = endSecond;
  const isCarried = course.finalState !== FinalState.rejected && course.finalState !== FinalState.congested;
  if (isCarried) {
    life.hasSeizedCircuit[slot] = 1;
    arm.circuitsInUse += 1;
  }
  const { callee, callerSubscriber } = calls.truth;
  if (course.ringSeconds > 0 && callee[slot] >= 0) arm.subscribers.holdUntil(callee[slot], endSecond);
  if (callerSubscriber[slot] >= 0) arm.subscribers.holdUntil(callerSubscriber[slot], endSecond);
}
