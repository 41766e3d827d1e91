/** Answers are what their measures say, and say so in words. */
import { describe, expect, it } from 'vitest';
import { decompositionOf } from '../../../../src/study/answers/decomposition.ts';
import { measureIndex } from '../../../../src/study/results/measureIndex.ts';
import { standingsOf } from '../../../../src/study/answers/standings.ts';
import { around, measuresOf, noise } from './countedMeasures.ts';

const answered = 'unwanted.answered.perSubscriberDay';
const compared = { designPoints: ['base'], arms: ['none', 'cap'], level: 0.95 };

describe('a contrast', () => {
  const [, cap] = measuresOf([
    { metric: answered, numerators: { none: around(200), cap: around(100) }, denominator: 1000 },
  ]);

  it('is told absolute and relative, in a word, with what pairing was worth', () => {
    expect(cap.versusControl).toMatchObject({ verdict: 'better', moreReplications: null });
    expect(cap.versusControl?.estimate).toBeCloseTo(-0.1, 12);
    expect(cap.versusControl?.relative?.estimate).toBeCloseTo(-0.5, 12);
    expect(Number(cap.versusControl?.relative?.low)).toBeLessThan(-0.5);
    expect(Number(cap.versusControl?.relative?.high)).toBeGreaterThan(-0.5);
  });

  it('of arms that hardly move together gains little, of arms that move together much', () => {
    const shifted = noise.map((_, i) => 100 + noise[(i + 3) % 8]);
    const rows = (values: readonly number[]) =>
      measuresOf([{ metric: answered, numerators: { none: around(200), cap: values }, denominator: 1000 }]);
    const ratio = (values: readonly number[]): number => Number(rows(values)[1].versusControl?.varianceRatio);
    expect(ratio(shifted)).toBeLessThan(2);
    expect(ratio(around(100, 0.9))).toBeGreaterThan(50);
  });

  it('is equivalent within what does not matter, and undecided with the number of replications that it needs', () => {
    const rows = {
      metric: answered,
      numerators: { none: around(200), cap: around(201, -1) },
      denominator: 1000,
    };
    const word = (delta: number) => measuresOf([rows], delta)[1].versusControl;
    expect(word(0.1)?.verdict).toBe('equivalent');
    expect(word(0)).toMatchObject({ verdict: 'undecided' });
    expect(Number(word(0)?.moreReplications)).toBeGreaterThan(50);
  });
});

describe('the parts of an effect', () => {
  it('add up to the whole', () => {
    const levels = {
      none: 200,
      'cap.open': 200,
      'cap.mechanical': 120,
      'cap.dialers': 150,
      'cap.callees': 118,
      'cap.all': 151,
    };
    const numerators = Object.fromEntries(Object.entries(levels).map(([arm, level]) => [arm, around(level)]));
    const find = measureIndex(measuresOf([{ metric: answered, numerators, denominator: 1 }]));
    const [{ terms }] = decompositionOf(find, { ...compared, classes: [] });
    const estimates = Object.fromEntries(
      Object.entries(terms).map(([name, { estimate }]) => [name, estimate]),
    );
    expect(estimates).toEqual({ mechanical: -80, dialers: 30, callees: -2, together: 3, total: -49 });
  });
});

describe('standings', () => {
  it('name the best of all arms, or leave it open', () => {
    const arms = ['none', 'cap', 'low'];
    const standing = (low: readonly number[]) => {
      const numerators = { none: around(200), cap: around(100), low };
      const find = measureIndex(measuresOf([{ metric: answered, numerators, denominator: 1 }]));
      return standingsOf(find, { ...compared, arms })[0].arms.map(({ standing: word }) => word);
    };
    expect(standing(around(50, 0.8))).toEqual(['not best', 'not best', 'best']);
    expect(standing(noise.map((_, i) => 100 + 3 * noise[(i + 1) % 8]))).toEqual([
      'not best',
      'undecided',
      'undecided',
    ]);
  });
});
