/** Warns of thresholds of marks, complaints and reports that are out of reach in the declared world. */
import { screeningLeaves } from '../../reading/placedLeaves.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';

/** Marks come from people with a label app, complaints and reports of either kind from anybody: more than all of them there cannot be. */
export function thresholdRemarks({ tree, world }: WorldVariant): readonly Remark[] {
  const total = (factor: (parameters: Readonly<Record<string, unknown>>) => number): number =>
    world.population.reduce((sum, { parameters }) => sum + factor(parameters), 0);
  const mostOf: Readonly<Record<string, number>> = {
    marks: total(({ subscribers, labelApp }) => Math.floor(Number(subscribers) * Number(labelApp))),
    complaints: total(({ subscribers }) => Number(subscribers)),
    reports: total(({ subscribers }) => Number(subscribers)),
  };
  const inside = world.callers.map((caller) => (caller.kind === 'operator' ? caller.insideShare : 1));
  const outside = 1 / Math.max(1e-9, Math.min(1, ...inside));
  return screeningLeaves(tree).flatMap(({ path, leaf }) => {
    const most = Object.hasOwn(mostOf, leaf.unit) ? mostOf[leaf.unit] * outside : Infinity;
    if (typeof leaf.value !== 'number' || leaf.value <= most) return [];
    const says = `${leaf.value} ${leaf.unit} cannot be reached: at most ${Math.floor(most)} people can give one`;
    return [{ path, says }];
  });
}
