/** Whether each class of the results is one of honest callers or one of operators: their measures, prices and protection differ. */
import type { Problem } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

const nameOfKind = { wanted: 'wanted callers', operator: 'operators' } as const;

export function classProblems({ world }: WorldVariant): readonly Problem[] {
  return world.callers.flatMap(({ id, class: name, kind }, i) => {
    const other = world.callers
      .slice(0, i)
      .find((earlier) => earlier.class === name && earlier.kind !== kind);
    if (other === undefined) return [];
    const found = `"${name}", the class of the ${nameOfKind[other.kind]} ${other.id}`;
    const expected = `a class of ${nameOfKind[kind]} alone`;
    return [{ path: ['callers', id, 'class'], found, expected }];
  });
}
