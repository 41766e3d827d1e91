/** Answers are what their measures say, and say so in words. */
import { describe, expect, it } from 'vitest';
import { decompositionOf } from '../../../../src/study/answers/decomposition.ts';
import { measureIndex } from '../../../../src/study/answers/measureSeries.ts';
import { standingsOf } from '../../../../src/study/answers/standings.ts';
import { openWeight, tieOf } from '../../../../src/study/answers/tie.ts';
import { tradeOffsOf } from '../../../../src/study/answers/tradeOffs.ts';
import type { Measure } from '../../../../src/study/results/results.ts';
import { around, measuresOf, noise } from './countedMeasures.ts';

const answered = 'unwanted.answered.perSubscriberDay';
const lost = 'wanted.lost.perThousand';
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

describe('a trade-off', () => {
  const rows = [
    { metric: answered, numerators: { none: around(200), cap: around(100) }, denominator: 1000 },
    { metric: lost, numerators: { none: noise.map(() => 0), cap: around(20_000, 1000) }, denominator: 500 },
    {
      metric: lost,
      class: 'courier',
      numerators: { none: noise.map(() => 0), cap: around(20_000, 1000) },
      denominator: 50,
    },
    {
      metric: lost,
      class: 'school',
      numerators: { none: noise.map(() => 0), cap: noise.map(() => 0) },
      denominator: 50,
    },
  ];
  const find = measureIndex(measuresOf(rows));
  const traded = { ...compared, classes: ['courier', 'school'] };

  it('ties at the number of answered calls for one lost', () => {
    const [found] = tradeOffsOf(find, { ...traded, weights: null });
    // 100 of 1,000 stopped, 20 of 1,000 lost.
    expect(found.prevented.estimate).toBeCloseTo(0.1, 12);
    expect(found.lost.estimate).toBeCloseTo(0.02, 12);
    expect(found.breakEvenWeight.estimate).toBeCloseTo(5, 12);
    expect(found.byClass.map(({ class: group }) => group)).toEqual(['courier']);
    expect(found.net).toBeNull();
  });

  it('is the same from either arm: what is gained there is lost here', () => {
    const gained = 'wanted.gained.perThousand';
    const silent = noise.map(() => 0);
    const [many, few, more, less] = [around(20_000, 900), around(3000, 200), around(200), around(100, 2)];
    const told = (turned: boolean) => {
      const [stopped, base] = turned ? [more, less] : [less, more];
      const found = measureIndex(
        measuresOf([
          { metric: answered, numerators: { none: base, cap: stopped }, denominator: 1000 },
          { metric: lost, numerators: { none: silent, cap: turned ? few : many }, denominator: 500 },
          { metric: gained, numerators: { none: silent, cap: turned ? many : few }, denominator: 500 },
        ]),
      );
      return tradeOffsOf(found, { ...traded, weights: null })[0];
    };
    const [there, back] = [told(false), told(true)];
    expect(there.lost.estimate).toBeCloseTo(0.017, 12);
    expect(back.lost.estimate).toBeCloseTo(-0.017, 12);
    for (const end of ['estimate', 'low', 'high'] as const)
      expect(Number(back.breakEvenWeight[end])).toBeCloseTo(Number(there.breakEvenWeight[end]), 9);
    expect([tieOf(there), tieOf(back)]).toEqual(['below', 'above']);
  });

  it('is worth it to everybody or nobody where one side alone is harmed', () => {
    const ends = (estimate: number) => ({ estimate, low: estimate - 1, high: estimate + 1 });
    const tie = (prevented: number, lostOnes: number) =>
      tieOf({
        prevented: ends(prevented),
        lost: ends(lostOnes),
        breakEvenWeight: ends(prevented / lostOnes),
      });
    expect([tie(3, 2), tie(-3, 2), tie(3, -2), tie(-3, -2)]).toEqual(['below', 'no', 'any', 'above']);
    const open = (prevented: number, lostOnes: number) =>
      openWeight({
        prevented: ends(prevented),
        lost: ends(lostOnes),
        breakEvenWeight: ends(prevented / lostOnes),
      });
    expect([open(3, 0.5), open(-3, 0.5), open(3, -0.5), open(3, 1e-18)]).toEqual([6, null, null, null]);
    // Whether it stops any is open: the weight and its ends say so.
    expect([tie(-0.5, 2), tie(0.5, -2)]).toEqual(['below', 'above']);
  });

  it('loses as many as the exact bound leaves possible where none was seen', () => {
    const silent = noise.map(() => 0);
    const unseen = measureIndex(
      measuresOf([rows[0], { metric: lost, numerators: { none: silent, cap: silent }, denominator: 500 }]),
    );
    const [found] = tradeOffsOf(unseen, { ...traded, weights: null });
    const { high } =
      unseen({ metric: lost, designPoint: 'base', arm: 'cap', class: null })?.versusControl ?? {};
    expect(high).toBeGreaterThan(100);
    // Of 500 demands completed in the control arm, beside 1,000 subscribers and days.
    expect(found.lost).toEqual({ estimate: 0, low: 0, high: Number(high) / 2000 });
  });

  it('of an arm that was seen to stop nothing has no ends', () => {
    const same = { metric: answered, numerators: { none: around(200), cap: around(200) }, denominator: 1000 };
    const [found] = tradeOffsOf(measureIndex(measuresOf([same, rows[1]])), { ...traded, weights: null });
    expect(found.prevented).toEqual({ estimate: 0, low: null, high: null });
    expect(found.breakEvenWeight).toEqual({ estimate: 0, low: null, high: null });
  });

  it('adds harms up only with weights', () => {
    const net = (courier: number) => tradeOffsOf(find, { ...traded, weights: { courier, school: 1 } })[0].net;
    expect(net(1)).toMatchObject({ verdict: 'better' });
    expect(net(1)?.estimate).toBeCloseTo(0.08, 12);
    expect(net(9)).toMatchObject({ verdict: 'worse' });
  });
});

describe('a trade-off where the number of people is what is varied', () => {
  /** So many times the people of the base world, and so many times their calls. */
  const at = (designPoint: string, times: number): readonly Measure[] =>
    measuresOf([
      {
        metric: answered,
        numerators: { none: around(200 * times), cap: around(100 * times) },
        denominator: 1000 * times,
      },
      {
        metric: lost,
        numerators: { none: noise.map(() => 0), cap: around(20_000 * times, 1000 * times) },
        denominator: 500 * times,
      },
    ]).map((measure) => ({ ...measure, designPoint }));
  const find = measureIndex([...at('base', 1), ...at('many', 3)]);

  it('is per subscriber of its own design point', () => {
    const points = { designPoints: ['base', 'many'], classes: [], weights: null };
    const [base, many] = tradeOffsOf(find, { ...compared, ...points });
    expect(many.prevented.estimate).toBeCloseTo(Number(base.prevented.estimate), 12);
    expect(many.lost.estimate).toBeCloseTo(Number(base.lost.estimate), 12);
    expect(many.prevented.estimate).toBeCloseTo(0.1, 12);
    expect(many.lost.estimate).toBeCloseTo(0.02, 12);
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
