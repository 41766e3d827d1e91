/** Whether the order of the arms holds over the points of the range over assumptions. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { Metric } from '../../model/measures/metric.ts';
import { measureByPoint } from '../results/rangeOutcome.ts';
import type { RangeMeasure, Ranking } from '../results/rangeOutcome.ts';
import type { Measure } from '../results/results.ts';

/** An arm by how bad it is: in the experiment itself, and at each point. */
export interface RankedArm {
  readonly arm: string;
  readonly badness: number;
  readonly perPoint: readonly (number | null)[];
}

/** Metrics by which arms are put in order. */
export const ranked: readonly Metric[] = metricCatalogue.filter(
  ({ isPrimary, worse }) => isPrimary && worse !== 'neither',
);

/** For each primary metric the order of the arms in the experiment itself, best first, and at how many of the points it holds. */
export function rankingsOf(measures: readonly RangeMeasure[], base: readonly Measure[]): readonly Ranking[] {
  return ranked.flatMap((metric) => {
    const arms = armsByBadness(metric, measures, base);
    return arms.length < 2 ? [] : [rankingOf(metric.id, arms)];
  });
}

/** Best first. */
export function armsByBadness(
  { id, worse }: Metric,
  measures: readonly RangeMeasure[],
  base: readonly Measure[],
): readonly RankedArm[] {
  const sign = worse === 'up' ? 1 : -1;
  const own = base.filter((m) => m.metric === id && m.class === null && m.place === null);
  return own
    .flatMap(({ arm, estimate }): RankedArm[] => {
      const found = measureByPoint(measures, { metric: id, arm });
      if (found === undefined || estimate === null) return [];
      const perPoint = found.perPoint.map((value) => (value === null ? null : sign * value));
      return [{ arm, badness: sign * estimate, perPoint }];
    })
    .toSorted((a, b) => a.badness - b.badness);
}

function rankingOf(metric: string, arms: readonly RankedArm[]): Ranking {
  const pairs = arms.flatMap((better, i) => arms.slice(i + 1).map((worse) => [better, worse] as const));
  // A tie in the experiment may go either way at a point; only a reversed pair breaks an order.
  const strict = pairs.filter(([better, worse]) => better.badness < worse.badness);
  const points = arms[0].perPoint.flatMap((_, point) =>
    arms.every(({ perPoint }) => perPoint[point] !== null) ? [point] : [],
  );
  const share = (kept: typeof strict): number | null => {
    const holding = points.filter((point) =>
      kept.every(([better, worse]) => Number(better.perPoint[point]) <= Number(worse.perPoint[point])),
    );
    return points.length === 0 || kept.length === 0 ? null : holding.length / points.length;
  };
  return {
    metric,
    order: arms.map(({ arm }) => arm),
    points: points.length,
    holdsShare: share(strict),
    bestHoldsShare: share(strict.filter(([better]) => better.badness === arms[0].badness)),
  };
}
