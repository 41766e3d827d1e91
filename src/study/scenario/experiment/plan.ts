/** Where in the ranges of the varied parameters a design plays. */
import type { SensitivityDesign } from './experiment.ts';
import { morrisPlaces } from './morris.ts';
import { sobolPlaces } from './sobolIndices.ts';

/** By dimension: a place 0 … 1 in its range, or null: the value as written. */
export type PlannedPoint = readonly (number | null)[];

export function sensitivityPlan(
  { design, walks, rows }: SensitivityDesign,
  dimensions: number,
  seed: number,
): readonly PlannedPoint[] {
  if (design === 'morris') return morrisPlaces(walks, dimensions, seed);
  if (design === 'sobol') return sobolPlaces(rows, dimensions, seed);
  return tornadoPlaces(dimensions);
}

/** How many points that makes. */
export function plannedPoints(
  { design, walks, rows }: Pick<SensitivityDesign, 'design' | 'walks' | 'rows'>,
  dimensions: number,
): number {
  if (design === 'morris') return walks * (dimensions + 1);
  return design === 'sobol' ? rows * (dimensions + 2) : 1 + 2 * dimensions;
}

/** The world as written, then each dimension alone at its low and at its high end. */
function tornadoPlaces(dimensions: number): readonly PlannedPoint[] {
  const written: PlannedPoint = Array.from({ length: dimensions }, () => null);
  return [written, ...written.flatMap((_, i) => [written.with(i, 0), written.with(i, 1)])];
}
