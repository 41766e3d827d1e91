/** The worlds of the range over assumptions: a Latin hypercube over everything that is assumed or has a declared range. */
import { childKey, keyOfSeed, keyOfText } from '../../../engine/random/key.ts';
import { latinPlace } from '../../../engine/random/latinPlace.ts';
import type { World } from '../../../model/world/world.ts';
import type { AssumptionDesign } from './experiment.ts';
import { type PlausibleRange, valueAt } from './plausibleRange.ts';
import type { ArmVariant } from './studyParts.ts';
import { parametersOf, settingAt, worldAt } from './variedParameters.ts';
import type { PlacedParameter, VariedParameter, WorldMaking } from './variedParameters.ts';
import type { Setting } from '../world/worldVariant.ts';

export interface AssumptionPoints {
  readonly design: AssumptionDesign;
  readonly varied: readonly VariedParameter[];
  /** Assumed, but nothing that could be varied: words, lists, 0. */
  readonly fixed: readonly string[];
  /** Worlds of the arms, in their order, at each point that makes a world. */
  readonly points: readonly (readonly World[])[];
  /** At each of these points the value of each varied parameter, in their order. */
  readonly values: readonly (readonly number[])[];
  /** Points left out because values do not fit together there, such as more callers than numbers. */
  readonly impossible: number;
}

export interface AssumptionInput extends WorldMaking {
  readonly arms: readonly ArmVariant[];
  readonly design: AssumptionDesign;
  readonly seed: number;
}

export function assumptionPoints(input: AssumptionInput): AssumptionPoints {
  const { arms, design } = input;
  const parameters = arms.map(({ variant }) => parametersOf(variant, design.factor));
  const points: (readonly World[])[] = [];
  const kept: number[] = [];
  for (let point = 0; point < design.points; point++) {
    const worlds = arms.map(({ variant }, arm) =>
      worldAt(input, variant, settingsAt(input, point, parameters[arm])),
    );
    if (!worlds.every((world) => world !== null)) continue;
    points.push(worlds);
    kept.push(point);
  }
  const listed = arms.flatMap(({ id }, arm) =>
    parameters[arm].map((parameter) => ({ ...parameter, arm: id, placedPath: parameter.path })),
  );
  const varied = listedOnce(listed.filter(({ range }) => range !== null));
  return {
    design,
    varied: varied.map(({ path, leaf, range }) => {
      const { low, high, isDeclared } = range as PlausibleRange;
      return { path, unit: leaf.unit, low, high, isDeclared };
    }),
    fixed: listedOnce(listed.filter(({ leaf, range }) => range === null && leaf.status === 'assumed')).map(
      ({ path }) => path,
    ),
    points,
    values: kept.map((point) =>
      varied.map(({ placedPath, range }) =>
        valueAt(range as PlausibleRange, placeAt(input, point, placedPath)),
      ),
    ),
    impossible: design.points - points.length,
  };
}

function settingsAt(
  input: AssumptionInput,
  point: number,
  parameters: readonly PlacedParameter[],
): readonly Setting[] {
  return parameters.flatMap((parameter) =>
    parameter.range === null ? [] : [settingAt(parameter, placeAt(input, point, parameter.path))],
  );
}

/** The same path takes the same place in every arm, and keeps it whatever other parameters there are. */
function placeAt({ design, seed }: AssumptionInput, point: number, path: string): number {
  const key = childKey(keyOfSeed(seed, -1), keyOfText(`assumption/${path}`));
  return latinPlace(point, design.points, key);
}

/** Arms share what they do not set: each path with the same value once, another value of a later arm under its name. */
function listedOnce<Listed extends PlacedParameter & { readonly arm: string }>(
  all: readonly Listed[],
): readonly Listed[] {
  const known = new Map<string, string>();
  return all.flatMap((parameter) => {
    const { path, leaf, arm } = parameter;
    const plain = JSON.stringify(leaf.plain);
    const before = known.get(path);
    if (before === undefined) known.set(path, plain);
    if (before === plain) return [];
    return [before === undefined ? parameter : { ...parameter, path: `arms.${arm}.${path}` }];
  });
}
