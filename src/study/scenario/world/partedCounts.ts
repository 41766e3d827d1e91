/** Whole numbers of a scenario that are numbers only because a dot that was to part thousands begins a fraction of noughts: `100.000`. */
import type { Failure } from '../../failures/failure.ts';
import { checkedTree } from '../../reading/checkedTree.ts';
import { isMap } from '../../reading/isMap.ts';
import { wholeNumber } from '../../reading/parameterText.ts';
import type { PartedAt } from '../../reading/partedThousands.ts';
import { failureOf, type Origin, valueAt } from '../../reading/problem.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import { withSetting } from '../../reading/settings.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';
import type { WorldVariant } from './worldVariant.ts';

interface Written {
  readonly schema: Schema;
  readonly origin: Origin;
  readonly writtenAt: PartedAt;
}

/** Of the file's world, which is the first of the variants, and of what arms and factors put into it. */
export function partedCountsOfWorlds(
  [base, ...changed]: readonly WorldVariant[],
  { schema, writtenAt }: Omit<Written, 'origin'>,
): readonly Failure[] {
  return [
    ...partedCounts({ schema, origin: base.origin, writtenAt }),
    ...changed.flatMap((variant) =>
      settingPaths(variant).flatMap((path) =>
        partedCounts({ schema, origin: variant.origin, writtenAt }, path),
      ),
    ),
  ];
}

const settingPaths = ({ plain, settings }: WorldVariant): readonly Path[] =>
  settings.flatMap(({ path, value }) => {
    const placed = withSetting(plain, path, value);
    return 'found' in placed ? [] : [placed.path];
  });

/** Of everything at and below the path. Put back as the texts that they are, they are refused in the words of what is wanted in their places. */
export function partedCounts({ schema, origin, writtenAt }: Written, path: Path = []): readonly Failure[] {
  const { raw } = origin;
  const asTexts = structuredClone(raw);
  const places = new Set<string>();
  for (const at of numbersBelow(valueAt(raw, path), path)) {
    const text = writtenAt(origin.locate(at, 'value'));
    if (text === undefined || !Number.isInteger(valueAt(raw, at))) continue;
    putInto(asTexts, at, text);
    places.add(nameOf(at));
  }
  if (places.size === 0) return [];
  return checkedTree(schema, asTexts)
    .problems.filter(({ path: at, expected }) => places.has(nameOf(at)) && expected.startsWith(wholeNumber))
    .map(({ path: at, expected }) => failureOf({ path: at, expected: withoutDot(expected) }, origin));
}

/** What is expected where a whole number is one only because noughts follow its dot. */
export const withoutDot = (expected: string): string => `${expected}, without a dot`;

const nameOf = (path: Path): string => path.join('.');

function numbersBelow(raw: unknown, path: Path): readonly Path[] {
  if (typeof raw === 'number') return [path];
  if (Array.isArray(raw)) return raw.flatMap((item, i) => numbersBelow(item, [...path, i]));
  if (!isMap(raw)) return [];
  return Object.entries(raw).flatMap(([key, child]) => numbersBelow(child, [...path, key]));
}

function putInto(tree: unknown, path: Path, text: string): void {
  const parent = valueAt(tree, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path[path.length - 1]] = text;
}
