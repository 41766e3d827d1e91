/** Counts an attempt once its course is decided. Hot path: replication. */
import { FinalState, Verdict } from '../../calls/callColumns.ts';
import { ownCallee } from '../../calls/truth.ts';
import { CallCounter, ownCalls, WorldCounter } from '../../measures/counters.ts';
import type { Arm } from '../arm.ts';
import { callBackSource, hasPersonAnswered, isCarried } from '../lifeTable.ts';
import { countExposure } from './screening.ts';

export function countCall(arm: Arm, slot: number): void {
  const { totals, life, course } = arm;
  const { truth } = arm.calls;
  const callerClass = truth.callerClass.at(slot);
  const caller = truth.caller.at(slot);
  const entity = truth.entity.at(slot);
  const counters = totals.calls;
  const isWanted = truth.isWanted.at(slot);
  const callee = truth.callee.at(slot);
  const isOwn = callee < 0 && (callee === ownCallee || life.source.at(slot) === callBackSource);
  const base = totals.base(callerClass, isOwn ? ownCalls : isWanted);
  const { finalState, ringSeconds } = course;
  counters[base + CallCounter.attempts] += 1;
  counters[base + finalState] += 1;
  totals.callersSeen[caller].add(entity);
  if (!isOwn) totals.attemptClusters[callerClass * 2 + isWanted].add(caller, entity);
  if (finalState === FinalState.rejected) totals.callersRejected[caller].add(entity);
  else totals.world[WorldCounter.bids] += 1;
  if (finalState === FinalState.congested) totals.world[WorldCounter.congestedBids] += 1;
  if (isCarried(finalState)) {
    counters[base + CallCounter.seizures] += 1;
    counters[base + CallCounter.heldSeconds] += course.holdingSeconds;
    totals.world[WorldCounter.holdingSeconds] += course.holdingSeconds;
  }
  if (life.verdict.at(slot) === Verdict.label && arm.reactions.isActing)
    counters[base + CallCounter.labelled] += 1;
  if (ringSeconds > 0) {
    counters[base + CallCounter.rung] += 1;
    counters[base + CallCounter.ringSeconds] += ringSeconds;
    counters[base + CallCounter.conversationSeconds] += course.conversationSeconds;
  }
  if (truth.operator.at(slot) >= 0 && hasPersonAnswered(finalState) && !isOwn) {
    counters[base + CallCounter.lossMoney] += life.loss.at(slot);
    countExposure(arm, slot);
  }
}
