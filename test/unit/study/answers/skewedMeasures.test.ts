/** Which measures are told to be skewed, by replications of known skewness. */
import { describe, expect, it } from 'vitest';
import { skewedLines } from '../../../../src/command/terminal/skewedLines.ts';
import { measureColumns } from '../../../../src/command/terminal/measureColumns.ts';
import { skewedMetrics } from '../../../../src/study/answers/skewedMeasures.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { bodyText, resultsFixture } from '../report/resultsFixture.ts';
import type { Measure, Results } from '../../../../src/study/results/results.ts';

const metric = 'wanted.lost.perThousand';

/** One great value among so many small ones that take turns: its skewness is near (n − 2) ÷ √(n − 1). */
const oneGreat = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? 100 : i % 2));
/** Values at equal distances have none. */
const even = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

function resultsOf(values: readonly number[], changes: Partial<Measure> = {}): Results {
  const results = resultsFixture({});
  const [first] = results.measures;
  const measure: Measure = {
    ...first,
    metric,
    class: null,
    place: null,
    n: values.length,
    perReplication: values,
    denominator: values.length,
    ...changes,
  };
  return { ...results, measures: [measure] };
}

describe('a measure is told to be skewed', () => {
  it('where its replications are fewer than five times the square of the skewness', () => {
    expect(skewedMetrics(resultsOf(oneGreat(20)))).toEqual([metric]);
    expect(skewedMetrics(resultsOf(even(20)))).toEqual([]);
    // An exponential sample of the same quantiles: skewness about 1.6 of 20.
    const mild = Array.from({ length: 20 }, (_, i) => -Math.log(1 - (i + 0.5) / 20));
    expect(skewedMetrics(resultsOf(mild))).toEqual([]);
  });

  it('whichever side the tail is on, over all classes only, and from ten replications on', () => {
    expect(skewedMetrics(resultsOf(oneGreat(20).map((value) => -value)))).toEqual([metric]);
    expect(skewedMetrics(resultsOf(oneGreat(20), { class: 'courier' }))).toEqual([]);
    expect(skewedMetrics(resultsOf(oneGreat(20), { place: 'terminating/cap' }))).toEqual([]);
    expect(skewedMetrics(resultsOf(oneGreat(9)))).toEqual([]);
    expect(skewedMetrics(resultsOf(even(20).map(() => 3)))).toEqual([]);
  });

  it('under the table that shows it, and under no other', () => {
    const results = resultsOf(oneGreat(20));
    expect(skewedLines(results, measureColumns)).toEqual([expect.stringMatching(/^skewed: wanted lost: /)]);
    expect(skewedLines(results, measureColumns.slice(0, 1))).toEqual([]);
  });

  it('on a page in words, by name where it is primary, and in its row', async () => {
    const one = resultsOf(oneGreat(20));
    const [first] = one.measures;
    const minor: Measure = { ...first, metric: 'network.attempts.perSubscriberDay' };
    const textOf = async (measures: readonly Measure[]): Promise<string> =>
      bodyText(await htmlReport({ ...one, measures }));
    const primaryName = 'wanted calls that get through in the control arm and not here';
    expect(await textOf([first])).toContain(`most of the spread of ${primaryName}: their`);
    const both = await textOf([first, minor]);
    expect(both).toContain(
      `spread of ${primaryName}, and of 1 other measure that the table of all measures calls skewed: their`,
    );
    expect(both.split(', skewed')).toHaveLength(3);
    const ofClass: Measure = { ...first, class: 'courier' };
    const without = await textOf([minor, ofClass]);
    expect(without).toContain('spread of 1 measure that the table of all measures calls skewed: their');
    expect(without.split(', skewed')).toHaveLength(2);
  });
});
