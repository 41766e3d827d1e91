/** What operators ordered arrives: another number, a contract with another carrier, a fine. */
import { deriveHigh, deriveLow } from '../../../../engine/random/key.ts';
import type { Key } from '../../../../engine/random/key.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import { blocksFor } from '../../../numbering/ownNumbers.ts';
import type { Arm } from '../../state/arm.ts';
import { accountOf } from '../../building/buildOperator.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { OrderKind } from '../../operators/operatorOrders.ts';
import type { OperatorState } from '../../operators/operatorState.ts';
import { believeYield } from '../end/callBackIncome.ts';
import { inheritMarks } from '../reporting/inheritMarks.ts';
import { collectFine } from '../money/fine.ts';
import type { FineReach } from '../money/fine.ts';
import { receiveAsRecorded } from '../callBack/reception.ts';
import { decideCase } from '../reporting/ruleCase.ts';

/** Which decision of the operator a draw belongs to: the review and what it was about. */
interface Decision {
  readonly epoch: number;
  readonly subject: number;
  readonly carrier: number;
}

export function orderDue(arm: Arm, row: number): void {
  const { orders } = arm;
  const operator = arm.operators[orders.operator[row]];
  const subject = orders.subject[row];
  const epoch = orders.epoch[row];
  if (orders.kind[row] === OrderKind.fine) collectFine(arm, operator, { reach: subject, rule: epoch - 1 });
  else if (orders.kind[row] === OrderKind.ruleComplaint)
    decideCase(arm, arm.ruleComplaints[subject], epoch as FineReach);
  else if (orders.kind[row] === OrderKind.callBackYield) believeYield(arm, operator, subject);
  else if (orders.kind[row] === OrderKind.callBackReceived) receiveAsRecorded(arm, operator, subject);
  else if (orders.kind[row] === OrderKind.carrier)
    arriveAtCarrier(arm, operator, { carrier: subject, epoch });
  else if (rent(arm, operator, { position: subject, epoch })) operator.tally.replacements += 1;
}

/** True when the real-name check of the carrier turns the application down: pure in the operator's decision. */
export function isRefused(arm: Arm, operator: OperatorState, decision: Decision): boolean {
  const { low, high } = keyOf(operator, decision.epoch, DrawPurpose.identityCheck);
  const blocks = blocksOfCarrier(arm, operator, decision.carrier);
  const { identityCheck } = arm.plan.blocks[blocks[0]];
  return unitAt(low, high, decision.subject, DrawPurpose.identityCheck) < identityCheck;
}

function arriveAtCarrier(arm: Arm, operator: OperatorState, to: { carrier: number; epoch: number }): void {
  const { rented, tally } = operator;
  if (isRefused(arm, operator, { ...to, subject: -1 })) {
    tally.refusedNumbers += 1;
    return;
  }
  tally.carrierMoves += 1;
  rented.carrier = to.carrier;
  operator.ingress = to.carrier;
  operator.account = accountOf({ low: operator.keyLow, high: operator.keyHigh }, to.epoch);
  for (let position = 0; position < rented.numbers.length; position++)
    rent(arm, operator, { position, epoch: to.epoch });
}

/** Another number in the place of one; false where the blocks have none left, which is a refusal: the operator keeps what it has. */
function rent(arm: Arm, operator: OperatorState, at: { position: number; epoch: number }): boolean {
  const { rented } = operator;
  rented.isOrdered[at.position] = 0;
  const { secondHand, calendar, dealing } = arm;
  const now = calendar.nowSeconds;
  const blocks = blocksOfCarrier(arm, operator, rented.carrier);
  const key = keyOf(operator, at.epoch, DrawPurpose.newNumber);
  const old = rented.numbers[at.position];
  secondHand.giveUp(old, now);
  const used = secondHand.take(blocks, key, now);
  const number =
    used > 0 ? used : dealing.dealFurther(rented.declaration, { blocks, key, ordinal: at.position });
  if (number === 0) {
    secondHand.keep(old);
    operator.tally.refusedNumbers += 1;
    return false;
  }
  if (used > 0) dealing.dealAgain(rented.declaration, used);
  else inheritMarks(arm, number, now);
  rented.numbers[at.position] = number;
  return true;
}

/** The declared blocks as far as they are the carrier's; else its mobile blocks, or whatever it has. */
function blocksOfCarrier(arm: Arm, operator: OperatorState, carrier: number): Int32Array {
  const { plan } = arm;
  const isOfCarrier = (block: number): boolean =>
    plan.carriers.indexOf(plan.blocks[block].carrier) === carrier;
  const declared = blocksFor(plan, operator.rented.wanted).filter(isOfCarrier);
  if (declared.length > 0) return declared;
  const ids = plan.blocks.filter((block) => block.carrier === plan.carriers[carrier]);
  const mobile = ids.filter(({ kind, allocated }) => kind === 'mobile' && allocated > 0);
  const blocks = (mobile.length > 0 ? mobile : ids).map(({ id }) => id);
  return blocksFor(plan, { count: 0, blocks, kind: 'mobile' });
}

function keyOf(operator: OperatorState, epoch: number, purpose: number): Key {
  return {
    low: deriveLow(operator.keyLow, operator.keyHigh, epoch, purpose),
    high: deriveHigh(operator.keyLow, operator.keyHigh, epoch, purpose),
  };
}
