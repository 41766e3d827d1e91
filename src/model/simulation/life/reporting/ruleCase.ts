/**
 * Cases: a complaint about a call that broke a rule reaches the rule’s office, which now and then finds the operator and sanctions it:
 * a fine, or a suspension of the number, the line, the customer or the upstream; and, if the number was lent, whoever lent it. Hot path: none, complaints are few.
 */
import { unitAt } from '../../../../engine/random/stream.ts';
import { toUnit } from '../../../contracts/money.ts';
import { SanctionCode } from '../../../contracts/rule.ts';
import type { OperatorCase, SanctionTerms } from '../../../contracts/rule.ts';
import { RuleCounter } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { OrderKind } from '../../operators/operatorOrders.ts';
import { noLender } from '../../operators/loans.ts';
import type { SuspendedKind, SuspensionSpan } from '../../../network/suspensionTable.ts';
import { hasInnocentHolder, lenderOfCall } from '../../operators/rightToNumber.ts';
import type { RuleComplaint } from '../../sanctions/ruleComplaint.ts';
import type { CaseFile, LenderFile, RuleInForce } from '../../sanctions/ruleInForce.ts';
import { tellWantedEnds } from '../obedience/obedience.ts';
import { FineReach, scheduleFine } from '../money/fine.ts';
import { orderSuspension } from './sanctions.ts';

/** What each sanction shuts; none and fines shut nothing. */
const suspendedBy = ['number', 'number', 'number', 'line', 'operator', 'upstream'] as const;
/** Rules say nothing of appeals. */
const unappealed = { appealShare: 0, correctionSeconds: 0 } as const;

/** Somebody complains at `complaintSecond` about the call in `slot`, which still has its row. */
export function considerCases(arm: Arm, slot: number, complaintSecond: number): void {
  const { truth } = arm.calls;
  // Nobody looks after the rules of other callers; their row may still tell of the operator's call that had it before.
  if (truth.operator.at(slot) < 0) return;
  const broken = arm.life.brokenRules.at(slot);
  if (broken === 0) return;
  for (const { ordinal: rule } of arm.rules) {
    if ((broken & (1 << rule)) === 0) continue;
    const complaint = {
      rule,
      operator: truth.operator.at(slot),
      lender: lenderOfCall(arm, slot),
      keyLow: truth.keyLow.at(slot),
      keyHigh: truth.keyHigh.at(slot),
      second: complaintSecond,
      subjects: arm.suspensions.subjectsOf(slot),
    };
    arm.record?.ruleComplaints.push(complaint);
    schedule(arm, complaint, arm.reactions.areDialersFrozen ? FineReach.ledger : FineReach.both);
  }
}

/** Complaints of the open loop, for whoever is frozen to it. */
export function scheduleRecordedCases(arm: Arm): void {
  const reach = arm.reactions.areCalleesFrozen ? FineReach.both : FineReach.believed;
  for (const complaint of arm.openLoop?.record.ruleComplaints ?? []) schedule(arm, complaint, reach);
}

function schedule(arm: Arm, complaint: RuleComplaint, reach: FineReach): void {
  const subject = arm.ruleComplaints.push(complaint) - 1;
  const row = arm.orders.add({
    operator: complaint.operator,
    kind: OrderKind.ruleComplaint,
    subject,
    epoch: reach,
  });
  arm.calendar.schedule(complaint.second, EventKind.orderDue, row);
}

/** The office opens the letter: its rule has heard of every call that has ended by then, wanted ones too, also after the last call of all. */
export function decideCase(arm: Arm, complaint: RuleComplaint, reach: FineReach): void {
  tellWantedEnds(arm);
  decideAboutCaller(arm, complaint, reach);
  if (complaint.lender !== noLender && reach !== FineReach.believed) decideAboutLender(arm, complaint);
}

/** What an operator only believes is kept apart from what is so. */
function decideAboutCaller(arm: Arm, complaint: RuleComplaint, reach: FineReach): void {
  const rule = arm.rules[complaint.rule];
  const files = reach === FineReach.believed ? arm.believedCases[rule.ordinal] : rule.cases;
  const file = (files[complaint.operator] ??= { complaintSeconds: [], sanctions: 0 });
  file.complaintSeconds.push(complaint.second);
  const code = rule.part.sanction(caseOf(file, complaint.second));
  const { identifiedShare, sanctionedShare } = rule.sanctions;
  const chance = identifiedShare * sanctionedShare;
  if (code === SanctionCode.none || !isFound(rule, complaint, { chance, purpose: DrawPurpose.ruleSanction }))
    return;
  file.sanctions += 1;
  if (reach !== FineReach.believed) {
    const { callerClass } = arm.operators[complaint.operator];
    arm.totals.rules[rule.ordinal].add(callerClass, RuleCounter.sanctions);
  }
  impose(arm, rule, { complaint, code, reach, lasts: lastsOf(rule.sanctions, file.sanctions) });
}

/** The number that the call showed leads to whoever has it, and lends it. */
function decideAboutLender(arm: Arm, complaint: RuleComplaint): void {
  const rule = arm.rules[complaint.rule];
  const { subjects, second, lender, operator } = complaint;
  const file = lenderFileOf(rule, subjects.number);
  file.complaintSeconds.push(second);
  file.borrowers.add(operator);
  const code = rule.sanctionLender({ ...caseOf(file, second), borrowers: file.borrowers.size });
  const { identifiedShare, sanctionedShare, fine, collectedShare, delaySeconds } = rule.lenderSanctions;
  const chance = identifiedShare * sanctionedShare;
  if (
    code === SanctionCode.none ||
    !isFound(rule, complaint, { chance, purpose: DrawPurpose.lenderSanction })
  )
    return;
  file.sanctions += 1;
  arm.totals.rules[rule.ordinal].add(arm.totals.classOfCaller[lender], RuleCounter.sanctions);
  arm.totals.lenders.fine(lender, toUnit(fine * collectedShare));
  const lasts = lastsOf(rule.lenderSanctions, file.sanctions);
  if (code === SanctionCode.fine || lasts === 0) return;
  const fromSecond = second + delaySeconds;
  const span = { ...unappealed, fromSecond, untilSecond: fromSecond + lasts };
  suspend(arm, complaint, { what: suspendedBy[code], span });
}

/** Honest callers have one number each: what is known of the number is known of its lender. */
function lenderFileOf({ casesOfLenders }: RuleInForce, number: number): LenderFile {
  const file = casesOfLenders.get(number) ?? { complaintSeconds: [], sanctions: 0, borrowers: new Set() };
  casesOfLenders.set(number, file);
  return file;
}

/** One uniform of the call and the rule for each of the two: a stricter office sanctions every call that a laxer one does. */
const isFound = (
  { drawIndex }: RuleInForce,
  { keyLow, keyHigh }: RuleComplaint,
  { chance, purpose }: { chance: number; purpose: DrawPurpose },
): boolean => unitAt(keyLow, keyHigh, drawIndex, purpose) < chance;

function caseOf({ complaintSeconds, sanctions }: CaseFile, nowSecond: number): OperatorCase {
  return {
    complaints: complaintSeconds.length,
    firstComplaintSecond: complaintSeconds[0],
    nowSecond,
    complaintsWithin: (seconds) => complaintSeconds.filter((second) => second > nowSecond - seconds).length,
    sanctions,
  };
}

/** Seconds that a suspension lasts for who has so many sanctions, the present one among them. */
const lastsOf = ({ durationSeconds, repeatDurationSeconds }: SanctionTerms, sanctions: number): number =>
  sanctions > 1 ? (repeatDurationSeconds ?? durationSeconds) : durationSeconds;

interface Imposed {
  readonly complaint: RuleComplaint;
  readonly code: SanctionCode;
  readonly reach: FineReach;
  readonly lasts: number;
}

function impose(
  arm: Arm,
  { ordinal, sanctions }: RuleInForce,
  { complaint, code, reach, lasts }: Imposed,
): void {
  const from = complaint.second + sanctions.delaySeconds;
  if (code === SanctionCode.fine)
    scheduleFine(arm, complaint.operator, { reach, second: from, rule: ordinal });
  else if (reach !== FineReach.believed && lasts > 0)
    suspend(arm, complaint, {
      what: suspendedBy[code],
      span: { ...unappealed, fromSecond: from, untilSecond: from + lasts },
    });
}

/** A forged number may be somebody else's, or nobody's; a lent one is its lender's, who is to blame too; one that is withheld shuts nobody out. */
function suspend(
  arm: Arm,
  { subjects, second }: RuleComplaint,
  { what, span }: { what: SuspendedKind; span: SuspensionSpan },
): void {
  if (what === 'number' && subjects.number === 0) return;
  const isInnocent = what === 'upstream' || (what === 'number' && hasInnocentHolder(arm, subjects.number));
  const order = { what, subject: subjects[what], span, isInnocent };
  orderSuspension(arm, order, second);
}
