/** A parameter's value in a checked tree, with what is known about where it comes from. */
import type { ParameterType, ParameterValue } from '../../model/contracts/parameter.ts';
import { isMap } from './isMap.ts';

const leafMark: unique symbol = Symbol('leaf');

export interface Leaf {
  readonly [leafMark]: true;
  /** Name in its parameter table; may contain dots. */
  readonly name: string;
  readonly type: ParameterType;
  /** In the parameter's unit; hours as seconds after midnight. */
  readonly value: ParameterValue;
  /** As it would be written in a scenario file. */
  readonly plain: ParameterValue;
  readonly unit: string;
  /** Least and greatest number that the parameter accepts. */
  readonly limits: readonly [least: number, greatest: number];
  /** Where the file says that the value may lie; null where it says nothing. */
  readonly range: readonly [low: number, high: number] | null;
  readonly source: string;
  /** Whether the value is from a cited figure, from one that nobody has looked up again, assumed, or given in the file without a source. */
  readonly status: AssumptionStatus;
}

export const assumptionStatuses = ['measured', 'recalled', 'assumed', 'given'] as const;
export type AssumptionStatus = (typeof assumptionStatuses)[number];

/** A leaf of these fields. */
export function leafOf(fields: Omit<Leaf, typeof leafMark>): Leaf {
  return { [leafMark]: true, ...fields };
}

export function isLeaf(value: unknown): value is Leaf {
  return typeof value === 'object' && value !== null && leafMark in value;
}

/** A source that begins with "assumed" cites nothing, one that begins with "recalled" cites what was not seen in a text. */
export function statusOf(source: string): AssumptionStatus {
  if (/^assumed\b/i.test(source)) return 'assumed';
  return /^recalled\b/i.test(source) ? 'recalled' : 'measured';
}

/** Plain data of a checked tree: leaves as they would be written, ready to be read again. */
export function plainTree(tree: unknown): unknown {
  if (isLeaf(tree)) return tree.plain;
  if (Array.isArray(tree)) return tree.map(plainTree);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, plainTree(value)]));
}

/** `tree` with the sources of `from` wherever both have the same value of the same parameter: plain data that is read again has lost them. */
export function withSourcesOf(from: unknown, tree: unknown): unknown {
  if (isLeaf(tree)) return isLeaf(from) && isSameValue(from, tree) ? from : tree;
  if (typeof tree !== 'object' || tree === null || typeof from !== 'object' || from === null) return tree;
  if (Array.isArray(tree))
    return Array.isArray(from) ? tree.map((item, i) => withSourcesOf(from[i], item)) : tree;
  const known = new Map(Object.entries(from));
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, withSourcesOf(known.get(key), value)]),
  );
}

const isSameValue = (a: Leaf, b: Leaf): boolean =>
  a.name === b.name && a.type === b.type && JSON.stringify(a.plain) === JSON.stringify(b.plain);

/** Values of the parameters of one section by name; parts inside it (`use: …`) are not entered. */
export function valuesOf(section: unknown, isOwn: (name: string) => boolean): Record<string, ParameterValue> {
  const values: Record<string, ParameterValue> = {};
  collect(section, (leaf) => {
    if (isOwn(leaf.name)) values[leaf.name] = leaf.value;
  });
  return values;
}

function collect(section: unknown, take: (leaf: Leaf) => void): void {
  if (typeof section !== 'object' || section === null) return;
  for (const child of Object.values(section)) {
    if (isLeaf(child)) take(child);
    else if (isMap(child) && !('use' in child)) {
      collect(child, take);
    }
  }
}
