import { describe, expect, it } from 'vitest';
import type { Results } from '../../../../src/study/results/results.ts';
import { areRanked, armOrder, mostUnranked } from '../../../../src/study/report/rankedArms.ts';
import { resultsFixture } from './resultsFixture.ts';

/** Arms of which each answers as many unwanted calls as said. */
function resultsOf(answered: Readonly<Record<string, number | null>>): Results {
  const fixture = resultsFixture({ arms: Object.keys(answered) });
  const measures = fixture.measures.map((measure) =>
    measure.metric === 'unwanted.answered.perSubscriberDay' && measure.class === null
      ? { ...measure, estimate: answered[measure.arm] }
      : measure,
  );
  return { ...fixture, measures };
}

const orderOf = (answered: Readonly<Record<string, number | null>>): readonly string[] => {
  const results = resultsOf(answered);
  return armOrder(results, results.designPoints[0].id);
};

const nine = { control: 9, a: 5, b: 3, c: 5, d: null, e: 1, f: 12, g: 2, h: 0 };

describe('the order of arms', () => {
  it('is that of their declaration as long as they are few', () => {
    const few = { control: 9, a: 5, b: 3 };
    expect(orderOf(few)).toEqual(['control', 'a', 'b']);
    expect([areRanked(resultsOf(few)), Object.keys(nine).length > mostUnranked]).toEqual([false, true]);
  });

  it('is by rank where they are many: the control, then the fewest answered, equal ones as declared, no data last', () => {
    expect(orderOf(nine)).toEqual(['control', 'h', 'e', 'g', 'b', 'a', 'c', 'f', 'd']);
  });
});
