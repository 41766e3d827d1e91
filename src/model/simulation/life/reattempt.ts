/** Reattempt: a wanted caller who did not get through tries again, or the demand ends. Hot path: replication. */
import { exp } from '../../../engine/elementary/exp.ts';
import { drawNormal } from '../../../engine/random/normal.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { FinalState } from '../../calls/callColumns.ts';
import { Relation } from '../../contracts/caller.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import { EventKind } from '../eventOrder.ts';
import { attemptsPerIntent } from '../wantedSource.ts';
import { finishDemand } from './demand.ts';
import { considerMark } from './mark.ts';

/** Deviation of the logarithm of the wait: assumed. */
const waitLogDeviation = 0.8;

/** What follows from the course of a wanted caller's attempt, known as soon as the course is: `arm.due` says which intent it was. */
export function concludeWanted(arm: Arm, slot: number): void {
  const { life, calls, due, course } = arm;
  const { truth } = calls;
  const source = arm.sources[life.source.at(slot)];
  source.part.afterOutcome(slot);
  due.isWanted = truth.isWanted.at(slot);
  due.isCompleted = course.finalState === FinalState.answered;
  due.lossReasons = life.lossReasons.at(slot);
  if (!due.isCompleted && willRetry(arm, slot)) scheduleRetry(arm, slot);
  else finishDemand(arm, source);
  const mayBeMarked = due.isCompleted && due.isWanted === 1 && truth.relation.at(slot) === Relation.unknown;
  if (mayBeMarked && !arm.reactions.areCalleesFrozen) considerMark(arm, slot);
}

function willRetry(arm: Arm, slot: number): boolean {
  const { intent, due } = arm;
  const { truth } = arm.calls;
  const made = due.attempt + 1;
  if (made > intent.reattemptsAtMost || made >= attemptsPerIntent) return false;
  return (
    unitAt(truth.keyLow.at(slot), truth.keyHigh.at(slot), 0, DrawPurpose.reattempt) < intent.reattemptShare
  );
}

function scheduleRetry(arm: Arm, slot: number): void {
  const { life, pending, calendar, due, intent } = arm;
  const { truth } = arm.calls;
  const row = pending.take();
  pending.source[row] = life.source.at(slot);
  pending.hour[row] = due.hour;
  pending.candidate[row] = due.candidate;
  pending.sequence[row] = due.sequence;
  pending.intent[row] = due.intent;
  pending.attempt[row] = due.attempt + 1;
  pending.lossReasons[row] = due.lossReasons;
  const stream = arm.stream.seek(
    truth.keyLow.at(slot),
    truth.keyHigh.at(slot),
    0,
    DrawPurpose.reattemptDelay,
  );
  const wait = intent.reattemptMedianSeconds * exp(waitLogDeviation * drawNormal(stream));
  calendar.schedule(life.endSecond.at(slot) + wait, EventKind.reattempt, row);
}
