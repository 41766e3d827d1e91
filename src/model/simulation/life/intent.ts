/** Intent: a wanted caller wishes to reach somebody. Plans what is due and, when it is accepted, makes the attempt. Hot path: replication. */
import { drawExponential } from '../../../engine/random/exponential.ts';
import { deriveHigh, deriveLow } from '../../../engine/random/key.ts';
import { Relation } from '../../contracts/caller.ts';
import type { CallIntent, Cell } from '../../contracts/caller.ts';
import { CallCounter } from '../../measures/counters.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import { EventKind } from '../eventOrder.ts';
import { fillCell, intentsPerCandidate } from '../wantedSource.ts';
import type { WantedSource } from '../wantedSource.ts';
import { attemptWanted } from './wantedAttempt.ts';
import { finishDemand } from './demand.ts';

/** An intent as a source finds it: nothing planned, the commonest defaults. */
export function resetIntent(out: CallIntent, sequence: number): void {
  out.isAccepted = false;
  out.sequence = sequence;
  out.entity = 0;
  out.line = 0;
  out.callingNumber = 0;
  out.callerSubscriber = -1;
  out.callee = 0;
  out.relation = Relation.unknown;
  out.purpose = 0;
  out.isWanted = true;
  out.hasConsent = false;
  out.patienceSeconds = 30;
  out.talkMedianSeconds = 40;
  out.talkLogDeviation = 1;
  out.reattemptShare = 0;
  out.reattemptsAtMost = 0;
  out.reattemptMedianSeconds = 600;
  out.answerFactor = 1;
  out.followUps = 0;
  out.followUpMeanSeconds = 120;
}

/** The source's next candidate is due. */
export function candidateDue(arm: Arm, sourceOrdinal: number): void {
  const source = arm.sources[sourceOrdinal];
  const { intent, due } = arm;
  resetIntent(intent, 0);
  source.part.plan(source.cell, source.index, intent);
  if (intent.isAccepted) {
    due.hour = source.cell.hour;
    due.candidate = source.index;
    due.sequence = 0;
    due.intent = source.candidate * intentsPerCandidate;
    due.attempt = 0;
    due.lossReasons = 0;
    if (intent.followUps > 0) scheduleFollowUps(arm, source);
    makeAttempt(arm, source, source.cellKeyLow, source.cellKeyHigh);
  }
  if (source.advance(arm.endSecond))
    arm.calendar.schedule(source.nextSecond, EventKind.candidate, sourceOrdinal);
}

const pastCell: Cell = { hour: 0, day: 0, hourOfDay: 0, weekday: 0 };

/** A follow-up call or a reattempt is due: plans the same intent once more (planning is pure) and attempts it; a follow-up may be thinned away. */
export function pendingDue(arm: Arm, row: number): void {
  const { pending, due, intent } = arm;
  const source = arm.sources[pending.source[row]];
  due.hour = pending.hour[row];
  due.candidate = pending.candidate[row];
  due.sequence = pending.sequence[row];
  due.intent = pending.intent[row];
  due.attempt = pending.attempt[row];
  due.lossReasons = pending.lossReasons[row];
  pending.give(row);
  fillCell(pastCell, due.hour, arm.firstWeekday);
  resetIntent(intent, due.sequence);
  source.part.plan(pastCell, due.candidate, intent);
  if (!intent.isAccepted) return;
  const low = deriveLow(source.keyLow, source.keyHigh, due.hour, DrawPurpose.cell);
  const high = deriveHigh(source.keyLow, source.keyHigh, due.hour, DrawPurpose.cell);
  makeAttempt(arm, source, low, high);
}

/** Follow-up calls come at their own times, whatever becomes of the first. */
function scheduleFollowUps(arm: Arm, source: WantedSource): void {
  const { calendar, pending, intent, due } = arm;
  let second = calendar.nowSeconds;
  const count = intent.followUps < intentsPerCandidate ? intent.followUps : intentsPerCandidate - 1;
  for (let sequence = 1; sequence <= count; sequence++) {
    const index = due.candidate * intentsPerCandidate + sequence;
    const stream = arm.stream.seek(source.cellKeyLow, source.cellKeyHigh, index, DrawPurpose.followUpGap);
    second += drawExponential(stream) * intent.followUpMeanSeconds;
    if (second >= arm.endSecond) return;
    const row = pending.take();
    pending.source[row] = source.ordinal;
    pending.hour[row] = due.hour;
    pending.candidate[row] = due.candidate;
    pending.sequence[row] = sequence;
    pending.intent[row] = due.intent + sequence;
    pending.attempt[row] = 0;
    pending.lossReasons[row] = 0;
    calendar.schedule(second, EventKind.reattempt, row);
  }
}

/** Counts a demand at its first attempt; a caller who is on the phone makes none. */
function makeAttempt(arm: Arm, source: WantedSource, cellKeyLow: number, cellKeyHigh: number): void {
  const { intent, totals, due } = arm;
  const isWanted = intent.isWanted ? 1 : 0;
  if (due.attempt === 0) totals.calls[totals.base(source.callerClass, isWanted) + CallCounter.demands] += 1;
  const caller = intent.callerSubscriber;
  const isCallerBusy =
    caller >= 0 && arm.reactions.isBusyCoupled && arm.subscribers.isBusyAt(caller, arm.calendar.nowSeconds);
  due.isWanted = isWanted;
  due.isCompleted = false;
  if (isCallerBusy) finishDemand(arm, source);
  else attemptWanted(arm, source, cellKeyLow, cellKeyHigh);
}
