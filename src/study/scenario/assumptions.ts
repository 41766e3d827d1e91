/** Every value that the results rest on, with its unit and source. */
import { isLeaf } from './leaf.ts';
import { listItemName } from './problem.ts';
import type { Assumption } from './resolved.ts';

/** All parameters of a checked tree in its order; `prefix` goes before each path. */
export function assumptionsOf(tree: unknown, prefix = ''): readonly Assumption[] {
  if (isLeaf(tree)) {
    const { plain, unit, source, status } = tree;
    const value = typeof tree.value === 'number' ? tree.value : plain;
    return [{ path: prefix, value, unit, source, status }];
  }
  if (typeof tree !== 'object' || tree === null) return [];
  const named = Array.isArray(tree)
    ? tree.map((item, i): [string, unknown] => [listItemName(item) ?? String(i), item])
    : Object.entries(tree);
  return named.flatMap(([name, child]) => assumptionsOf(child, prefix === '' ? name : `${prefix}.${name}`));
}
