/** Review: an operator that evades looks at its calls and its books and pulls its levers. */
import { nextPeriodSecond } from '../../../../engine/kernel/periods.ts';
import type { Arm } from '../../state/arm.ts';
import { EventKind } from '../../call/eventOrder.ts';
import type { OperatorLevers } from './levers.ts';
import { postRunningCosts } from '../money/operatorMoney.ts';
import { watchOperator } from '../../state/watchCall.ts';

/**
 * The first review is at the start, the next ones at the multiples of the operator's period. There is none in the pre-history, which
 * is common to all arms and must not depend on how the control arm's operators evade.
 */
export function beginReviews(arm: Arm, ordinal: number): void {
  const { evasion, campaign } = arm.operators[ordinal];
  if (evasion.length > 0 && campaign > 0)
    arm.calendar.schedule(arm.startSecond, EventKind.operatorReview, ordinal);
}

export function reviewDue(arm: Arm, levers: OperatorLevers, ordinal: number): void {
  const operator = arm.operators[ordinal];
  const now = arm.calendar.nowSeconds;
  const { reviewSeconds } = operator.terms;
  postRunningCosts(arm, operator, now);
  watchOperator(arm, operator);
  for (const { use, part } of operator.evasion) {
    levers.hold(operator, use, now);
    part.review(now, levers);
  }
  const next = nextPeriodSecond(now, reviewSeconds);
  if (next < arm.endSecond) arm.calendar.schedule(next, EventKind.operatorReview, ordinal);
}
