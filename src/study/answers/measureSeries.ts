/** Measures of results as the ratios that they were made of, replication by replication. */
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import type { Measure } from '../results/results.ts';

/** Numerators and denominators; a replication without data has a denominator of 0. */
export function ratioSeries({ perReplication, denominators, denominator }: Measure): RatioSeries {
  const even = denominator / Math.max(1, perReplication.length);
  const below = denominators ?? perReplication.map(() => even);
  return {
    numerators: perReplication.map((value, i) => (value === null ? 0 : value * below[i])),
    denominators: perReplication.map((value, i) => (value === null ? 0 : below[i])),
  };
}
