/** Reattempt: a wanted caller who did not get through tries again, or the demand ends. Hot path: replication. */
import { exp } from '../../../../engine/elementary/exp.ts';
import { normalAt } from '../../../../engine/random/normal.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import { FinalState } from '../../../calls/callCodes.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { attemptsPerIntent } from '../../intents/wantedSource.ts';
import { finishDemand } from './demand.ts';
import { endWantedForRules } from '../obedience/obedience.ts';

/** Deviation of the logarithm of the wait: assumed. */
const waitLogDeviation = 0.8;

/** What follows for the demand in `row` from the course of its attempt, known as soon as the course is. */
export function concludeWanted(arm: Arm, call: CallInHand, row: number): void {
  const isCompleted = call.finalState === FinalState.answered;
  const source = arm.sources[call.source];
  if (source.hearsOutcomes) source.part.afterOutcome?.(call.slot);
  if (arm.rules.length > 0) endWantedForRules(arm, call);
  if (!isCompleted && willRetry(arm, call, row)) scheduleRetry(arm, call, row);
  else finishDemand(arm, row, isCompleted);
}

function willRetry(arm: Arm, call: CallInHand, row: number): boolean {
  const { reattemptsAtMost, reattemptShare } = arm.intents.mannerOf(row);
  const made = call.attempt + 1;
  if (made > reattemptsAtMost || made >= attemptsPerIntent) return false;
  return unitAt(call.keyLow, call.keyHigh, 0, DrawPurpose.reattempt) < reattemptShare;
}

function scheduleRetry(arm: Arm, call: CallInHand, row: number): void {
  const { intents, calendar } = arm;
  const normal = normalAt(arm.stream, call.keyLow, call.keyHigh, DrawPurpose.reattemptDelay);
  const wait = intents.mannerOf(row).reattemptMedianSeconds * exp(waitLogDeviation * normal);
  intents.renew(row, call.attempt + 1, call.lossReasons);
  calendar.schedule(call.endSecond + wait, EventKind.reattempt, row);
}
