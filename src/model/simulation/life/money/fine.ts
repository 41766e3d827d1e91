/** Fine: now and then a complaint leads an office to the operator, and some of the fine is collected much later. */
import { unitAt } from '../../../../engine/random/stream.ts';
import { toUnit } from '../../../contracts/money.ts';
import { BookEntryKind } from '../../../contracts/operator/ledger.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import type { Ledger } from '../../operators/ledger.ts';
import { OrderKind } from '../../operators/operatorOrders.ts';
import type { OperatorState } from '../../operators/operatorState.ts';
import { postRunningCosts } from './operatorMoney.ts';

/** Whose books a fine meets: frozen dialers believe in the fines of the open loop, frozen callees bring about only those. */
export const FineReach = { both: 0, ledger: 1, believed: 2 } as const;
export type FineReach = (typeof FineReach)[keyof typeof FineReach];

/** In the place of a rule: the fine that the operator's books name. */
const ofBooks = -1;

/** A complaint about the call in `slot` reaches the office at `complaintSecond`: pure in the call. */
export function considerFine(arm: Arm, slot: number, complaintSecond: number): void {
  const { truth } = arm.calls;
  const ordinal = truth.operator.at(slot);
  if (ordinal < 0) return;
  const { sanctions } = arm.operators[ordinal];
  const chance = sanctions.identifiedShare * sanctions.sanctionedShare;
  if (unitAt(truth.keyLow.at(slot), truth.keyHigh.at(slot), 0, DrawPurpose.fine) >= chance) return;
  const second = complaintSecond + sanctions.delaySeconds;
  if (arm.record !== null) arm.record.fines.add(ordinal, 0, second);
  scheduleFine(arm, ordinal, {
    reach: arm.reactions.areDialersFrozen ? FineReach.ledger : FineReach.both,
    second,
    rule: ofBooks,
  });
}

/** Fines of the open loop, for whoever is frozen to it. */
export function scheduleRecordedFines(arm: Arm): void {
  const { openLoop, reactions } = arm;
  if (openLoop === null) return;
  const { fines } = openLoop.record;
  const reach = reactions.areCalleesFrozen ? FineReach.both : FineReach.believed;
  for (let row = 0; row < fines.rows; row++)
    scheduleFine(arm, fines.about[row], { reach, second: fines.atSecond[row], rule: ofBooks });
}

/** A fine is on its way: of the rule with that ordinal, or `ofBooks`. */
export function scheduleFine(
  arm: Arm,
  operator: number,
  fine: { reach: FineReach; second: number; rule: number },
): void {
  const row = arm.orders.add({ operator, kind: OrderKind.fine, subject: fine.reach, epoch: fine.rule + 1 });
  arm.calendar.schedule(fine.second, EventKind.orderDue, row);
}

/**
 * Collects a fine as far as the law reaches and the money lasts. Running costs come first: those of the day of the fine too, which are due as a whole
 * when it begins (decision 016), and of days without a call, which nobody has posted yet.
 */
export function collectFine(
  arm: Arm,
  operator: OperatorState,
  { reach, rule }: { reach: number; rule: number },
): void {
  const { books, sanctions, ledger, believed, tally } = operator;
  postRunningCosts(arm, operator, arm.calendar.nowSeconds);
  const isOfBooks = rule === ofBooks;
  const fine = isOfBooks
    ? 0 - books.price({ kind: BookEntryKind.fine, quantity: 1 })
    : arm.rules[rule].sanctions.fine;
  const share = isOfBooks ? sanctions.collectedShare : arm.rules[rule].sanctions.collectedShare;
  const due = toUnit(fine * share);
  if (reach !== FineReach.believed) {
    tally.fines += 1;
    tally.uncollected += fine - pay(ledger, due, sanctions.assets);
  }
  if (reach !== FineReach.ledger && believed !== ledger) pay(believed, due, sanctions.assets);
}

function pay(ledger: Ledger, due: number, assets: number): number {
  const paid = Math.min(due, Math.max(0, assets + ledger.balance));
  if (paid > 0) ledger.postAmount(BookEntryKind.fine, 0 - paid);
  return paid;
}
