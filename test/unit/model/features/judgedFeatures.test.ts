import { describe, expect, it } from 'vitest';
import { featureCount } from '../../../../src/model/features/featureList.ts';
import { JudgedFeatures } from '../../../../src/model/features/judgedFeatures.ts';
import { fakeDetectorSite } from '../../../../src/study/laws/fakes/fakeDetectorSite.ts';

function bench() {
  const site = fakeDetectorSite({ rows: 1 });
  const judged = new JudgedFeatures(site, 30);
  const at = (number: number, second: number): void => {
    site.attempt.callingNumber[0] = number;
    site.attempt.calledNumber[0] = 1000;
    site.attempt.timeMs[0] = second * 1000;
  };
  return { judged, at };
}

describe('features by which a number was judged', () => {
  it('are recalled as they stood at its last call, whatever came in between', () => {
    const { judged, at } = bench();
    for (const second of [0, 100, 200]) {
      at(7, second);
      judged.arrive(0);
    }
    const asJudged = [...judged.vector];
    at(8, 300);
    judged.arrive(0);
    expect(judged.recall(7)).toBe(true);
    expect([...judged.vector]).toEqual(asJudged);
    expect(asJudged.some((value) => value > 0)).toBe(true);
  });

  it('are none of a number that had never been seen when it was judged', () => {
    const { judged, at } = bench();
    at(7, 0);
    expect(judged.arrive(0)).toBe(false);
    expect(judged.recall(7)).toBe(false);
    at(0, 1);
    expect(judged.arrive(0)).toBe(false);
    expect([...judged.vector]).toEqual(Array.from({ length: featureCount }, () => 0));
  });
});
