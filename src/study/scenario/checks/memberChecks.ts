/** Whether the members that a composed detector names stand before it at the same place. */
import { places } from '../../../model/contracts/detector.ts';
import { isLeaf } from '../../reading/leaf.ts';
import { nearestHint, oneOf, type Problem } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

type Section = Readonly<Record<string, unknown>>;

export function memberProblems({ tree, world }: WorldVariant): readonly Problem[] {
  const screening = (tree as Section).screening as Section;
  return places.flatMap((place) =>
    (screening[place] as readonly Section[]).flatMap((site, at) => {
      const before = world.screening[place].slice(0, at).map(({ id }) => id);
      return Object.values(site).flatMap((leaf) => {
        if (!isLeaf(leaf) || leaf.type !== 'sites') return [];
        const path = ['screening', place, at, leaf.name];
        return (leaf.value as readonly string[]).flatMap((id, i) => problemOf(id, before, [...path, i]));
      });
    }),
  );
}

function problemOf(id: string, before: readonly string[], path: Problem['path']): readonly Problem[] {
  if (before.includes(id)) return [];
  const expected =
    before.length === 0
      ? 'the id of a detector that stands before it; none does'
      : `${oneOf(before)}, which stand before it`;
  return [{ path, found: `"${id}"`, expected, hint: nearestHint(id, before) }];
}
