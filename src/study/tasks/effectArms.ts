/** Ids of the five paired arms that `mode: decompose` plays of each arm but the control. */
import type { Effect } from '../../model/simulation/state/reactions.ts';

/** `arm`: as the scenario declares it. */
export const effectArm = (arm: string, effect: Effect): string => `${arm}.${effect}`;

/** What would happen: the arm in which all react. */
const closedLoop = effectArm('', 'all');

/** An arm whose closed loop is compared with those of others. */
export interface ComparedArm {
  readonly id: string;
  /** As the scenario declares it. */
  readonly declared: string;
}

/** All arms, or of each five paired ones the closed loop; `arms` and what is given have the control first. */
export function comparedArms({
  arms,
  mode,
}: {
  readonly arms: readonly { readonly id: string }[];
  readonly mode: string;
}): readonly ComparedArm[] {
  return arms.flatMap(({ id }, i): readonly ComparedArm[] => {
    if (mode !== 'decompose' || i === 0) return [{ id, declared: id }];
    return id.endsWith(closedLoop) ? [{ id, declared: id.slice(0, -closedLoop.length) }] : [];
  });
}
