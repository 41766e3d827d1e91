/** The worlds of a sensitivity analysis. */
import type { World } from '../../../model/world/world.ts';
import { sensitivityPlan, plannedPoints } from './plan.ts';
import type { PlannedPoint } from './plan.ts';
import type { Experiment, SensitivityDesign } from './experiment.ts';
import { plausibleRange, type PlausibleRange } from './plausibleRange.ts';
import type { Problem } from '../../reading/problem.ts';
import { wrongStepIn } from '../../reading/settings.ts';
import { mostWorlds } from './study.ts';
import type { ArmVariant } from './studyParts.ts';
import { parametersOf, settingAt, worldAt } from './variedParameters.ts';
import type { PlacedParameter, VariedParameter, WorldMaking } from './variedParameters.ts';

export interface SensitivityPoints {
  readonly design: SensitivityDesign;
  /** The dimensions, in their order. */
  readonly varied: readonly VariedParameter[];
  /** Of each arm, in their order, the range of every dimension there: an arm may set a value of its own. Null: the arm has no such parameter. */
  readonly ranges: readonly (readonly (PlausibleRange | null)[])[];
  readonly plan: readonly PlannedPoint[];
  /** Worlds of the arms, in their order, at each point of the plan; null where the values make no world. */
  readonly points: readonly (readonly World[] | null)[];
}

export interface SensitivityInput extends WorldMaking {
  readonly arms: readonly ArmVariant[];
  readonly design: SensitivityDesign;
  readonly seed: number;
}

export function sensitivityPoints(input: SensitivityInput): SensitivityPoints {
  const { arms, design, seed } = input;
  const ofArms = arms.map(({ variant }) => new Map(chosen(parametersOf(variant, design.factor), design)));
  const dimensions = new Map(ofArms.toReversed().flatMap((parameters) => [...parameters]));
  const paths = [...new Set(ofArms.flatMap((parameters) => [...parameters.keys()]))];
  const plan = sensitivityPlan(design, paths.length, seed);
  const points = plan.map((place) => {
    const worlds = arms.map(({ variant }, arm) =>
      worldAt(
        input,
        variant,
        paths.flatMap((path, i) => {
          const parameter = ofArms[arm].get(path);
          const at = place[i];
          return parameter === undefined || at === null ? [] : [settingAt(parameter, at)];
        }),
      ),
    );
    return worlds.every((world) => world !== null) ? worlds : null;
  });
  const varied = paths.map((path): VariedParameter => {
    const { leaf, range } = dimensions.get(path) as PlacedParameter;
    const { low, high, isDeclared } = range as PlausibleRange;
    return { path, unit: leaf.unit, low, high, isDeclared };
  });
  const ranges = ofArms.map((parameters) => paths.map((path) => parameters.get(path)?.range ?? null));
  return { design, varied, ranges, plan, points };
}

const isBelow = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}.`);

/**
 * Those at or below the paths asked for; a parameter that is named itself is varied whatever its source. Without paths, those with a range
 * that the file declares; where it declares none, all that is assumed.
 */
function chosen(
  parameters: readonly PlacedParameter[],
  { of, factor }: SensitivityDesign,
): readonly (readonly [string, PlacedParameter])[] {
  const asked = parameters.map((parameter): PlacedParameter => {
    if (parameter.range !== null || !of.includes(parameter.path)) return parameter;
    return { ...parameter, range: plausibleRange({ ...parameter.leaf, status: 'assumed' }, factor) };
  });
  const varied = asked.filter(({ range }) => range !== null);
  const declared = varied.filter(({ range }) => range?.isDeclared === true);
  const all = declared.length > 0 ? declared : varied;
  const found =
    of.length === 0 ? all : varied.filter(({ path }) => of.some((prefix) => isBelow(path, prefix)));
  return found.map((parameter) => [parameter.path, parameter] as const);
}

/** What is asked for and cannot be varied, and designs of more worlds than a study can hold. */
export function sensitivityProblems(
  { sensitivity }: Experiment,
  arms: readonly ArmVariant[],
): readonly Problem[] {
  if (sensitivity === null || arms.length === 0) return [];
  const varied = arms.flatMap(({ variant }) =>
    chosen(parametersOf(variant, sensitivity.factor), sensitivity),
  );
  const paths = new Set(varied.map(([path]) => path));
  const lost = sensitivity.of.flatMap((prefix, i): readonly Problem[] => {
    if ([...paths].some((path) => isBelow(path, prefix))) return [];
    const path = ['sensitivity', 'of', i];
    const wrong = wrongStepIn(
      arms.map(({ variant }) => variant.plain),
      prefix,
    );
    if (wrong !== null) {
      const { found, expected, hint } = wrong;
      return [{ path, found, expected, hint }];
    }
    const found = `"${prefix}", at or below which nothing can be varied`;
    return [
      {
        path,
        found,
        expected: 'the path of a number, or of what holds assumed ones',
      },
    ];
  });
  if (lost.length > 0) return lost;
  if (paths.size === 0)
    return [{ path: ['sensitivity'], found: 'nothing that is assumed', expected: 'a parameter to vary' }];
  const worlds = plannedPoints(sensitivity, paths.size) * arms.length;
  if (worlds <= mostWorlds) return [];
  const found = `${worlds} worlds (${plannedPoints(sensitivity, paths.size)} points of ${paths.size} parameters times ${arms.length} arms)`;
  return [
    {
      path: ['sensitivity'],
      found,
      expected: `at most ${mostWorlds}: fewer parameters (\`of\`, \`--vary\`), \`walks\` or \`rows\``,
    },
  ];
}
