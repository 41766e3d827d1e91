/** What is stopped against what it costs: the ends, the weight of the tie, and when nothing can be said. */
import { describe, expect, it } from 'vitest';
import { studentInterval } from '../../../../src/engine/statistics/student.ts';
import { measureIndex } from '../../../../src/study/results/measureIndex.ts';
import { openWeight, tieOf } from '../../../../src/study/answers/tie.ts';
import { tradeOffsOf } from '../../../../src/study/answers/tradeOffs.ts';
import type { Measure } from '../../../../src/study/results/results.ts';
import { around, measuresOf, noise } from './countedMeasures.ts';

const answered = 'unwanted.answered.perSubscriberDay';
const lost = 'wanted.lost.perThousand';
const gained = 'wanted.gained.perThousand';
const compared = { designPoints: ['base'], arms: ['none', 'cap'], level: 0.95 };

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

  it('of an arm that loses what it gains, one by one, has no ends of its losses either', () => {
    const few = around(3000, 200);
    const even = [lost, gained].map((metric) => ({
      metric,
      numerators: { none: noise.map(() => 0), cap: few },
      denominator: 500,
    }));
    const [found] = tradeOffsOf(measureIndex(measuresOf([rows[0], ...even])), { ...traded, weights: null });
    expect(found.lost).toEqual({ estimate: 0, low: null, high: null });
  });

  it('of an arm that only gains is less than nothing lost, whatever none lost leaves possible', () => {
    const [silent, few] = [noise.map(() => 0), around(3000, 200)];
    const gains = [
      { metric: lost, numerators: { none: silent, cap: silent }, denominator: 500 },
      { metric: gained, numerators: { none: silent, cap: few }, denominator: 500 },
    ];
    const [found] = tradeOffsOf(measureIndex(measuresOf([rows[0], ...gains])), { ...traded, weights: null });
    expect(found.lost.estimate).toBeCloseTo(-0.003, 12);
    expect(Number(found.lost.high)).toBeLessThan(0);
  });

  it('has intervals that hold together over arms and design points', () => {
    const arms = { none: around(200), cap: around(100, 3), low: around(150, -2) };
    const silent = { none: noise.map(() => 0), cap: around(20_000, 1000), low: around(9000, 500) };
    const measures = measuresOf([
      { metric: answered, numerators: arms, denominator: 1000 },
      { metric: lost, numerators: silent, denominator: 500 },
    ]);
    const points = ['base', 'more'];
    const found = tradeOffsOf(
      measureIndex(points.flatMap((designPoint) => measures.map((one) => ({ ...one, designPoint })))),
      { ...traded, designPoints: points, arms: ['none', 'cap', 'low'], weights: null },
    );
    const each = (['cap', 'low'] as const).map((arm) => {
      const prevented = noise.map((_, i) => arms.none[i] / 1000 - arms[arm][i] / 1000);
      const { estimate, low, high } = studentInterval(prevented, 1 - 0.05 / 4);
      return { estimate, low, high };
    });
    expect(found.map(({ prevented }) => prevented)).toEqual([...each, ...each]);
  });

  it.each([1, 2, 3])('is %d replications’ where there are so many, from two on', (count) => {
    const some = rows.map(({ numerators, ...row }) => ({
      ...row,
      numerators: {
        none: numerators.none.slice(0, count),
        cap: numerators.cap.slice(0, count).map((value, i) => value + 0.5 * i),
      },
    }));
    const found = tradeOffsOf(measureIndex(measuresOf(some)), { ...traded, weights: null });
    expect(found).toHaveLength(count === 1 ? 0 : 1);
  });

  it('is none of an arm without its answered calls, or without its lost demands', () => {
    const without = (arm: string, metric: string) =>
      tradeOffsOf((key) => (key.arm === arm && key.metric === metric ? undefined : find(key)), {
        ...traded,
        weights: null,
      });
    expect([without('cap', answered), without('none', answered), without('cap', lost)]).toEqual([[], [], []]);
    expect(without('none', lost)).toHaveLength(1);
  });

  it('adds harms up only with weights', () => {
    const net = (courier: number) => tradeOffsOf(find, { ...traded, weights: { courier, school: 1 } })[0].net;
    expect(net(1)).toMatchObject({ verdict: 'better' });
    expect(net(1)?.estimate).toBeCloseTo(0.08, 12);
    expect(net(9)).toMatchObject({ verdict: 'worse' });
    expect(net(5)).toMatchObject({ verdict: 'undecided' });
  });

  it('a harm without a weight weighs nothing, and what is nothing on both sides is undecided', () => {
    const netOf = (row: (typeof rows)[number]) =>
      tradeOffsOf(measureIndex(measuresOf([row, ...rows.slice(1)])), {
        ...traded,
        weights: { school: 1 },
      })[0];
    const { net, prevented } = netOf(rows[0]);
    expect(net).toEqual({ ...prevented, verdict: 'better' });
    const same = { metric: answered, numerators: { none: around(200), cap: around(200) }, denominator: 1000 };
    expect(netOf(same).net).toEqual({ estimate: 0, low: null, high: null, verdict: 'undecided' });
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
