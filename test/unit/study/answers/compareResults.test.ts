import { describe, expect, it } from 'vitest';
import { compareResults } from '../../../../src/study/answers/compareResults.ts';
import type { Measure, Results } from '../../../../src/study/results/results.ts';
import { resultsFixture } from '../report/resultsFixture.ts';
import { around, measuresOf, noise } from './countedMeasures.ts';

const answered = 'unwanted.answered.perSubscriberDay';
const lost = 'wanted.lost.perThousand';

describe('two results side by side', () => {
  const results = (changes: Partial<Results>): Results =>
    resultsFixture({
      changes: {
        replications: { planned: 8, done: 8 },
        measures: measuresOf([
          {
            metric: answered,
            numerators: { none: around(200), 'daily-cap': around(100) },
            denominator: 1000,
          },
        ]),
        ...changes,
      },
    });
  const better = measuresOf([
    { metric: answered, numerators: { none: around(200), 'daily-cap': around(90) }, denominator: 1000 },
  ]);

  it('differ by what their replications differ', () => {
    const found = compareResults(results({}), results({ measures: better }));
    if ('reasons' in found) throw new Error(found.reasons.join());
    expect(found.replications).toBe(8);
    expect(found.differences).toMatchObject([
      { arm: 'none', estimate: 0, low: null, high: null, verdict: 'none seen' },
      { arm: 'daily-cap', verdict: 'better' },
    ]);
    expect(found.differences[1].estimate).toBeCloseTo(-0.01, 12);
  });

  it('hold together at the lower of the two levels, within what the measure can be', () => {
    const silent = noise.map(() => 0);
    const losing = (cap: readonly number[]): readonly Measure[] =>
      measuresOf([{ metric: lost, numerators: { none: silent, 'daily-cap': cap }, denominator: 500 }]);
    const most = 1000 * 500;
    const often = noise.map((_, i) => (i % 2 === 0 ? most : most / 2));
    const nearlyAlways = noise.map((_, i) => (i === 0 ? 0 : most));
    const found = compareResults(
      results({ level: 0.9, measures: losing(silent) }),
      results({ measures: losing(often) }),
    );
    if ('reasons' in found) throw new Error(found.reasons.join());
    expect(found.level).toBe(0.9);
    const [cap] = found.differences;
    expect([cap.estimate, cap.verdict]).toEqual([750, 'worse']);
    // One comparison, at 90 %: Student's point for eight is 1.895, and the deviation of 500 and 1,000 in equal parts is 267.
    expect(cap.low).toBeCloseTo(750 - (1.8946 * 267.26) / Math.sqrt(8), 1);
    const wild = compareResults(
      results({ measures: losing(silent) }),
      results({ measures: losing(nearlyAlways) }),
    );
    if ('reasons' in wild) throw new Error(wild.reasons.join());
    expect(wild.differences[0].high).toBe(1000);
  });

  it('say nothing of what is counted against a control where the arm is it, nor where the two have different ones', () => {
    const few = noise.map((_, i) => i);
    const measures = measuresOf([
      { metric: answered, numerators: { none: around(200), 'daily-cap': around(100) }, denominator: 1000 },
      { metric: lost, numerators: { none: noise.map(() => 0), 'daily-cap': few }, denominator: 500 },
    ]);
    const of = results({ measures });
    const turned = { ...of, arms: of.arms.map((arm) => ({ ...arm, isControl: !arm.isControl })) };
    const told = (second: Results): unknown[] => {
      const found = compareResults(of, second);
      if ('reasons' in found) throw new Error(found.reasons.join());
      return [found.againstOther, found.differences.map(({ metric, arm }) => `${metric} ${arm}`)];
    };
    const both = [`${answered} none`, `${answered} daily-cap`];
    expect(told(of)).toEqual([['none'], [...both, `${lost} daily-cap`]]);
    expect(told(turned)).toEqual([['none', 'daily-cap', 'labels'], both]);
  });

  it('of other seeds, days or people are not compared', () => {
    const { world } = results({});
    const found = compareResults(results({}), results({ seed: 8, world: { ...world, days: 9 } }));
    expect(found).toEqual({
      reasons: ['seed: 7 in the first, 8 in the second', `days: ${world.days} in the first, 9 in the second`],
    });
  });

  it('of more replications are cut to the common ones', () => {
    const more = results({ replications: { planned: 9, done: 5 } });
    expect(compareResults(results({}), more)).toMatchObject({ replications: 5 });
  });
});
