/** Writes what rules are told of a call that somebody is about to make. Hot path: replication, where a world has rules. */
import { notKnown } from '../../../contracts/ruleCalls.ts';
import type { PlannedCall } from '../../../contracts/ruleCalls.ts';
import { Route } from '../../../contracts/operator/callingNumber.ts';
import { Purpose } from '../../../contracts/caller.ts';
import { isOutside } from '../../../calls/truth.ts';
import { blockPurposes } from '../../../world/world.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { noLender } from '../../operators/loans.ts';
import type { OperatorLine } from '../../operators/operatorState.ts';

/** Members of a declaration that are told apart; larger worlds with rules are refused. */
export const membersToldApart: number = 1 << 22;
/** Names of wanted callers begin behind those of operators. */
const callerMask = 0x3fffffff;
/** Declarations of wanted callers that are told apart. */
export const declarationsToldApart: number = (callerMask + 1) / membersToldApart - 1;

/** As rules count callers: behind all operators. */
export const wantedCaller = ({ source, entity }: CallInHand): number =>
  ((source + 1) * membersToldApart + entity) & callerMask;

/** A call of the operator’s line to whomever: nobody is chosen yet, nor is the number shown. */
export function planAnybody(arm: Arm, planned: PlannedCall, line: OperatorLine): void {
  planCaller(planned, line);
  planned.calledNumber = 0;
  planned.callingNumber = 0;
  planned.hasConsent = notKnown;
  planned.isOnDoNotCallList = notKnown;
  planned.isFromAbroad = notKnown;
  planShown(arm, planned, 0);
  planned.isShownLent = notKnown;
}

/** The pacing that promised the call makes it, with its people, whatever the operator goes on with (decision 073). */
function planCaller(planned: PlannedCall, { operator, queue, isStaffed }: OperatorLine): void {
  const { script } = operator;
  planned.caller = operator.ordinal;
  planned.purpose = operator.purpose;
  planned.isAutomatic = isStaffed ? 0 : 1;
  planned.isSynthetic = script.isSynthetic === undefined ? notKnown : Number(script.isSynthetic);
  planned.attestation = notKnown;
  planned.ringSeconds = notKnown;
  planned.idleAgents = queue === null ? notKnown : queue.idle;
  planned.callsAhead = queue === null ? notKnown : queue.callsAhead;
  planned.callsGivenUp = queue === null ? notKnown : queue.callsGivenUp;
}

/** The operator’s call in hand, lead and number chosen. */
export function planOperatorsCall(
  arm: Arm,
  planned: PlannedCall,
  { line, call }: { line: OperatorLine; call: CallInHand },
): void {
  planCaller(planned, line);
  const { attempt } = arm.calls;
  const { slot, callee } = call;
  planned.calledNumber = attempt.calledNumber[slot];
  planned.callingNumber = call.callingNumber;
  planned.hasConsent = isOutside(callee) ? notKnown : call.hasConsent;
  planned.isOnDoNotCallList = callee >= 0 && arm.registers.isOnDoNotCallList(callee) ? 1 : 0;
  planned.isFromAbroad = attempt.route[slot] === Route.international ? 1 : 0;
  planned.ringSeconds = call.patienceSeconds;
  planShown(arm, planned, call.callingNumber);
  planned.isShownLent = line.operator.borrowed.lenderOf(call.callingNumber) === noLender ? 0 : 1;
}

function planShown({ plan }: Arm, planned: PlannedCall, shown: number): void {
  const block = shown > 0 ? plan.blockOf(shown) : -1;
  planned.shownKind = block < 0 ? notKnown : plan.kindOf(shown);
  planned.shownPurpose = block < 0 ? notKnown : blockPurposes.indexOf(plan.blocks[block].purpose);
  planned.isShownAllocated = block < 0 ? notKnown : plan.isAllocated(shown);
  planned.isShownDomestic = block < 0 ? notKnown : plan.isDomestic(shown);
}

/** The wanted caller’s call in hand. */
export function planWanted(arm: Arm, planned: PlannedCall, call: CallInHand): void {
  planned.caller = wantedCaller(call);
  planned.calledNumber = arm.dealing.numberOfSubscriber(call.callee);
  planned.callingNumber = call.callingNumber;
  planned.purpose = call.purpose;
  planned.hasConsent = call.hasConsent;
  planned.isOnDoNotCallList = arm.registers.isOnDoNotCallList(call.callee) ? 1 : 0;
  planned.isAutomatic = call.purpose === Purpose.alert ? 1 : 0;
  planned.isSynthetic = call.purpose === Purpose.alert ? notKnown : 0;
  planned.isFromAbroad = 0;
  planned.attestation = notKnown;
  planned.ringSeconds = call.patienceSeconds;
  planned.idleAgents = notKnown;
  planned.callsAhead = notKnown;
  planned.callsGivenUp = notKnown;
  planned.isShownLent = 0;
  planShown(arm, planned, call.callingNumber);
}
