/** How the sections of a checked tree are read. */
import type { ParameterValue, ParameterValues } from '../../../model/contracts/parameter.ts';
import type { PartSettings } from '../../../model/world/world.ts';
import { isModuleReference } from '../../modules/moduleReference.ts';
import { isLeaf, valuesOf } from '../../reading/leaf.ts';

/** A section of a checked tree. */
export type Section = Readonly<Record<string, unknown>>;

/** Of a section whose keys are ids. */
export function entries(map: unknown): readonly (readonly [string, Section])[] {
  return Object.entries(map as Readonly<Record<string, Section>>);
}

/** A part with its own parameters; those of its surroundings are left out. */
export function partOf(part: Section, around: readonly string[]): PartSettings {
  const isOwn = (name: string): boolean => !around.includes(name);
  const use = String(part.use);
  if (!isModuleReference(use)) return { use, parameters: valuesOf(part, isOwn) };
  const loaded = valuesOf(part.with, () => true);
  const isLoaded = Object.values(part.with as Section).every(isLeaf);
  return { use, parameters: isLoaded ? loaded : (part.with as ParameterValues) };
}

export function leafValue(leaf: unknown): ParameterValue | undefined {
  return isLeaf(leaf) ? leaf.value : undefined;
}

export function numberOf(leaf: unknown): number {
  return Number(leafValue(leaf));
}
