/** Measures of results as the ratios that they were made of, replication by replication. */
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import type { Measure } from '../results/results.ts';

export interface MeasureKey {
  readonly metric: string;
  readonly designPoint: string;
  readonly arm: string;
  /** Null: over all classes. */
  readonly class: string | null;
}

export type FindMeasure = (key: MeasureKey) => Measure | undefined;

/** Measures of no site, by key. */
export function measureIndex(measures: readonly Measure[]): FindMeasure {
  const keyOf = ({ metric, designPoint, arm, class: group }: MeasureKey): string =>
    JSON.stringify([metric, designPoint, arm, group]);
  const index = new Map(
    measures.filter(({ place }) => place === null).map((measure) => [keyOf(measure), measure]),
  );
  return (key) => index.get(keyOf(key));
}

/** Numerators and denominators; a replication without data has a denominator of 0. */
export function ratioSeries({ perReplication, denominators, denominator }: Measure): RatioSeries {
  const even = denominator / Math.max(1, perReplication.length);
  const below = denominators ?? perReplication.map(() => even);
  return {
    numerators: perReplication.map((value, i) => (value === null ? 0 : value * below[i])),
    denominators: perReplication.map((value, i) => (value === null ? 0 : below[i])),
  };
}
