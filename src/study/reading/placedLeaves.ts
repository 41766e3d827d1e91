/** Parameters of a checked tree with their places. */
import { isLeaf, type Leaf } from './leaf.ts';
import type { Path } from './yaml/yamlPlace.ts';

export interface PlacedLeaf {
  readonly path: Path;
  readonly leaf: Leaf;
}

/** All below `path`, in the order of the tree. */
export function leavesBelow(tree: unknown, path: Path): readonly PlacedLeaf[] {
  if (isLeaf(tree)) return [{ path, leaf: tree }];
  if (typeof tree !== 'object' || tree === null) return [];
  if (Array.isArray(tree)) return tree.flatMap((item, i) => leavesBelow(item, [...path, i]));
  return Object.entries(tree).flatMap(([key, child]) => leavesBelow(child, [...path, key]));
}

/** Of detectors and rules. */
export function screeningLeaves(tree: unknown): readonly PlacedLeaf[] {
  const { screening, rules } = tree as Readonly<Record<string, unknown>>;
  return [...leavesBelow(screening, ['screening']), ...leavesBelow(rules, ['rules'])];
}
