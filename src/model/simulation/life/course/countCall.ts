/** Counts an attempt once its course is decided; what follows from these counts is added up at the end (`Totals.addUp`). Hot path: replication. */
import { FinalState } from '../../../calls/callCodes.ts';
import { isOutside, ownCallee } from '../../../calls/truth.ts';
import { CallCounter, outsideCalls, ownCalls } from '../../../measures/counters.ts';
import { DayCounter } from '../../../measures/dayCounts.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { meanLossOf } from '../money/brought.ts';
import { callBackSource, hasPersonAnswered, isCarried } from '../../call/lifeTable.ts';

export function countCall(arm: Arm, call: CallInHand): void {
  const { totals } = arm;
  const { finalState, ringSeconds, caller, entity, callerClass, isWanted } = call;
  const counters = totals.calls;
  const kind = call.callee >= 0 ? isWanted : kindBeyond(call);
  const base = totals.base(callerClass, kind);
  totals.fingerprints.add(call);
  counters[base + finalState] += 1;
  // Whoever attempts a planned intent once more has been seen.
  if (call.attempt === 0 || call.source < 0) totals.callersSeen[caller].add(entity);
  if (kind === isWanted) totals.attemptClusters[callerClass * 2 + isWanted].add(caller, entity);
  if (finalState === FinalState.rejected) totals.callersRejected[caller].add(entity);
  if (isCarried(finalState)) counters[base + CallCounter.heldSeconds] += call.holdingSeconds;
  else counters[base + CallCounter.refusedSeconds] += call.holdingSeconds;
  if (call.isLabelled === 1 && finalState !== FinalState.rejected && arm.reactions.isActing)
    counters[base + CallCounter.labelled] += 1;
  if (kind === 0) countDay(arm, call);
  if (ringSeconds > 0) {
    counters[base + CallCounter.rung] += 1;
    counters[base + CallCounter.ringSeconds] += ringSeconds;
  }
  // Beside the ringing: a call-back to a free agent does not ring.
  counters[base + CallCounter.conversationSeconds] += call.conversationSeconds;
  if (finalState === FinalState.machine)
    counters[base + CallCounter.machineSeconds] += call.conversationSeconds;
  if (kind === 0 && totals.weeks.count > 0) totals.weeks.add(call);
  if (call.operator >= 0 && hasPersonAnswered(finalState) && kind !== ownCalls) countLoss(arm, call, base);
}

/** Of people in the region who are not its victims by their own call; call-backs are counted where they end. */
function countLoss(
  { totals, operators }: Arm,
  { operator, callerClass, loss }: CallInHand,
  base: number,
): void {
  if (loss === 0) return;
  totals.calls[base + CallCounter.lossMoney] += loss;
  if (base === totals.base(callerClass, 0))
    totals.losses.add(callerClass, loss, meanLossOf(operators[operator], loss));
}

/** Of an unwanted call. */
function countDay({ totals, startSecond }: Arm, call: CallInHand): void {
  const second = call.startSecond - startSecond;
  if (call.ringSeconds > 0) totals.days.add(second, DayCounter.unwantedRung);
  const isPickedUp =
    call.finalState === FinalState.answered || call.finalState === FinalState.droppedByDialer;
  if (isPickedUp) totals.days.add(second, DayCounter.unwantedAnswered);
}

/** The kind of a call that reaches no subscriber of the region; one to a number of the region that nobody has is what it was meant to be. */
function kindBeyond({ callee, source, isWanted }: CallInHand): number {
  if (callee === ownCallee || source === callBackSource) return ownCalls;
  return isOutside(callee) ? outsideCalls : isWanted;
}
