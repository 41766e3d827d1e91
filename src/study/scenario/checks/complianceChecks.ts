/** Which rules an operator may be said to keep. */
import type { Catalogue } from '../../modules/catalogue.ts';
import { nearestHint, oneOf, type Problem } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** Names of the rules of all worlds of an experiment: one that a single arm has may be kept in the world of all. */
export const ruleNamesOf = (variants: readonly WorldVariant[]): readonly string[] => [
  ...new Set(variants.flatMap(({ world }) => world.rules.flatMap(({ id, use }) => [id, use]))),
];

/** Rules of the library, and those that `named` has. */
export function complianceProblems(
  { world }: WorldVariant,
  catalogue: Catalogue,
  named: readonly string[],
): readonly Problem[] {
  const known = [...new Set([...catalogue.rule.map((rule) => rule.id), ...named])];
  return world.callers.flatMap((caller) =>
    caller.kind === 'wanted'
      ? []
      : caller.isCompliantWith.flatMap((name, i) => {
          if (known.includes(name)) return [];
          const path = ['callers', caller.id, 'isCompliantWith', i];
          const hint = nearestHint(name, known);
          return [{ path, found: `the unknown rule "${name}"`, expected: oneOf(known), hint }];
        }),
  );
}
