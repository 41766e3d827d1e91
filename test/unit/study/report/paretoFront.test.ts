import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure, Results } from '../../../../src/study/results/results.ts';
import { frontText, paretoFront, weighed } from '../../../../src/study/report/paretoFront.ts';
import { resultsFixture } from './resultsFixture.ts';

type Values = Readonly<Record<string, readonly (readonly [number, number, number?])[]>>;

/** Results of one point that has these arms. */
const withArms = (arms: readonly string[]): Results => resultsFixture({ arms });

/** Results of one point; by arm, for every replication, unwanted answered, wanted lost and gained. */
function resultsOf(values: Values, fixture: Results = withArms(Object.keys(values))): Results {
  const measures = fixture.measures.map((measure): Measure => {
    const which = weighed.findIndex((metric) => metric === measure.metric);
    if (which < 0 || measure.class !== null) return measure;
    const perReplication = values[measure.arm].map((triple) => triple[which] ?? 0);
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
        'wanted.gained.perThousand': 0,
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

  it('is the same whichever arm is called the control', () => {
    const arms = ['a', 'b', 'c', 'd'];
    const fixture = withArms(arms);
    const demands = 50;
    const completed = fc.array(fc.boolean(), { minLength: demands, maxLength: demands });
    const arm = fc.record({ answered: fc.integer({ min: 0, max: 4 }), completed });
    fc.assert(
      fc.property(fc.tuple(arm, arm, arm, arm), (played) => {
        const against = (control: number): Values =>
          Object.fromEntries(
            arms.map((id, i) => {
              const both = (here: boolean, there: boolean): number =>
                played[i].completed.filter((is, at) => is === here && played[control].completed[at] === there)
                  .length;
              return [id, [[played[i].answered, both(false, true), both(true, false)]]];
            }),
          );
        const fronts = arms.map((_, control) => {
          const results = resultsOf(against(control), fixture);
          const marked = results.arms.map((one, i) => ({ ...one, isControl: i === control }));
          const front = paretoFront({ ...results, arms: marked }, results.designPoints[0].id);
          // Arms like the control are counted, not named: those are on the front where it is.
          const names = front?.members.map(({ arm: id }) => played[arms.indexOf(id)]) ?? [];
          return new Set(
            names.map(({ answered, completed: made }) => `${answered} ${made.filter(Boolean).length}`),
          );
        });
        for (const front of fronts) expect(front).toEqual(fronts[0]);
      }),
      { seed: 31, numRuns: 200 },
    );
  });

  it('says nothing of two arms', () => {
    expect(frontOf({ control: [[10, 0]], cap: [[5, 2]] })).toBe('none');
  });
});
