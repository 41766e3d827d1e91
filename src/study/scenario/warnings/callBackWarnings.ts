/** Warns where call-backs are made and an operator calls beyond the region too: only people of the region call back (decision 009). */
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

export function callBackRemarks({ world }: WorldVariant): readonly Remark[] {
  if (world.population.every(({ parameters }) => Number(parameters.callBackShare) === 0)) return [];
  return world.callers.flatMap((caller) => {
    if (caller.kind !== 'operator' || caller.insideShare === 1) return [];
    const says = `only people of the region call back: of the call-backs to its calls ${caller.id} gets the share ${caller.insideShare}, and of what they bring`;
    return [{ path: ['callers', caller.id, 'insideShare'], says }];
  });
}
