/** Whether the classes that have prices of their own are classes of honest callers. */
import { nearestHint, oneOf, type Problem } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

export function callerCostProblems({ world }: WorldVariant): readonly Problem[] {
  const first = new Map<string, string>();
  for (const { kind, class: id } of world.callers) if (!first.has(id)) first.set(id, kind);
  const honest = [...first].flatMap(([id, kind]) => (kind === 'wanted' ? [id] : []));
  return world.callerCosts.classes.flatMap(({ id }) => {
    if (honest.includes(id)) return [];
    const isOperators = first.has(id);
    const found = isOperators ? `"${id}", a class of operators, which have books` : `the class "${id}"`;
    const expected = honest.length === 0 ? 'a class of wanted callers; there is none' : oneOf(honest);
    const hint = isOperators ? '' : nearestHint(id, honest);
    return [{ path: ['callerCosts', 'classes', id], found, expected, hint }];
  });
}
