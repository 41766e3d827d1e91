import { describe, expect, it } from 'vitest';
import type { Measure, Results } from '../../../../src/study/results/results.ts';
import { frontText, paretoFront, weighed } from '../../../../src/study/report/paretoFront.ts';
import { resultsFixture } from './resultsFixture.ts';

type Values = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** Results of one point; by arm, for every replication, unwanted answered and wanted lost. */
function resultsOf(values: Values): Results {
  const fixture = resultsFixture({ arms: Object.keys(values) });
  const measures = fixture.measures.map((measure): Measure => {
    const which = weighed.findIndex((metric) => metric === measure.metric);
    if (which < 0 || measure.class !== null) return measure;
    const perReplication = values[measure.arm].map((pair) => pair[which]);
    const estimate = perReplication.reduce((sum, one) => sum + one, 0) / perReplication.length;
    return { ...measure, perReplication, estimate };
  });
  return { ...fixture, measures };
}

const frontOf = (values: Values): string => {
  const results = resultsOf(values);
  const front = paretoFront(results, results.designPoints[0].id);
  return front === null ? 'none' : frontText(front);
};

describe('the Pareto front of arms', () => {
  it('leaves out who is beaten in both, and says in how many replications each is on it', () => {
    const values: Values = {
      control: [
        [10, 0],
        [10, 0],
      ],
      cap: [
        [5, 2],
        [5, 2],
      ],
      labels: [
        [4, 3],
        [6, 3],
      ],
      worse: [
        [6, 4],
        [6, 4],
      ],
    };
    expect(frontOf(values)).toBe('cap (2/2), control (2/2)');
    expect(
      frontOf({
        ...values,
        labels: [
          [4, 3],
          [5, 3],
        ],
      }),
    ).toBe('labels (1/2), cap (2/2), control (2/2)');
  });

  it('counts arms that are like the control instead of naming them', () => {
    const control = [[10, 0]] as const;
    expect(frontOf({ control, blind: control, cap: [[5, 2]] })).toBe(
      'cap (1/1), control (1/1); 1 more arm changes neither',
    );
  });

  it('weighs wanted calls that are lost in whichever way, and not those alone that somebody rejects', () => {
    // A rule that its callers keep by not calling rejects nobody.
    const lost: Readonly<Record<string, number>> = { control: 0, rule: 30, cap: 10 };
    const answered: Readonly<Record<string, number>> = { control: 10, rule: 6, cap: 5 };
    const fixture = resultsFixture({ arms: Object.keys(lost) });
    const measures = fixture.measures.map((measure): Measure => {
      const values: Readonly<Record<string, number>> = {
        'unwanted.answered.perSubscriberDay': answered[measure.arm],
        'wanted.lost.perThousand': lost[measure.arm],
        'wanted.rejected.share': measure.arm === 'cap' ? 0.1 : 0,
      };
      const value = values[measure.metric];
      return value === undefined || measure.class !== null
        ? measure
        : { ...measure, perReplication: [value], estimate: value };
    });
    const front = paretoFront({ ...fixture, measures }, fixture.designPoints[0].id);
    expect(front === null ? 'none' : frontText(front)).toBe('cap (1/1), control (1/1)');
  });

  it('says nothing of two arms', () => {
    expect(frontOf({ control: [[10, 0]], cap: [[5, 2]] })).toBe('none');
  });
});
