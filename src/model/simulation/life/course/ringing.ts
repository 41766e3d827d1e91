/**
 * Ringing: the callee looks at the screen and answers, a machine does, or caller or network give up. One uniform a call is
 * compared with the chance that screen, trust and hour give, so a label can only lower answering. Whoever is first has the call: a person
 * who would have answered after the machine did, or after caller or network gave up, does not (decision 088). Hot path: replication.
 */
import { hoursADay, hoursAWeek, secondsAnHour } from '../../../../engine/kernel/lengthsOfTime.ts';
import { exp } from '../../../../engine/elementary/exp.ts';
import { normalAt } from '../../../../engine/random/normal.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import { FinalState, ReleasedBy } from '../../../calls/callCodes.ts';
import { ownCallee } from '../../../calls/truth.ts';
import { Relation } from '../../../contracts/caller.ts';
import { Display } from '../../../population/answering.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { LossReason } from '../../call/lifeTable.ts';
import { talk } from './talk.ts';

/** Deviation of the logarithm of the time to answer: assumed. */
const answerLogDeviation = 0.5;

export function ring(arm: Arm, call: CallInHand, isLabelled: boolean): void {
  if (call.callee !== ownCallee && !willAnswer(arm, call, isLabelled)) {
    missed(arm, call, FinalState.unanswered);
    return;
  }
  drawAnswer(arm, call);
  if (isInTime(arm, call)) answered(arm, call);
  else missed(arm, call, FinalState.abandonedByCaller);
}

/** For how long it rings at most. */
export const ringTimeoutOf = ({ network }: Arm, { patienceSeconds }: CallInHand): number =>
  Math.min(patienceSeconds, network.ringTimeoutSeconds);

/** How long it rings until a callee who answers does; into the call, since a fraction that is handed on is an object of its own each time. */
function drawAnswer(arm: Arm, call: CallInHand): void {
  const normal = normalAt(arm.stream, call.keyLow, call.keyHigh, DrawPurpose.timeToAnswer);
  call.ringSeconds = arm.traits.ringMedianSeconds[call.group] * exp(answerLogDeviation * normal);
}

/** After so long neither has the caller given up nor a machine answered. */
function isInTime(arm: Arm, call: CallInHand): boolean {
  const { ringSeconds } = call;
  return (
    ringSeconds <= ringTimeoutOf(arm, call) && ringSeconds <= machineSecondsWithin(arm, call, ringSeconds)
  );
}

/** Whoever would have answered, were it not for a label or lost trust, might have done so too late. */
function wouldBeInTime(arm: Arm, call: CallInHand): boolean {
  drawAnswer(arm, call);
  return isInTime(arm, call);
}

/** No person answers in time: a machine does, or the call ends in the state given. */
function missed(arm: Arm, call: CallInHand, finalState: number): void {
  const ringTimeout = ringTimeoutOf(arm, call);
  const machineSeconds = machineSecondsWithin(arm, call, ringTimeout);
  if (machineSeconds >= ringTimeout) {
    ringOut(call, finalState, ringTimeout);
    return;
  }
  call.finalState = FinalState.machine;
  call.ringSeconds = machineSeconds;
  talk(arm, call, true);
  call.holdingSeconds = call.setupSeconds + machineSeconds + call.conversationSeconds;
}

/** After how long the callee's machine answers, if it may do so within the time; else `Infinity`. */
const machineSecondsWithin = (arm: Arm, { callee, group }: CallInHand, ringSeconds: number): number =>
  callee < 0 ? Infinity : arm.subscribers.voicemailAfterSeconds(group, callee, ringSeconds);

function answered(arm: Arm, call: CallInHand): void {
  call.finalState = FinalState.answered;
  talk(arm, call, false);
  call.holdingSeconds = call.setupSeconds + call.ringSeconds + call.conversationSeconds;
}

/** After so long the call ends in the state given, by its caller; what the network ends before that, nobody has abandoned (decision 143). */
export function ringOut(call: CallInHand, finalState: number, ringSeconds: number): void {
  const isCaller = ringSeconds >= call.patienceSeconds;
  call.finalState = isCaller ? finalState : FinalState.unanswered;
  call.ringSeconds = ringSeconds;
  call.holdingSeconds = call.setupSeconds + ringSeconds;
  call.releasedBy = isCaller ? ReleasedBy.caller : ReleasedBy.network;
}

/** Compares the call's one uniform with the callee's chance to answer and notes what a label or lost trust changed. */
function willAnswer(arm: Arm, call: CallInHand, isLabelled: boolean): boolean {
  const { answering } = arm;
  const { group, callee, startSecond } = call;
  const unit = unitAt(call.keyLow, call.keyHigh, 0, DrawPurpose.answer);
  const relation = call.relation as Relation;
  const hourOfWeek = hourOfWeekAt(arm, startSecond);
  const isStranger = relation === Relation.unknown;
  const trust =
    isStranger && callee >= 0 ? arm.subscribers.trustAt(callee, startSecond) : arm.traits.trustUsual[group];
  if (isStranger) call.trustMillionths = (trust * 1e6) | 0;
  const digitsFactor = isStranger ? numberFactor(arm, call) : 1;
  const factor = call.answerFactor * digitsFactor;
  const unlabelled = answering.chanceToAnswer(group, relation, trust, hourOfWeek) * factor;
  if (!isLabelled) {
    const isLostToTrust =
      isStranger &&
      !arm.reactions.areCalleesFrozen &&
      unit >= unlabelled &&
      unit < answering.chanceToAnswer(group, relation, 1, hourOfWeek) * factor &&
      wouldBeInTime(arm, call);
    if (isLostToTrust) call.lossReasons |= LossReason.trust << call.attempt;
    return unit < unlabelled;
  }
  const labelled = answering.chanceToAnswer(group, Display.labelled, trust, hourOfWeek) * factor;
  if (unit >= labelled && unit < unlabelled && wouldBeInTime(arm, call)) call.lossReasons |= LossReason.label;
  return unit < labelled;
}

/** What the digits of the number on the screen do to the chance to answer. */
function numberFactor(arm: Arm, { group, slot, callingNumber }: CallInHand): number {
  return arm.answering.numberFactor(group, callingNumber, arm.calls.attempt.calledNumber[slot]);
}

function hourOfWeekAt(arm: Arm, second: number): number {
  return (((second / secondsAnHour) | 0) + arm.firstWeekday * hoursADay) % hoursAWeek;
}
