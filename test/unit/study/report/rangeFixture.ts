/** Results whose assumptions were varied. */
import type { Results } from '../../../../src/study/results/results.ts';

/** The same results with a range over three points, everywhere from half to double of the estimate. */
export function withRange(results: Results, path = 'population.village.voicemail'): Results {
  const ends = (value: number) => ({
    least: Math.min(value / 2, value * 2),
    greatest: Math.max(value / 2, value * 2),
  });
  const measures = results.measures.flatMap(({ metric, arm, estimate, versusControl, ...of }) => {
    if (estimate === null) return [];
    const difference = versusControl === null ? null : ends(versusControl.estimate ?? 0);
    const { class: group, place } = of;
    const perPoint = group === null && place === null ? [estimate / 2, estimate, estimate * 2] : null;
    return [{ metric, arm, class: group, place, ...ends(estimate), versusControl: difference, perPoint }];
  });
  const assumptionRange = {
    points: 3,
    impossible: 1,
    replications: 2,
    factor: 2,
    varied: [{ path, unit: 'share', low: 0.18, high: 0.46, isDeclared: false }],
    fixed: ['callers.robots.pacing.workdaysOnly'],
    measures,
    turnovers: [],
    rankings: [
      {
        metric: 'unwanted.answered.perSubscriberDay',
        order: ['cap', 'none'],
        points: 3,
        holdsShare: 2 / 3,
        bestHoldsShare: 1,
      },
    ],
  };
  return { ...results, assumptionRange };
}
