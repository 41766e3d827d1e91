/** Trust that is lost in the measured time for calls of the pre-history, which ended after it (decision 159): no call that is kept tells of it. */
import { EventKind } from '../../src/model/simulation/call/eventOrder.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';

export interface LateLoss {
  readonly callee: number;
  readonly endSecond: number;
}

/** To be called before the first event; the list fills while the arm is played. */
export function hearLateLosses({ calendar, subscribers }: Arm): readonly LateLoss[] {
  const losses: LateLoss[] = [];
  const loseTrust = subscribers.loseTrust.bind(subscribers);
  subscribers.loseTrust = (callee, endSecond) => {
    if (calendar.kind === EventKind.lossDue) losses.push({ callee, endSecond });
    loseTrust(callee, endSecond);
  };
  return losses;
}
