/** Finds a measure of the results by what it is of. */
import type { Measure } from './results.ts';

export interface MeasureKey {
  readonly metric: string;
  readonly designPoint: string;
  readonly arm: string;
  /** Absent, as null: over all classes. */
  readonly class?: string | null;
  /** Absent, as null: of no site, week or other place. */
  readonly place?: string | null;
}

export type FindMeasure = (key: MeasureKey) => Measure | undefined;

export function measureIndex(measures: readonly Measure[]): FindMeasure {
  const index = new Map(measures.map((measure) => [textOf(measure), measure]));
  return (key) => index.get(textOf(key));
}

const textOf = ({ metric, designPoint, arm, class: group = null, place = null }: MeasureKey): string =>
  JSON.stringify([metric, designPoint, arm, group, place]);
