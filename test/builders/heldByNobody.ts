/** Numbers of the plan that nobody simulated has, for tests of forged ones. */
import { nobody } from '../../src/model/numbering/numberDealing.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';

/** The first number that nobody has at all (`isInService` false), or that only somebody beyond the region can have. */
export function heldByNobody({ plan, dealing }: Pick<Arm, 'plan' | 'dealing'>, isInService: boolean): number {
  const wanted = isInService ? 1 : 0;
  let number = 1;
  while (dealing.ownerOf(number) !== nobody || plan.isAllocated(number) !== wanted) number++;
  return number;
}
