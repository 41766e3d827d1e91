/** Reattempt: a wanted caller who did not get through tries again, or the demand ends. Hot path: replication. */
import { exp } from '../../../engine/elementary/exp.ts';
import { drawNormal } from '../../../engine/random/normal.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { FinalState } from '../../calls/callColumns.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import { EventKind } from '../eventOrder.ts';
import { attemptsPerIntent } from '../wantedSource.ts';
import { finishDemand } from './demand.ts';

/** Deviation of the logarithm of the wait: assumed. */
const waitLogDeviation = 0.8;

export function retryOrFinish(arm: Arm, slot: number): void {
  const { life, calls } = arm;
  const { truth } = calls;
  const source = arm.sources[life.source.at(slot)];
  source.part.afterOutcome(slot);
  const isCompleted = life.finalState.at(slot) === FinalState.answered;
  if (!isCompleted && willRetry(arm, slot)) scheduleRetry(arm, slot);
  else
    finishDemand(arm, source, {
      intent: truth.intent.at(slot),
      isWanted: truth.isWanted.at(slot),
      isCompleted,
      lossReasons: life.lossReasons.at(slot),
    });
}

function willRetry(arm: Arm, slot: number): boolean {
  const { life } = arm;
  const { truth } = arm.calls;
  const made = truth.attempt.at(slot) + 1;
  if (made > life.reattemptsAtMost.at(slot) || made >= attemptsPerIntent) return false;
  return (
    unitAt(truth.keyLow.at(slot), truth.keyHigh.at(slot), 0, DrawPurpose.reattempt) <
    life.reattemptShare.at(slot)
  );
}

function scheduleRetry(arm: Arm, slot: number): void {
  const { life, pending, calendar } = arm;
  const { truth } = arm.calls;
  const row = pending.take();
  pending.source[row] = life.source.at(slot);
  pending.hour[row] = life.hour.at(slot);
  pending.candidate[row] = life.candidate.at(slot);
  pending.sequence[row] = life.sequence.at(slot);
  pending.intent[row] = truth.intent.at(slot);
  pending.attempt[row] = truth.attempt.at(slot) + 1;
  pending.lossReasons[row] = life.lossReasons.at(slot);
  const stream = arm.stream.seek(
    truth.keyLow.at(slot),
    truth.keyHigh.at(slot),
    0,
    DrawPurpose.reattemptDelay,
  );
  const wait = life.reattemptMedianSeconds.at(slot) * exp(waitLogDeviation * drawNormal(stream));
  calendar.schedule(calendar.nowSeconds + wait, EventKind.reattempt, row);
}
