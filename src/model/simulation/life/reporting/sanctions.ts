/**
 * Sanctions: suspensions beyond the call that raised the alarm, and appeals against them. A site suspends what it sees (decision 015);
 * tracebacks, offices and rules order all carriers to (`orderSuspension`, decision 022).
 */
import { unitAt } from '../../../../engine/random/stream.ts';
import { Verdict } from '../../../calls/callCodes.ts';
import { Relation } from '../../../contracts/caller.ts';
import { ReportCode } from '../../../contracts/detector.ts';
import { CallCounter } from '../../../measures/counters.ts';
import type { CorrectedSpan, SuspendedKind, SuspensionSpan } from '../../../network/suspensionTable.ts';
import { usualToldCause } from '../../../world/consequenceParameters.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { callBackSource } from '../../call/lifeTable.ts';
import { byOrder } from '../../sanctions/orderedSuspensions.ts';
import { hasInnocentHolder, isLent } from '../../operators/rightToNumber.ts';
import type { Site } from '../../sites/site.ts';

/** An order to all carriers. `isInnocent`: it meets somebody who is no operator and lends none a number, for the measures. */
export interface SuspensionOrder {
  readonly what: SuspendedKind;
  /** The number shown, `lineSubject(account, line)`, the account of a customer, or the ordinal of a carrier. */
  readonly subject: number;
  readonly span: SuspensionSpan;
  readonly isInnocent: boolean;
}

/** Orders all carriers to suspend somebody; true when that brings a new suspension about. Not for open loops, where nobody acts. */
export function orderSuspension(arm: Arm, order: SuspensionOrder, nowSecond: number): boolean {
  const { what, subject, span, isInnocent } = order;
  if (!arm.reactions.isActing || !arm.suspensions.order(what, subject, { nowSecond, span })) return false;
  arm.totals.sanctions.countSuspension(
    what,
    { isInnocent, orderedSecond: nowSecond },
    { fromSecond: span.fromSecond, untilSecond: span.untilSecond, endSecond: arm.endSecond },
  );
  return true;
}

/** The site has alarmed about the call in hand and acts. */
export function sanction(arm: Arm, site: Site, call: CallInHand): void {
  const { suspension, traceback } = site;
  const { slot, startSecond } = call;
  if (suspension.alarm(slot, startSecond)) {
    const fromSecond = startSecond + suspension.afterSeconds;
    arm.totals.sanctions.countSuspension(
      suspension.what,
      { isInnocent: isInnocent(arm, suspension.what, call), orderedSecond: startSecond },
      { fromSecond, untilSecond: fromSecond + suspension.durationSeconds, endSecond: arm.endSecond },
    );
  }
  if (traceback.begin(call, site.carrier, arm.tracebackEnd))
    countTraceback(arm, startSecond + arm.tracebackEnd.seconds, suspendAfterTraceback(arm, site, call));
}

/** An operator makes the call; it makes none of those that call it back. */
const isOfOperator = ({ operator, source }: CallInHand): boolean =>
  operator >= 0 && source !== callBackSource;

/** A wanted caller or one who calls back, or one whose number an operator shows; but nobody who lends it. */
function isInnocent(arm: Arm, what: SuspendedKind, call: CallInHand): boolean {
  const { callingNumber } = call;
  if (what === 'upstream') return true;
  if (!isOfOperator(call)) return !isLent(arm.operators, callingNumber);
  return what === 'number' && hasInnocentHolder(arm, callingNumber);
}

/** The customer who was found is suspended by chance, a carrier that did not answer where the terms say so; true when that is a new suspension. */
function suspendAfterTraceback(arm: Arm, { traceback }: Site, call: CallInHand): boolean {
  const { terms } = traceback;
  const end = arm.tracebackEnd;
  const { startSecond, slot } = call;
  const fromSecond = startSecond + end.seconds;
  const share = isOfOperator(call) ? terms.cutShare : terms.wronglyCutShare;
  const isCut = unitAt(call.keyLow, call.keyHigh, 0, DrawPurpose.tracebackCut) < share;
  if (end.isReached ? !isCut : !terms.isUpstreamBlocked) return false;
  const order: SuspensionOrder = {
    what: end.isReached ? 'operator' : 'upstream',
    subject: end.isReached ? arm.calls.attempt.account[slot] : end.carrier,
    span: { ...terms, fromSecond, untilSecond: fromSecond + terms.durationSeconds },
    isInnocent: !end.isReached || isInnocent(arm, 'operator', call),
  };
  return orderSuspension(arm, order, startSecond);
}

function countTraceback(arm: Arm, endsSecond: number, isSuspending: boolean): void {
  const { traceback } = arm.totals.sanctions;
  const { isReached, hops, seconds } = arm.tracebackEnd;
  traceback.begun += 1;
  if (endsSecond >= arm.endSecond) return;
  traceback.ended += 1;
  if (isReached) traceback.reached += 1;
  else traceback.unanswered += 1;
  if (isSuspending) traceback.suspended += 1;
  traceback.hops += hops;
  traceback.seconds += seconds;
}

/** The call in hand meets a suspension that was ordered of all carriers: nobody takes it. */
export function isBarred(arm: Arm, call: CallInHand): boolean {
  const { suspensions } = arm;
  const { slot, path, startSecond } = call;
  const what = suspensions.kindInForce(slot, path, startSecond);
  if (what === null) return false;
  call.verdict = Verdict.reject;
  call.actedBy = byOrder;
  if (call.operator < 0) {
    countMet(arm, call);
    if (willAppeal(call, suspensions.appealShareOf(what, call, startSecond)))
      countAppeal(arm, call, { what, corrected: suspensions.appeal(what, call, startSecond) });
  }
  return true;
}

/** The call in hand meets a suspension of the site: a wanted caller may appeal, pure in the call. */
export function meetSuspension(arm: Arm, { suspension }: Site, call: CallInHand): void {
  const { slot, startSecond } = call;
  if (call.operator >= 0) return;
  countMet(arm, call);
  if (!willAppeal(call, suspension.appealShare)) return;
  countAppeal(arm, call, { what: suspension.what, corrected: suspension.appeal(slot, startSecond) });
}

/** A call counts once, by however many carriers its caller is suspended; each of them hears an appeal of its own. */
function countMet({ totals }: Arm, call: CallInHand): void {
  if (call.hasMetSuspension === 0) totals.sanctions.wantedCallsMet += 1;
  call.hasMetSuspension = 1;
}

function countAppeal(
  { totals, endSecond }: Arm,
  { callerClass, isWanted }: CallInHand,
  { what, corrected }: { what: SuspendedKind; corrected: CorrectedSpan | null },
): void {
  totals.sanctions.countAppeal(what, corrected, endSecond);
  totals.calls[totals.base(callerClass, isWanted) + CallCounter.appeals] += 1;
}

const willAppeal = ({ keyLow, keyHigh }: CallInHand, share: number): boolean =>
  unitAt(keyLow, keyHigh, 0, DrawPurpose.appeal) < share;

/**
 * The site acts on the call in hand: against a rejection, or a label that is shown, a wanted caller may appeal; a challenge or a delay may still be passed,
 * and a charge lets the call through.
 */
export function considerAppeal(arm: Arm, { ordinal, action }: Site, call: CallInHand): void {
  const isRejected = action === Verdict.reject;
  if (isRejected || (action === Verdict.label && isLabelShown(call)))
    appeal(arm, call, { ordinal, isRejected });
}

/**
 * Who has saved the number sees the name that it was saved under, and no label of a carrier either: a phone looks into the contacts first
 * (Apple, CallKit: Identifying and blocking calls).
 */
export const isLabelShown = ({ relation }: CallInHand): boolean => relation !== Relation.contact;

/** The call in hand goes no further: who failed a challenge, or had less patience than a delay takes, is rejected by the site that acted. */
export function considerAppealOfRefused(arm: Arm, call: CallInHand): void {
  if (call.verdict !== Verdict.reject) appeal(arm, call, { ordinal: call.actedBy, isRejected: true });
}

/** A wanted caller who appeals at a site is heard by those who keep marks. */
function appeal(arm: Arm, call: CallInHand, at: { ordinal: number; isRejected: boolean }): void {
  const { ordinal, isRejected } = at;
  const { appealShare, untoldFactor, correctionSeconds, toldCause, appealIndex } = arm.consequences[ordinal];
  if (appealShare === 0 || call.operator >= 0) return;
  const isUntold = isRejected && toldCause !== usualToldCause;
  const share = isUntold ? appealShare * untoldFactor : appealShare;
  if (unitAt(call.keyLow, call.keyHigh, appealIndex, DrawPurpose.labelAppeal) >= share) return;
  const { totals } = arm;
  totals.sanctions.labelAppeals += 1;
  totals.calls[totals.base(call.callerClass, call.isWanted) + CallCounter.appeals] += 1;
  const second = call.startSecond + correctionSeconds;
  const row = arm.reports.add(call.callingNumber, ReportCode.appeal, second);
  arm.calendar.schedule(second, EventKind.reportDue, row);
}
