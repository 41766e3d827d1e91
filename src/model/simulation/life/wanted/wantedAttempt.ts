/** Attempt of a wanted caller: takes a row, writes what a network would see, and hands the call to the network. Hot path: replication. */
import { deriveInto } from '../../../../engine/random/key.ts';
import { leasedLine, unknownCode } from '../../../calls/observed.ts';
import { FinalState } from '../../../calls/callCodes.ts';
import { Relation } from '../../../contracts/caller.ts';
import { Route } from '../../../contracts/operator/callingNumber.ts';
import { noBid } from '../../call/agentQueue.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { keepCall } from '../../call/callRow.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { considerComplaint } from '../reporting/complaint.ts';
import { considerMark } from '../reporting/mark.ts';
import { awaitRelease, placeCall } from '../course/placeCall.ts';
import { concludeWanted } from './reattempt.ts';

/** Attempts the intent in `row`, which `arm.call` was loaded from. */
export function attemptWanted(arm: Arm, row: number): void {
  const { calls, call, subscribers } = arm;
  const { truth } = calls;
  call.slot = calls.take();
  if (call.attempt > 0) turnToAttempt(arm, call);
  call.group = subscribers.groupOf(call.callee);
  call.operator = -1;
  call.dialLine = -1;
  call.agentWaitSeconds = noBid;
  truth.keyLow.set(call.slot, call.keyLow);
  truth.keyHigh.set(call.slot, call.keyHigh);
  writeObserved(arm, call, row);
  placeCall(arm, call);
  concludeWanted(arm, call, row);
  endWanted(arm, call);
}

/** A row is kept for those who look at it at the end: the callee of an unwanted call, readers of releases. */
function endWanted(arm: Arm, call: CallInHand): void {
  const { calls } = arm;
  const isKept = arm.isReleaseRead || call.isWanted === 0;
  if (isKept) awaitRelease(arm, call);
  if (mayBeMarked(arm, call)) {
    if (!isKept) keepCall(call, calls);
    considerMark(arm, call.slot);
    considerComplaint(arm, call.slot);
  }
  if (!isKept) calls.give(call.slot);
}

/** Now and then a callee marks a wanted stranger by mistake, or complains. */
function mayBeMarked(arm: Arm, { finalState, isWanted, relation }: CallInHand): boolean {
  const isWantedStranger = isWanted === 1 && relation === Relation.unknown;
  return isWantedStranger && finalState === FinalState.answered && !arm.reactions.areCalleesFrozen;
}

/** Each further attempt has a key of its own under that of the intent. */
function turnToAttempt(arm: Arm, call: CallInHand): void {
  const { key } = arm;
  deriveInto(key, call.keyLow, call.keyHigh, call.attempt, DrawPurpose.call);
  call.keyLow = key.low;
  call.keyHigh = key.high;
}

/** What a callee’s screen makes of a stranger’s number hangs on the number called. */
function writeObserved(arm: Arm, call: CallInHand, row: number): void {
  const { slot, callee, relation } = call;
  const { attempt } = arm.calls;
  attempt.callingNumber[slot] = call.callingNumber;
  if (arm.isCalledNumberRead || relation === Relation.unknown)
    attempt.calledNumber[slot] = arm.dealing.numberOfSubscriber(callee);
  if (arm.isOriginRead) writeOrigin(arm, call, row);
}

function writeOrigin(arm: Arm, { slot, callingNumber }: CallInHand, row: number): void {
  const { intents, plan, cells, calendar } = arm;
  const { attempt } = arm.calls;
  const block = plan.blockOf(callingNumber);
  attempt.ingress[slot] = plan.carrierOfBlock(block);
  attempt.route[slot] = Route.domestic;
  attempt.account[slot] = plan.accountOf(callingNumber);
  const isMobile = plan.isMobileBlock(block);
  attempt.sim[slot] = isMobile ? callingNumber : leasedLine;
  attempt.cell[slot] = isMobile ? cells.ofPhone(callingNumber, calendar.nowSeconds) : unknownCode;
  attempt.line[slot] = intents.lineOf(row);
}
