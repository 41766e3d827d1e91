/** Puts a value at a dotted path below the world: how an arm or a factor changes it. */
import { described, listItemName, nearestHint, oneOf, valueAt } from './problem.ts';
import type { Path } from './yaml/yamlPlace.ts';

/** The changed tree and the path with list indexes, or what is wrong with the path. */
export type SettingResult = { readonly tree: unknown; readonly path: Path } | WrongStep;

/** Where a path leaves the tree. */
export interface WrongStep {
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
  /** Steps that the tree has. */
  readonly depth: number;
}

/** A new tree in which the whole value at `dotted` is `value`; what is not on the way is shared with the old one. */
export function withSetting(tree: unknown, dotted: string, value: unknown): SettingResult {
  const steps = dotted.split('.');
  if (steps.includes('')) {
    return { found: `the path "${dotted}"`, expected: 'names joined by single dots', hint: '', depth: 0 };
  }
  if (steps[0] === 'world' && steps.length > 1) {
    const hint = `write ${steps.slice(1).join('.')}`;
    return { found: 'a path that begins with `world`', expected: 'a path below world', hint, depth: 0 };
  }
  return change(tree, { steps, depth: 0, value });
}

interface Change {
  readonly steps: readonly string[];
  readonly depth: number;
  readonly value: unknown;
}

function change(tree: unknown, { steps, depth, value }: Change): SettingResult {
  if (depth === steps.length) return { tree: value, path: [] };
  const step = steps[depth];
  const isLast = depth === steps.length - 1;
  if (Array.isArray(tree)) return changeItem(tree, { steps, depth, value });
  if (typeof tree !== 'object' || tree === null) {
    const found = `\`${step}\` below ${steps.slice(0, depth).join('.')}, which has nothing inside`;
    return { found, expected: 'a path that ends at a value of the world', hint: '', depth };
  }
  const map = tree as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(map, step) && !isLast) return unknownStep(steps, depth, Object.keys(map));
  const inner = change(Object.hasOwn(map, step) ? map[step] : undefined, { steps, depth: depth + 1, value });
  if ('found' in inner) return inner;
  return { tree: { ...map, [step]: inner.tree }, path: [step, ...inner.path] };
}

function changeItem(list: readonly unknown[], { steps, depth, value }: Change): SettingResult {
  const names = list.map(listItemName);
  const index = names.indexOf(steps[depth]);
  const known = names.filter((name) => name !== undefined);
  if (index === -1)
    return list.length > 0 && known.length === 0
      ? stepIntoValues(list, steps, depth)
      : unknownStep(steps, depth, known);
  const inner = change(list[index], { steps, depth: depth + 1, value });
  if ('found' in inner) return inner;
  return { tree: list.with(index, inner.tree), path: [index, ...inner.path] };
}

function unknownStep(steps: readonly string[], depth: number, known: readonly string[]): WrongStep {
  const above = depth === 0 ? 'world' : steps.slice(0, depth).join('.');
  const expected = known.length === 0 ? `nothing: ${above} is empty` : oneOf(known);
  return {
    found: `\`${steps[depth]}\` below ${above}`,
    expected,
    hint: nearestHint(steps[depth], known),
    depth,
  };
}

/** A list whose items have no names is one value, and is set as one. */
function stepIntoValues(list: readonly unknown[], steps: readonly string[], depth: number): WrongStep {
  const above = steps.slice(0, depth).join('.');
  const found = `\`${steps[depth]}\` below ${above}, which is ${described(list)}`;
  return { found, expected: `a path that ends at ${above}: the list is one value`, hint: '', depth };
}

/** The first step that none of the trees has, of the tree that has most before it; null where a value stands at the end of the path in one of them. */
export function wrongStepIn(trees: readonly unknown[], dotted: string): WrongStep | null {
  const wrong = trees.map((tree) => wrongStep(tree, dotted));
  return wrong.reduce((furthest, one) =>
    furthest === null || one === null ? null : one.depth > furthest.depth ? one : furthest,
  );
}

function wrongStep(tree: unknown, dotted: string): WrongStep | null {
  const result = withSetting(tree, dotted, null);
  if ('found' in result) return result;
  if (valueAt(tree, result.path) !== undefined) return null;
  const steps = dotted.split('.');
  const above = valueAt(tree, result.path.slice(0, -1)) as Readonly<Record<string, unknown>>;
  return unknownStep(steps, steps.length - 1, Object.keys(above));
}
