import { describe, expect, it } from 'vitest';
import { rankingsOf } from '../../../../src/study/experiment/rankings.ts';
import type { RangeMeasure, Ranking } from '../../../../src/study/results/rangeOutcome.ts';
import type { Measure } from '../../../../src/study/results/results.ts';

const metric = 'unwanted.answered.perSubscriberDay';

type Sketch = Readonly<Record<string, readonly [number, ...(number | null)[]]>>;

/** By arm: what it comes to in the experiment, then at each point. */
function rankingOf(arms: Sketch): Ranking | undefined {
  const entries = Object.entries(arms);
  const base = entries.map(([arm, [estimate]]) => ({ metric, arm, estimate, class: null, place: null }));
  const measures = entries.map(([arm, [, ...perPoint]]) => ({ metric, arm, perPoint }));
  return rankingsOf(measures as unknown as RangeMeasure[], base as unknown as Measure[])[0];
}

describe('the ranking of the arms', () => {
  it('is best first and holds where no two arms change places', () => {
    expect(rankingOf({ none: [9, 9, 8, 7], cap: [3, 2, 9, 7], labels: [5, 6, 8.5, 6] })).toEqual({
      metric,
      order: ['cap', 'labels', 'none'],
      points: 3,
      holdsShare: 1 / 3,
      bestHoldsShare: 1 / 3,
    });
  });

  it('is of whole arms by their own primary metrics alone', () => {
    const arms = ['none', 'cap'];
    const base = arms.flatMap((arm, i) => {
      const own = { metric, arm, estimate: 2 - i, class: null, place: null };
      return [
        { ...own, class: 'robot', estimate: i },
        { ...own, place: 'terminating/cap', estimate: i },
        { ...own, metric: 'unwanted.rung.perSubscriberDay', estimate: i },
        own,
      ];
    }) as unknown as Measure[];
    const measures = arms.flatMap((arm, i) => [
      { metric: 'unwanted.rung.perSubscriberDay', arm, perPoint: null },
      { metric, arm: `${arm}.mechanical`, perPoint: [i] },
      { metric, arm, perPoint: null },
      { metric, arm, perPoint: [2 - i] },
    ]) as unknown as RangeMeasure[];
    expect(rankingsOf(measures, base)).toEqual([
      { metric, order: ['cap', 'none'], points: 1, holdsShare: 1, bestHoldsShare: 1 },
    ]);
    const without = base.map((one) => ({ ...one, estimate: null })) as unknown as Measure[];
    expect([rankingsOf(measures, without), rankingsOf([], base)]).toEqual([[], []]);
  });

  it('tells apart that the order and that the best holds', () => {
    const found = rankingOf({ none: [9, 5, 9], cap: [1, 2, 1], labels: [5, 6, 5] });
    expect([found?.holdsShare, found?.bestHoldsShare]).toEqual([1 / 2, 1]);
  });

  it('may go either way between arms that are equal in the experiment', () => {
    const found = rankingOf({ none: [5, 6, 4], cap: [5, 5, 5], labels: [7, 9, 9] });
    expect(found?.holdsShare).toBe(1);
  });

  it('says nothing where all arms are alike, and leaves out points without data', () => {
    expect(rankingOf({ none: [0, 0, 0], cap: [0, 0, 0] })).toMatchObject({
      holdsShare: null,
      bestHoldsShare: null,
    });
    expect(rankingOf({ none: [3, null, 3], cap: [2, 9, 1] })).toMatchObject({ points: 1, holdsShare: 1 });
    expect(rankingOf({ none: [3, 3] })).toBeUndefined();
  });
});
