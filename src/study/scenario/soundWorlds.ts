/** The worlds of a scenario that could be put together, whatever else is wrong with it. */
import type { World } from '../../model/world/world.ts';
import { worldFailures } from './checks/worldChecks.ts';
import type { WorldCheck } from './checks/worldCheck.ts';
import type { Study } from './experiment/studyParts.ts';
import type { WorldVariant } from './world/worldVariant.ts';

export interface ReadWorlds {
  readonly base: WorldVariant;
  readonly study: Study;
  /** The base has no fault of its own, whatever its values mean together. */
  readonly isWorldWhole: boolean;
}

/** Of the arms, then of the design points. */
const changedVariants = ({ arms, points }: Study): readonly WorldVariant[] => [
  ...arms.map(({ variant }) => variant),
  ...points.flatMap(({ variants }) => variants),
];

/** The base first, each once. */
export const variantsOf = ({
  base,
  study,
}: Pick<ReadWorlds, 'base' | 'study'>): readonly [WorldVariant, ...WorldVariant[]] => [
  base,
  ...new Set(changedVariants(study).filter((variant) => variant !== base)),
];

/** Those of the arms and design points only where all of these could be read. */
export function soundWorldsOf(
  { base, study, isWorldWhole }: ReadWorlds,
  parts: Omit<WorldCheck, 'isWhole'>,
): readonly World[] {
  if (!isWorldWhole) return [];
  const variants = study.failures.length > 0 ? [base] : variantsOf({ base, study });
  return variants
    .filter((variant) => worldFailures(variant, { ...parts, isWhole: true }).length === 0)
    .map(({ world }) => world);
}
