/** Where in the ranges of the assumptions another arm becomes the best one. */
import type { AssumptionPoints } from '../scenario/experiment/assumptionPoints.ts';
import { cornerOf } from '../sensitivity/corner.ts';
import type { Turnover } from '../results/turnover.ts';
import { armsByBadness, ranked } from './rankings.ts';
import type { RankedArm } from './rankings.ts';
import type { RangeMeasure } from '../results/rangeOutcome.ts';
import type { Measure } from '../results/results.ts';

export function turnoversOf(
  { varied, values }: Pick<AssumptionPoints, 'varied' | 'values'>,
  measures: readonly RangeMeasure[],
  base: readonly Measure[],
): readonly Turnover[] {
  return ranked.flatMap((metric): readonly Turnover[] => {
    const arms = armsByBadness(metric, measures, base);
    const [best, second] = arms;
    if (second === undefined || best.badness === second.badness) return [];
    const winners = winnersOf(arms);
    const known = winners.flatMap((winner, point) => (winner === null ? [] : [{ winner, point }]));
    const corner = cornerOf(
      known.map(({ point }) => values[point]),
      known.map(({ winner }) => winner !== best.arm),
    );
    return [
      {
        metric: metric.id,
        best: best.arm,
        points: known.length,
        winners: countsOf(known.map(({ winner }) => winner)),
        corner:
          corner === null
            ? null
            : {
                ...corner,
                conditions: corner.conditions.map(({ dimension, side, at }) => ({
                  path: varied[dimension].path,
                  unit: varied[dimension].unit,
                  side,
                  at,
                })),
              },
      },
    ];
  });
}

/** At each point the arm that is better than the best of the experiment, if there is one; null where an arm has no data. */
function winnersOf(arms: readonly RankedArm[]): readonly (string | null)[] {
  return arms[0].perPoint.map((_, point) => {
    const at = arms.map(({ arm, perPoint }) => ({ arm, badness: perPoint[point] }));
    let winner = at[0];
    for (const each of at) {
      if (each.badness === null) return null;
      if (each.badness < Number(winner.badness)) winner = each;
    }
    return winner.arm;
  });
}

function countsOf(winners: readonly string[]): Turnover['winners'] {
  const counts = new Map<string, number>();
  for (const arm of winners) counts.set(arm, (counts.get(arm) ?? 0) + 1);
  return [...counts]
    .map(([arm, points]) => ({ arm, points }))
    .toSorted((a, b) => b.points - a.points || (a.arm < b.arm ? -1 : 1));
}
