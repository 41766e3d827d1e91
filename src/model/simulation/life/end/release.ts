/** Release: tells everybody what they may know and lets the callee of an unwanted call react. Hot path: replication. */
import { unitAt } from '../../../../engine/random/stream.ts';
import { FinalState } from '../../../calls/callCodes.ts';
import { int32Shift } from '../../../calls/cells.ts';
import { ownCallee, TruthField } from '../../../calls/truth.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { hasPersonAnswered, LifeInteger } from '../../call/lifeTable.ts';
import { releaseSideOf } from '../../call/releaseSide.ts';
import { isScreening } from '../../sites/site.ts';
import { noteFaultsOfEnd } from './faultsOfEnd.ts';
import { earnCallBack } from './callBackIncome.ts';
import { toldCause } from '../course/consequences.ts';
import { react } from '../callBack/callee.ts';
import { tellOperator } from '../dialled/tellOperator.ts';
import { endWatch, watchRelease } from '../../state/watchCall.ts';

export function release(arm: Arm, slot: number): void {
  const { calls, isReleaseRead } = arm;
  const { int32Cells } = calls;
  const row = slot << int32Shift;
  if (isReleaseRead) writeRelease(arm, slot);
  const line = int32Cells[row | LifeInteger.dialLine];
  if (line >= 0 && arm.rules.length > 0) noteFaultsOfEnd(arm, arm.lines[line], slot);
  if (int32Cells[row | TruthField.isWanted] === 0) react(arm, slot);
  if (isReleaseRead) tellSites(arm, slot);
  if (line >= 0) tellOperator(arm, slot, line);
  else if (int32Cells[row | TruthField.callee] === ownCallee) earnCallBack(arm, slot);
  arm.observer.afterCall(slot);
  if (isReleaseRead) calls.poison(slot);
  calls.give(slot);
}

function writeRelease(arm: Arm, slot: number): void {
  const { life } = arm;
  const { release: observed } = arm.calls;
  const finalState = life.finalState.at(slot);
  observed.ringMs[slot] = measuredRingMs(arm, slot);
  observed.conversationMs[slot] = Math.floor(life.conversationSeconds.at(slot) * 1000);
  observed.releaseCause[slot] = toldCause(arm, slot, finalState);
  observed.releasedBy[slot] = releaseSideOf(arm.calls, life, slot);
  const isAnswered = hasPersonAnswered(finalState) || finalState === FinalState.machine;
  observed.isAnswered[slot] = isAnswered ? 1 : 0;
}

/** The messages that begin and end ringing travel for different times: by up to so long, assumed. */
const ringErrorMs = 1000;

/**
 * Ringing as the network measures it: messages travel. Without that, timers show as round numbers, and since only dialers and voicemail
 * ring by timers, the last digits would tell whose call it was.
 */
function measuredRingMs({ life, calls }: Arm, slot: number): number {
  const ringSeconds = life.ringSeconds.at(slot);
  if (ringSeconds === 0) return 0;
  const { keyLow, keyHigh } = calls.truth;
  const error = unitAt(keyLow.at(slot), keyHigh.at(slot), 0, DrawPurpose.ringError) * ringErrorMs;
  return Math.floor(ringSeconds * 1000 + error);
}

/** Only detectors that judged the call hear of its end. */
function tellSites(arm: Arm, slot: number): void {
  const { places } = arm;
  const passed = arm.life.placesPassed.at(slot);
  const path = arm.carriage.pathTaken(slot);
  const screening = places.of(path);
  for (let place = 0; place < passed; place++) {
    const { stage, sites } = screening[place];
    places.arrive(slot, path, stage);
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i];
      if (!site.needsRelease || !isScreening(site, arm.life.startSecond.at(slot))) continue;
      watchRelease(arm, site, slot);
      site.detector.afterRelease(slot);
      endWatch(arm);
    }
  }
}
