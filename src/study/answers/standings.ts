/** Which arm is best, by each primary metric at each design point. */
import { compareWithBest } from '../../engine/statistics/best.ts';
import { jackknifeValues } from '../../engine/statistics/jackknife.ts';
import { plainValues } from '../../engine/statistics/pieces.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { Standings } from '../results/answerForms.ts';
import { ratioSeries } from './measureSeries.ts';
import type { FindMeasure } from '../results/measureIndex.ts';

export interface Compared {
  readonly designPoints: readonly string[];
  /** The control first. */
  readonly arms: readonly string[];
  readonly level: number;
}

const ranked = metricCatalogue.filter(({ isPrimary, worse }) => isPrimary && worse !== 'neither');

/** Nothing where there is one arm, or some arm has no data. */
export function standingsOf(
  find: FindMeasure,
  { designPoints, arms, level }: Compared,
): readonly Standings[] {
  if (arms.length < 2) return [];
  return designPoints.flatMap((designPoint) =>
    ranked.flatMap(({ id, worse }): readonly Standings[] => {
      const series = arms.flatMap((arm) => {
        const measure = find({ metric: id, designPoint, arm });
        return measure === undefined ? [] : [ratioSeries(measure)];
      });
      const values = series.length === arms.length ? jackknifeValues(series) : null;
      if (values === null || worse === 'neither') return [];
      const compared = compareWithBest(values.map(plainValues), worse, level);
      return [{ metric: id, designPoint, arms: arms.map((arm, i) => ({ arm, ...compared[i] })) }];
    }),
  );
}
