/** Whole numbers of a scenario that are numbers only because a dot that was to part thousands begins a fraction of noughts: `100.000`. */
import type { Failure } from '../../failures/failure.ts';
import { checkedTree } from '../../reading/checkedTree.ts';
import { isMap } from '../../reading/isMap.ts';
import { wholeNumber } from '../../reading/parameterText.ts';
import type { PartedAt } from '../../reading/partedThousands.ts';
import { failureOf, type Origin, type Problem, valueAt } from '../../reading/problem.ts';
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

/** Of everything at and below the path. */
export function partedCounts(written: Written, path: Path = []): readonly Failure[] {
  const { origin } = written;
  return numbersBelow(valueAt(origin.raw, path), path).flatMap((at) => {
    const problem = countProblem(written, at);
    return problem === undefined ? [] : [failureOf(problem, origin)];
  });
}

function numbersBelow(raw: unknown, path: Path): readonly Path[] {
  if (typeof raw === 'number') return [path];
  if (Array.isArray(raw)) return raw.flatMap((item, i) => numbersBelow(item, [...path, i]));
  if (!isMap(raw)) return [];
  return Object.entries(raw).flatMap(([key, child]) => numbersBelow(child, [...path, key]));
}

/** Put back as the text that it is, the number is refused in the words of what is wanted at its place. */
function countProblem({ schema, origin, writtenAt }: Written, path: Path): Problem | undefined {
  const text = writtenAt(origin.locate(path, 'value'));
  if (text === undefined || !Number.isInteger(valueAt(origin.raw, path))) return undefined;
  const { problems } = checkedTree(schema, withValue(origin.raw, path, text));
  const asText = problems.find((problem) => problem.path.join('.') === path.join('.'));
  if (asText?.expected.startsWith(wholeNumber) !== true) return undefined;
  return { path, expected: `${asText.expected}, without a dot` };
}

function withValue(raw: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(raw)) return raw.with(Number(step), withValue(raw[Number(step)], rest, value));
  const map = raw as Readonly<Record<string, unknown>>;
  return { ...map, [step]: withValue(map[step], rest, value) };
}
