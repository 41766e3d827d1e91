/** What is on its way to operators: numbers that they ordered, moves to another carrier, fines, call-backs of the open loop. */
import { regrownInt32 } from '../../../engine/memory/regrow.ts';

export const OrderKind = {
  number: 0,
  carrier: 1,
  fine: 2,
  callBackYield: 3,
  ruleComplaint: 4,
  callBackReceived: 5,
} as const;
export type OrderKind = (typeof OrderKind)[keyof typeof OrderKind];

/** One row an order; rows are never used again, since orders are few. */
export class OperatorOrders {
  rows = 0;
  operator: Int32Array = new Int32Array(64);
  kind: Int32Array = new Int32Array(64);
  /** Position of the number, the carrier, whose books a fine meets, the row of a record, or of a complaint. */
  subject: Int32Array = new Int32Array(64);
  /** Review that it was ordered at; of a fine the rule + 1, or 0 for that of the books; of a complaint whom it concerns. */
  epoch: Int32Array = new Int32Array(64);

  add(order: { operator: number; kind: OrderKind; subject: number; epoch: number }): number {
    if (this.rows === this.operator.length) this.#grow();
    const row = this.rows++;
    this.operator[row] = order.operator;
    this.kind[row] = order.kind;
    this.subject[row] = order.subject;
    this.epoch[row] = order.epoch;
    return row;
  }

  #grow(): void {
    const doubled = this.rows * 2;
    this.operator = regrownInt32(this.operator, doubled);
    this.kind = regrownInt32(this.kind, doubled);
    this.subject = regrownInt32(this.subject, doubled);
    this.epoch = regrownInt32(this.epoch, doubled);
  }
}
