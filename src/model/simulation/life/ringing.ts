/**
 * Ringing: the callee looks at the screen and answers, a machine does, the caller gives up, or nobody does. One uniform a call is
 * compared with the chance that screen, trust and hour give, so a label can only lower answering. Hot path: replication.
 */
import { exp } from '../../../engine/elementary/exp.ts';
import { drawNormal } from '../../../engine/random/normal.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { FinalState, ReleasedBy } from '../../calls/callColumns.ts';
import { ownCallee } from '../../calls/truth.ts';
import { Relation } from '../../contracts/caller.ts';
import { Display } from '../../population/answering.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import { LossReason } from '../lifeTable.ts';
import type { CallCourse } from '../lifeTable.ts';
import { talk } from './talk.ts';

/** Deviation of the logarithm of the time to answer: assumed. */
const answerLogDeviation = 0.5;
/** A voicemail answers after so long: 20 to 30 s (recalled, facts A3). */
const voicemailAfterSeconds = 25;

export function ring(arm: Arm, slot: number, isLabelled: boolean, out: CallCourse): void {
  const { truth } = arm.calls;
  const { life, network } = arm;
  const low = truth.keyLow.at(slot);
  const high = truth.keyHigh.at(slot);
  const callee = truth.callee.at(slot);
  const group = callee >= 0 ? arm.subscribers.groupOf(callee) : 0;
  const ringTimeout = Math.min(life.patienceSeconds.at(slot), network.ringTimeoutSeconds);
  if (callee === ownCallee || willAnswer(arm, slot, isLabelled)) {
    const spread = exp(
      answerLogDeviation * drawNormal(arm.stream.seek(low, high, 0, DrawPurpose.timeToAnswer)),
    );
    const ringSeconds = arm.traits.ringMedianSeconds[group] * spread;
    if (ringSeconds <= ringTimeout) answered(arm, slot, ringSeconds, out);
    else rangOut(FinalState.abandonedByCaller, ringTimeout, network.setupSeconds, out);
    return;
  }
  const hasMachine =
    callee >= 0 && ringTimeout > voicemailAfterSeconds && arm.subscribers.hasVoicemail(callee);
  if (!hasMachine) {
    rangOut(FinalState.unanswered, ringTimeout, network.setupSeconds, out);
    return;
  }
  out.finalState = FinalState.machine;
  out.ringSeconds = voicemailAfterSeconds;
  talk(arm, slot, true, out);
  out.holdingSeconds = network.setupSeconds + voicemailAfterSeconds + out.conversationSeconds;
}

function answered(arm: Arm, slot: number, ringSeconds: number, out: CallCourse): void {
  out.finalState = FinalState.answered;
  out.ringSeconds = ringSeconds;
  talk(arm, slot, false, out);
  out.holdingSeconds = arm.network.setupSeconds + ringSeconds + out.conversationSeconds;
}

function rangOut(finalState: number, ringSeconds: number, setupSeconds: number, out: CallCourse): void {
  out.finalState = finalState;
  out.ringSeconds = ringSeconds;
  out.holdingSeconds = setupSeconds + ringSeconds;
  out.releasedBy = ReleasedBy.caller;
}

/** Compares the call's one uniform with the callee's chance to answer and notes what a label or lost trust changed. */
function willAnswer(arm: Arm, slot: number, isLabelled: boolean): boolean {
  const { truth, attempt } = arm.calls;
  const { life, answering } = arm;
  const callee = truth.callee.at(slot);
  const unit = unitAt(truth.keyLow.at(slot), truth.keyHigh.at(slot), 0, DrawPurpose.answer);
  const relation = truth.relation.at(slot) as Relation;
  const now = life.startSecond.at(slot);
  const hour = Math.floor(now / 3600);
  const day = Math.floor(hour / 24);
  const hourOfDay = hour - day * 24;
  const weekday = (arm.firstWeekday + day) % 7;
  const group = callee >= 0 ? arm.subscribers.groupOf(callee) : 0;
  const isStranger = relation === Relation.unknown;
  const trust =
    isStranger && callee >= 0 ? arm.subscribers.trustAt(callee, now) : arm.traits.trustUsual[group];
  life.trustMillionths.set(slot, isStranger ? Math.floor(trust * 1e6) : -1);
  const factor =
    life.answerFactor.at(slot) *
    (isStranger ? answering.numberFactor(group, attempt.callingNumber[slot], attempt.calledNumber[slot]) : 1);
  const unlabelled = answering.chanceToAnswer(group, relation, trust, hourOfDay, weekday) * factor;
  if (!isLabelled) {
    const isLostToTrust =
      isStranger &&
      !arm.reactions.areCalleesFrozen &&
      unit >= unlabelled &&
      unit < answering.chanceToAnswer(group, relation, 1, hourOfDay, weekday) * factor;
    if (isLostToTrust)
      life.lossReasons.set(slot, life.lossReasons.at(slot) | (LossReason.trust << truth.attempt.at(slot)));
    return unit < unlabelled;
  }
  const labelled = answering.chanceToAnswer(group, Display.labelled, trust, hourOfDay, weekday) * factor;
  if (unit >= labelled && unit < unlabelled)
    life.lossReasons.set(slot, life.lossReasons.at(slot) | LossReason.label);
  return unit < labelled && unit < unlabelled;
}
