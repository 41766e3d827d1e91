/** Release: frees the circuit, tells everybody what they may know and lets the callee of an unwanted call react. Hot path: replication. */
import { FinalState, sipStatusOfFinalState } from '../../calls/callColumns.ts';
import { BookEntryKind } from '../../contracts/operator.ts';
import { OperatorCounter, operatorCounters } from '../../measures/counters.ts';
import type { Arm } from '../arm.ts';
import { isCarried } from '../lifeTable.ts';
import { react } from './callee.ts';
import { scheduleLine } from './dialledAttempt.ts';
import { endWatch, watchCall } from './watchCall.ts';

/** `slot` −1: a call whose row nobody needed any more; only its circuit is still held. */
export function release(arm: Arm, slot: number): void {
  if (slot < 0) {
    arm.circuitsInUse -= 1;
    return;
  }
  const { calls, life } = arm;
  if (isCarried(life.finalState.at(slot))) arm.circuitsInUse -= 1;
  if (arm.isReleaseRead) writeRelease(arm, slot);
  if (calls.truth.isWanted.at(slot) === 0) react(arm, slot);
  tellSites(arm, slot);
  const line = life.dialLine.at(slot);
  if (line >= 0) tellOperator(arm, slot, line);
  arm.observer.afterCall(slot);
  if (arm.isReleaseRead) calls.poison(slot);
  calls.give(slot);
}

function writeRelease(arm: Arm, slot: number): void {
  const { life } = arm;
  const { release: observed } = arm.calls;
  const finalState = life.finalState.at(slot);
  observed.ringMs[slot] = Math.floor(life.ringSeconds.at(slot) * 1000);
  observed.conversationMs[slot] = Math.floor(life.conversationSeconds.at(slot) * 1000);
  observed.releaseCause[slot] = sipStatusOfFinalState[finalState];
  observed.releasedBy[slot] = life.releasedBy.at(slot);
  observed.isAnswered[slot] = finalState === FinalState.answered || finalState === FinalState.machine ? 1 : 0;
}

/** Only detectors that judged the call hear of its end. */
function tellSites(arm: Arm, slot: number): void {
  const passed = arm.life.placesPassed.at(slot);
  for (let place = 0; place < passed; place++) {
    const sites = arm.placedSites[place];
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i];
      if (!site.needsRelease) continue;
      watchCall(arm, site, slot);
      site.detector.afterRelease(slot);
      endWatch(arm);
    }
  }
}

/** The operator learns what signalling told it, posts what the call cost and brought, and its line goes on. */
function tellOperator(arm: Arm, slot: number, line: number): void {
  const { life, calls, totals } = arm;
  const { own, truth } = calls;
  const operator = arm.operators[truth.operator.at(slot)];
  const { isTold, told } = arm;
  const outcome = isTold ? told.finalState[line] : life.finalState.at(slot);
  const ringSeconds = isTold ? told.ringSeconds[line] : life.ringSeconds.at(slot);
  const conversationSeconds = isTold ? told.conversationSeconds[line] : life.conversationSeconds.at(slot);
  own.outcome[slot] = outcome;
  own.ringMs[slot] = Math.floor(ringSeconds * 1000);
  own.conversationMs[slot] = Math.floor(conversationSeconds * 1000);
  own.releaseCause[slot] = sipStatusOfFinalState[outcome];
  own.intentClass[slot] = isTold ? told.intentClass[line] : truth.intentClass.at(slot);
  operator.list.afterOutcome(slot);
  operator.callingNumber.afterOutcome(slot);
  operator.pacing.afterOutcome(slot);
  const counters = totals.operators;
  const base = operator.callerClass * operatorCounters;
  const isAnswered = life.finalState.at(slot) === FinalState.answered;
  counters[base + OperatorCounter.attempts] += 1;
  counters[base + OperatorCounter.lineBusySeconds] += life.endSecond.at(slot) - life.startSecond.at(slot);
  if (life.conversationSeconds.at(slot) > 0)
    operator.ledger.post(operator.books, BookEntryKind.conversationSecond, life.conversationSeconds.at(slot));
  if (isAnswered) {
    counters[base + OperatorCounter.answered] += 1;
    postOutcome(arm, slot);
  }
  scheduleLine(arm, line, arm.calendar.nowSeconds);
}

function postOutcome(arm: Arm, slot: number): void {
  const { life, totals } = arm;
  const operator = arm.operators[arm.calls.truth.operator.at(slot)];
  const base = operator.callerClass * operatorCounters;
  if (life.isLead.at(slot) === 1) {
    totals.operators[base + OperatorCounter.leads] += 1;
    operator.ledger.post(operator.books, BookEntryKind.lead, 1);
  }
  if (life.isSale.at(slot) === 1) {
    totals.operators[base + OperatorCounter.sales] += 1;
    operator.ledger.post(operator.books, BookEntryKind.sale, 1);
  }
  if (life.loss.at(slot) > 0)
    operator.ledger.post(operator.books, BookEntryKind.fraudIncome, life.loss.at(slot));
}
