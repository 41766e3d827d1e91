/** Request to stop: who refuses a call may ask its caller not to call again, or only hangs up. Hot path: none, only worlds with rules ask. */
import { unitAt } from '../../../../engine/random/stream.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';

/**
 * Of the refused call in `slot`: one uniform of the call, so who asks where few do asks where more do. Callees outside the region are as those of
 * the first group.
 */
export function asksToStop({ calls, traits, subscribers }: Arm, slot: number): boolean {
  const { truth } = calls;
  const callee = truth.callee.at(slot);
  const share = traits.stopRequestShare[callee >= 0 ? subscribers.groupOf(callee) : 0];
  return unitAt(truth.keyLow.at(slot), truth.keyHigh.at(slot), 0, DrawPurpose.stopRequest) < share;
}
