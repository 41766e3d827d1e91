/** A measure of results as the ratios that it was made of, and ends of what was seen. */
import { describe, expect, it } from 'vitest';
import { measureIndex } from '../../../../src/study/results/measureIndex.ts';
import { ratioSeries } from '../../../../src/study/answers/measureSeries.ts';
import { isNothingSeen, seenEnds } from '../../../../src/study/results/seenEnds.ts';
import { standingsOf } from '../../../../src/study/answers/standings.ts';
import { around, measuresOf } from './countedMeasures.ts';

const rows = { metric: 'unwanted.answered.perSubscriberDay', denominator: 1000 };
const [measure] = measuresOf([{ ...rows, numerators: { none: around(200), cap: around(100) } }]);

describe('the ratios of a measure', () => {
  it('are its values times what stands below each, and nothing over nothing where there are no data', () => {
    const of = { ...measure, perReplication: [0.5, null, 0.25], denominators: [10, 20, 40], denominator: 70 };
    expect(ratioSeries(of)).toEqual({ numerators: [5, 0, 10], denominators: [10, 0, 40] });
  });

  it('share what stands below evenly where results do not tell it', () => {
    const { denominators: _, ...without } = measure;
    const of = { ...without, perReplication: [0.5, null, 0.25], denominator: 60 };
    expect(ratioSeries(of)).toEqual({ numerators: [10, 0, 5], denominators: [20, 0, 20] });
  });
});

describe('ends', () => {
  const ends = (estimate: number, low: number, high: number) => seenEnds({ estimate, low, high });

  it('there are none where every replication shows nothing, and only there', () => {
    expect(ends(0, 0, 0)).toEqual({ estimate: 0, low: null, high: null });
    for (const [estimate, low, high] of [
      [0, -1, 0],
      [0, 0, 1],
      [1, 0, 0],
      [1, 1, 1],
    ] as const)
      expect(ends(estimate, low, high)).toEqual({ estimate, low, high });
  });

  it('say so of results with and without such ends', () => {
    const nothing = { estimate: 0, low: null, high: null };
    expect([nothing, { estimate: 0, low: 0, high: 0 }].map(isNothingSeen)).toEqual([true, true]);
    const something = [
      { ...nothing, estimate: 1 },
      { ...nothing, high: 1 },
      { ...nothing, low: -1 },
      { estimate: null, low: null, high: null },
    ];
    expect(something.map(isNothingSeen)).toEqual([false, false, false, false]);
  });
});

describe('standings', () => {
  it('there are none of a single arm', () => {
    const find = measureIndex([measure]);
    expect(standingsOf(find, { designPoints: ['base'], arms: ['none'], level: 0.95 })).toEqual([]);
  });
});
