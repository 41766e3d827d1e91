/** A world, and what arms and factors make of it: always checked anew, with faults placed where the change is written. */
import type { World } from '../../../model/world/world.ts';
import type { Failure } from '../../failures/failure.ts';
import { nearestPath } from '../../failures/nearestPath.ts';
import { checkedTree } from '../../reading/checkedTree.ts';
import { plainTree, withSourcesOf } from '../../reading/leaf.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import {
  described,
  dottedPath,
  failureOf,
  type Origin,
  type Problem,
  valueAt,
} from '../../reading/problem.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import { withSetting, wrongStepIn } from '../../reading/settings.ts';
import type { WrongStep } from '../../reading/settings.ts';
import type { Locate, Path } from '../../reading/yaml/yamlPlace.ts';
import { withItsPlace } from './misplacedKey.ts';
import { worldOf } from './worldOf.ts';

export interface WorldVariant {
  /** Parameters as leaves. */
  readonly tree: unknown;
  /** As it would be written, every default filled in. */
  readonly plain: Readonly<Record<string, unknown>>;
  /** Where its values are written; `raw` is the file's data, or `plain` where arms have changed it. */
  readonly origin: Origin;
  readonly world: World;
  /** The file's world as written, faults and all: what is only cut out is not unknown. */
  readonly written: unknown;
  /** What arms and factors have put into it. */
  readonly settings: readonly Setting[];
}

/** One value put at a path, and where that is written. */
export interface Setting {
  readonly path: string;
  readonly value: unknown;
  readonly locate: Locate;
}

export interface VariantResult {
  readonly failures: readonly Failure[];
  /** Undefined when nothing whole is left; otherwise without the faulty values. */
  readonly variant: WorldVariant | undefined;
}

/** Checks the world of a file. */
export function baseVariant(schema: Schema, origin: Origin): VariantResult {
  const { problems, tree } = checkedTree(schema, origin.raw);
  const failures = problems.map((problem) => failureOf(withItsPlace(problem), origin));
  return {
    failures,
    variant: tree === undefined ? undefined : variantOf(tree, { origin, written: origin.raw, settings: [] }),
  };
}

/** The base with the settings, in their order; the base itself where there are none. */
export function changedVariant(
  schema: Schema,
  base: WorldVariant,
  settings: readonly Setting[],
): VariantResult {
  if (settings.length === 0) return { failures: [], variant: base };
  const failures: Failure[] = [];
  const changes: PlacedSetting[] = [];
  let plain: unknown = base.plain;
  for (const setting of settings) {
    const result = withSetting(plain, setting.path, setting.value);
    if ('found' in result) {
      if (!isCutOut(base, setting.path)) failures.push(wrongPath(setting, result));
    } else {
      plain = result.tree;
      changes.push({ path: result.path, locate: setting.locate });
    }
  }
  const origin: Origin = {
    raw: plain,
    locate: overlaid(base.origin.locate, changes),
    prefix: base.origin.prefix,
  };
  const { problems, tree } = checkedTree(schema, plain);
  const known = (): readonly string[] =>
    leavesBelow(base.tree, []).map(({ path }) => dottedPath(base.tree, path));
  failures.push(...problems.map((problem) => failureOf(withMeantPath(problem, settings, known), origin)));
  if (tree === undefined) return { failures, variant: undefined };
  const from = { origin, written: base.written, settings: [...base.settings, ...settings] };
  return { failures, variant: variantOf(withSourcesOf(base.tree, tree), from) };
}

/** A setting of a key that there is not may have left steps of its path out. */
function withMeantPath(
  problem: Problem,
  settings: readonly Setting[],
  known: () => readonly string[],
): Problem {
  const { part, hint = '', path } = problem;
  if (part !== 'key' || hint !== '') return problem;
  const setting = settings.find((one) => one.path === path.join('.'));
  const near = setting === undefined ? undefined : nearestPath(setting.path, known());
  return near === undefined ? problem : { ...problem, hint: `did you mean \`${near}\`?` };
}

/** What is only cut out of the file's world is told where it stands. */
const isCutOut = ({ written }: WorldVariant, path: string): boolean =>
  !('found' in withSetting(written, path, null));

const wrongPath = ({ path, locate }: Setting, { found, expected, hint }: WrongStep): Failure => ({
  ...locate([], 'key'),
  path,
  found,
  expected,
  hint,
});

/** A setting whose path none of the variants has, at the step at which it leaves the one that has most of it. */
export function lostFailures(
  variants: readonly [WorldVariant, ...WorldVariant[]],
  setting: Setting,
): readonly Failure[] {
  const wrong = wrongStepIn(
    variants.map(({ plain }) => plain),
    setting.path,
  );
  return wrong === null || isCutOut(variants[0], setting.path) ? [] : [wrongPath(setting, wrong)];
}

/** Which of the variants have a value at the path: those where one stands there, or, where none stands anywhere, those that have room for it. */
export function havingPath<With extends { readonly variant: WorldVariant }>(
  all: readonly With[],
  path: string,
): readonly With[] {
  const placed = all.flatMap((one) => {
    const result = withSetting(one.variant.plain, path, null);
    return 'found' in result ? [] : [{ one, value: valueAt(one.variant.plain, result.path) }];
  });
  const standing = placed.filter(({ value }) => value !== undefined);
  return (standing.length > 0 ? standing : placed).map(({ one }) => one);
}

/** A setting's value in messages: scalars as they are. */
export function settingText(value: unknown, index: number): string {
  const isScalar = typeof value !== 'object' || value === null;
  return isScalar ? described(value).replaceAll('"', '') : `#${index + 1}`;
}

interface PlacedSetting {
  readonly path: Path;
  readonly locate: Locate;
}

function variantOf(tree: unknown, from: Pick<WorldVariant, 'origin' | 'written' | 'settings'>): WorldVariant {
  const plain = plainTree(tree) as Readonly<Record<string, unknown>>;
  return { tree, plain, world: worldOf(tree), ...from };
}

/** Places below a change are those of the change; the last change wins. */
function overlaid(locate: Locate, changes: readonly PlacedSetting[]): Locate {
  return (path, part) => {
    const change = changes.findLast(
      ({ path: above }) => above.length <= path.length && above.every((step, i) => step === path[i]),
    );
    return change === undefined ? locate(path, part) : change.locate(path.slice(change.path.length), part);
  };
}
