/** The parameters of a world that may be otherwise, and worlds in which they are. */
import type { World } from '../../../model/world/world.ts';
import { wholeFile } from '../../failures/failure.ts';
import type { Leaf } from '../../reading/leaf.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import { plausibleRange, type PlausibleRange, valueAt } from './plausibleRange.ts';
import { dottedPath } from '../../reading/problem.ts';
import { plainNumber } from '../../reading/readParameter.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import type { WorldCheck } from '../checks/worldCheck.ts';
import { worldFailures } from '../checks/worldChecks.ts';
import { changedVariant, type Setting, type WorldVariant } from '../world/worldVariant.ts';

/** A parameter that is varied, as the results name it. */
export interface VariedParameter extends Omit<PlausibleRange, 'scale' | 'isWhole'> {
  /** As in the list of assumptions. */
  readonly path: string;
  readonly unit: string;
}

export interface PlacedParameter {
  readonly path: string;
  readonly leaf: Leaf;
  /** Null: it stays as it is. */
  readonly range: PlausibleRange | null;
}

/** How long is played is chosen, not assumed. */
const chosenSection = 'clock';

/** All parameters of a world but those that are chosen. */
export function parametersOf({ tree }: WorldVariant, factor: number): readonly PlacedParameter[] {
  return leavesBelow(tree, [])
    .filter(({ path }) => path[0] !== chosenSection)
    .map(({ path, leaf }) => ({
      path: dottedPath(tree, path),
      leaf,
      range: plausibleRange(leaf, factor),
    }));
}

/** The parameter's value at a place in its range, 0 … 1 from its low to its high end; it must have one. */
export function settingAt({ path, leaf, range }: PlacedParameter, place: number): Setting {
  const value = plainNumber(leaf, valueAt(range as PlausibleRange, place));
  return { path, value, locate: () => wholeFile('') };
}

export interface WorldMaking {
  readonly schema: Schema;
  readonly check: WorldCheck;
}

/** Null where the values do not make a world, such as more callers than numbers. */
export function worldAt(
  { schema, check }: WorldMaking,
  variant: WorldVariant,
  settings: readonly Setting[],
): World | null {
  const { failures, variant: changed } = changedVariant(schema, variant, settings);
  if (changed === undefined || failures.length > 0) return null;
  return worldFailures(changed, check).length > 0 ? null : changed.world;
}
