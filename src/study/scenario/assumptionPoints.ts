/** The worlds of the range over assumptions: a Latin hypercube over everything that is assumed or has a declared range. */
import { childKey, keyOfSeed, keyOfText } from '../../engine/random/key.ts';
import { latinPlace } from '../../engine/random/latinPlace.ts';
import type { World } from '../../model/world/world.ts';
import { wholeFile } from '../failures/failure.ts';
import type { AssumptionDesign } from './experiment.ts';
import type { Leaf } from './leaf.ts';
import { leavesBelow } from './placedLeaves.ts';
import { plausibleRange, type PlausibleRange, valueAt } from './plausibleRange.ts';
import { dottedPath } from './problem.ts';
import { plainNumber } from './readParameter.ts';
import type { Schema } from './schemaParts.ts';
import type { ArmVariant } from './studyParts.ts';
import { worldFailures } from './worldChecks.ts';
import type { WorldCheck } from './worldCheck.ts';
import { changedVariant, type Setting, type WorldVariant } from './worldVariant.ts';

/** A parameter that the points vary. */
export interface VariedParameter extends Omit<PlausibleRange, 'scale'> {
  /** As in the list of assumptions. */
  readonly path: string;
  readonly unit: string;
}

export interface AssumptionPoints {
  readonly design: AssumptionDesign;
  readonly varied: readonly VariedParameter[];
  /** Assumed, but nothing that could be varied: words, lists, 0. */
  readonly fixed: readonly string[];
  /** Worlds of the arms, in their order, at each point that makes a world. */
  readonly points: readonly (readonly World[])[];
  /** Points left out because values do not fit together there, such as more callers than numbers. */
  readonly impossible: number;
}

export interface AssumptionInput {
  readonly schema: Schema;
  readonly arms: readonly ArmVariant[];
  readonly design: AssumptionDesign;
  readonly seed: number;
  readonly check: WorldCheck;
}

/** How long is played is chosen, not assumed. */
const chosenSection = 'clock';

export function assumptionPoints(input: AssumptionInput): AssumptionPoints {
  const { arms, design } = input;
  const parameters = arms.map(({ variant }) => parametersOf(variant, design.factor));
  const points: (readonly World[])[] = [];
  for (let point = 0; point < design.points; point++) {
    const worlds = arms.map(({ variant }, arm) =>
      worldAt(input, variant, settingsAt(input, point, parameters[arm])),
    );
    if (worlds.every((world) => world !== null)) points.push(worlds);
  }
  const listed = arms.flatMap(({ id }, arm) =>
    parameters[arm].map((parameter) => ({ ...parameter, arm: id, isFirst: arm === 0 })),
  );
  return {
    design,
    varied: listedOnce(listed.filter(({ range }) => range !== null)).map(({ path, leaf, range }) => {
      const { low, high, isDeclared } = range as PlausibleRange;
      return { path, unit: leaf.unit, low, high, isDeclared };
    }),
    fixed: listedOnce(listed.filter(({ leaf, range }) => range === null && leaf.status === 'assumed')).map(
      ({ path }) => path,
    ),
    points,
    impossible: design.points - points.length,
  };
}

interface PlacedParameter {
  readonly path: string;
  readonly leaf: Leaf;
  /** Null: it stays as it is. */
  readonly range: PlausibleRange | null;
}

function parametersOf({ tree }: WorldVariant, factor: number): readonly PlacedParameter[] {
  return leavesBelow(tree, [])
    .filter(({ path }) => path[0] !== chosenSection)
    .map(({ path, leaf }) => ({
      path: dottedPath(tree, path),
      leaf,
      range: plausibleRange(leaf, factor),
    }));
}

/** The same path takes the same place in every arm, and keeps it whatever other parameters there are. */
function settingsAt(
  { design, seed }: AssumptionInput,
  point: number,
  parameters: readonly PlacedParameter[],
): readonly Setting[] {
  return parameters.flatMap(({ path, leaf, range }) => {
    if (range === null) return [];
    const key = childKey(keyOfSeed(seed, -1), keyOfText(`assumption/${path}`));
    const value = plainNumber(leaf, valueAt(leaf, range, latinPlace(point, design.points, key)));
    return [{ path, value, locate: () => wholeFile('') }];
  });
}

/** Null where the values do not make a world. */
function worldAt(
  { schema, check }: AssumptionInput,
  variant: WorldVariant,
  settings: readonly Setting[],
): World | null {
  const { failures, variant: changed } = changedVariant(schema, variant, settings);
  if (changed === undefined || failures.length > 0) return null;
  return worldFailures(changed, check).length > 0 ? null : changed.world;
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
