/** The complaint office at work: it decides on the merit of a complaint some days after it, and acts on those that it upholds. */
import { unitAt } from '../../../../engine/random/stream.ts';
import { ReportCode } from '../../../contracts/detector.ts';
import { declarationOfOwner } from '../../../numbering/numberDealing.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import type { OperatorState } from '../../operators/operatorState.ts';
import { hasInnocentHolder, isForgedBy, isLent } from '../../operators/rightToNumber.ts';
import { orderSuspension } from './sanctions.ts';

/** A complaint about the call in `slot` reaches the office at `complaintSecond`; whether it is upheld is pure in the call. */
export function considerMerit(arm: Arm, slot: number, complaintSecond: number): void {
  const { office, calls, calendar, reports } = arm;
  if (!office.isOpen) return;
  const { truth, attempt } = calls;
  const number = attempt.callingNumber[slot];
  const isWanted = truth.isWanted.at(slot) === 1;
  const operator = truth.operator.at(slot);
  const isForged = operator >= 0 && isForgedBy(arm, operator, number);
  const { merits } = office;
  const chance = isWanted ? merits.wanted : isForged ? merits.forged : merits.unwanted;
  const counts = arm.totals.sanctions.office;
  counts.complaints += 1;
  // Nobody can be found behind a number that is withheld.
  if (number <= 0) return;
  if (unitAt(truth.keyLow.at(slot), truth.keyHigh.at(slot), 0, DrawPurpose.merit) >= chance) return;
  counts.upheld += 1;
  if (isWanted || hasInnocentHolder(arm, number)) counts.wronglyUpheld += 1;
  const second = complaintSecond + office.checkSeconds;
  calendar.schedule(second, EventKind.reportDue, reports.add(number, ReportCode.upheld, second));
}

/** The office has upheld a complaint about a number. */
export function hearUpheld(arm: Arm, about: number, atSecond: number): void {
  const { office } = arm;
  if (about <= 0 || !office.hear(about, atSecond)) return;
  const account = accountBehind(arm, about);
  const isCustomer = office.isAboutCustomers && account !== undefined;
  const subject = isCustomer ? account : about;
  orderSuspension(
    arm,
    {
      what: isCustomer ? 'operator' : 'number',
      subject,
      span: office.spanFor(subject, atSecond),
      isInnocent: hasInnocentHolder(arm, about),
    },
    atSecond,
  );
}

/** The account of the customer who is to blame for calls with a number: an operator that rents it, or whoever lends it to one. */
function accountBehind(arm: Arm, number: number): number | undefined {
  return isLent(arm.operators, number) ? arm.plan.accountOf(number) : renterOf(arm, number)?.account;
}

/** The operator that rents a number at present. */
function renterOf(arm: Arm, number: number): OperatorState | undefined {
  const declaration = declarationOfOwner(arm.dealing.ownerOf(number));
  return arm.operators.find(
    (operator) => operator.caller === declaration && operator.rented.positionOf(number) >= 0,
  );
}
