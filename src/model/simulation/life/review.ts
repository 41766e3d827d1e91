/** Review: an operator that evades looks at its calls and its books and pulls its levers. */
import type { Arm } from '../arm.ts';
import { EventKind } from '../eventOrder.ts';
import type { OperatorLevers } from './levers.ts';
import { postRunningCosts } from './operatorMoney.ts';

/**
 * Reviews come at the multiples of the operator's period, the first one after the start. There is none in the pre-history, which is
 * common to all arms and must not depend on how the control arm's operators evade.
 */
export function scheduleReview(arm: Arm, ordinal: number, nowSecond: number): void {
  const { terms, evasion, campaign } = arm.operators[ordinal];
  if (evasion.length === 0 || campaign === 0) return;
  const { reviewSeconds } = terms;
  const second = (Math.floor(nowSecond / reviewSeconds) + 1) * reviewSeconds;
  if (second < arm.endSecond) arm.calendar.schedule(second, EventKind.operatorReview, ordinal);
}

export function reviewDue(arm: Arm, levers: OperatorLevers, ordinal: number): void {
  const operator = arm.operators[ordinal];
  const now = arm.calendar.nowSeconds;
  postRunningCosts(arm, operator, now);
  for (const { use, part } of operator.evasion) {
    levers.hold(operator, use, now);
    part.review(now, levers);
  }
  scheduleReview(arm, ordinal, now);
}
