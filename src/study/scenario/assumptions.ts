/** Every value that the results rest on, with its unit and source. */
import { leavesBelow } from '../reading/placedLeaves.ts';
import { dottedPath } from '../reading/problem.ts';
import type { Assumption } from './resolved.ts';

/** All parameters of a checked tree in its order. */
export function assumptionsOf(tree: unknown): readonly Assumption[] {
  return leavesBelow(tree, []).map(({ path, leaf }) => {
    const { plain, unit, source, status } = leaf;
    const value = typeof leaf.value === 'number' ? leaf.value : plain;
    return { path: dottedPath(tree, path), value, unit, source, status };
  });
}
