/** The parts of an effect and what only both together do, over results of any replications: they sum to the whole, and each has the interval of its own sum of ratios. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jackknifeDifference } from '../../../../src/engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../../../src/engine/statistics/jackknife.ts';
import { effects } from '../../../../src/model/simulation/state/reactions.ts';
import { decompositionOf } from '../../../../src/study/answers/decomposition.ts';
import { measureIndex } from '../../../../src/study/results/measureIndex.ts';
import { summariseFamily } from '../../../../src/study/experiment/summarise.ts';
import type { Decomposition } from '../../../../src/study/results/answerForms.ts';
import { effectTerms } from '../../../../src/study/results/answerForms.ts';

const metric = 'unwanted.answered.perSubscriberDay';
const level = 0.95;
const parts = ['mechanical', 'dialers', 'callees', 'together'] as const;

/** Per arm and replication: numerator and denominator; the arms are the control and the five of the rule. */
type Totals = readonly (readonly (readonly [number, number])[])[];

const seriesOf = (arm: Totals[number]): RatioSeries => ({
  numerators: arm.map(([numerator]) => numerator),
  denominators: arm.map(([, denominator]) => denominator),
});

function termsOf(totals: Totals): Decomposition['terms'] {
  const ids = ['none', ...effects.map((effect) => `cap.${effect}`)];
  const arms = ids.map((arm, i) => ({
    arm,
    metric,
    class: null,
    place: null,
    totals: totals[i].map(([numerator, denominator]) => ({
      metric,
      class: null,
      place: null,
      numerator,
      denominator,
    })),
  }));
  const measures = summariseFamily([{ designPoint: 'base', arms, hasControl: true }], {
    level,
    delta: 0,
    isPaired: true,
  }).flat();
  const compared = { designPoints: ['base'], arms: ['none', 'cap'], level, classes: [] };
  return decompositionOf(measureIndex(measures), compared)[0].terms;
}

const whole = fc.integer({ min: 0, max: 2000 });
/** Six arms over the same replications; people may differ between replications and arms. */
const played = (least: number): fc.Arbitrary<Totals> =>
  fc.integer({ min: least, max: 25 }).chain((count) =>
    fc.array(
      fc.array(fc.tuple(whole, fc.integer({ min: 1, max: 500 })), { minLength: count, maxLength: count }),
      {
        minLength: 6,
        maxLength: 6,
      },
    ),
  );

describe('of any results the parts of an effect', () => {
  it('sum to the whole', () => {
    fc.assert(
      fc.property(played(2), (totals) => {
        const terms = termsOf(totals);
        const sum = parts.reduce((so, part) => so + Number(terms[part].estimate), 0);
        const scale = Math.max(1, ...effectTerms.map((term) => Math.abs(Number(terms[term].estimate))));
        expect(Math.abs(sum - Number(terms.total.estimate))).toBeLessThan(1e-12 * scale);
      }),
      { seed: 92, numRuns: 300 },
    );
  });

  it('have intervals that hold their estimates, and together hold the whole', () => {
    fc.assert(
      fc.property(played(6), (totals) => {
        const terms = termsOf(totals);
        for (const term of effectTerms) {
          const { estimate, low, high } = terms[term];
          if (low === null || high === null) continue;
          expect(low).toBeLessThanOrEqual(Number(estimate));
          expect(high).toBeGreaterThanOrEqual(Number(estimate));
        }
        const ends = parts.map((part) => terms[part]);
        if (ends.some(({ low, high }) => low === null || high === null)) return;
        const sum = (end: 'low' | 'high'): number => ends.reduce((so, of) => so + Number(of[end]), 0);
        expect(sum('low')).toBeLessThanOrEqual(Number(terms.total.estimate));
        expect(sum('high')).toBeGreaterThanOrEqual(Number(terms.total.estimate));
      }),
      { seed: 93, numRuns: 300 },
    );
  });

  it('have, as a difference of two arms, its interval at the level that five terms share', () => {
    const pairs = { mechanical: [2, 1], dialers: [3, 2], callees: [4, 2], total: [5, 1] } as const;
    fc.assert(
      fc.property(played(6), (totals) => {
        const terms = termsOf(totals);
        for (const [term, [arm, base]] of Object.entries(pairs)) {
          const known = jackknifeDifference(
            seriesOf(totals[arm]),
            seriesOf(totals[base]),
            1 - (1 - level) / 5,
          );
          const found = terms[term as keyof typeof pairs];
          if (known.low === null || known.high === null || found.low === null) continue;
          const width = Math.max(1e-9, known.high - known.low);
          expect(Math.abs(Number(found.low) - known.low) / width).toBeLessThan(1e-6);
          expect(Math.abs(Number(found.high) - known.high) / width).toBeLessThan(1e-6);
        }
      }),
      { seed: 94, numRuns: 200 },
    );
  });

  it('do not depend on the order of the replications, nor on the control', () => {
    fc.assert(
      fc.property(played(6), (totals) => {
        const terms = termsOf(totals);
        const turned = termsOf(totals.map((arm, i) => (i === 0 ? arm : arm.toReversed())));
        for (const term of effectTerms)
          expect(turned[term].estimate).toBeCloseTo(Number(terms[term].estimate), 9);
        const [low, high] = [turned.total.low, turned.total.high].map(Number);
        const width = Number(terms.total.high) - Number(terms.total.low);
        expect(Math.abs(low - Number(terms.total.low))).toBeLessThanOrEqual(1e-9 + 1e-9 * width);
        expect(Math.abs(high - Number(terms.total.high))).toBeLessThanOrEqual(1e-9 + 1e-9 * width);
      }),
      { seed: 95, numRuns: 100 },
    );
  });

  it('grow with the unit, and turn with its sign', () => {
    fc.assert(
      fc.property(played(6), (totals) => {
        const times = (by: number): Totals =>
          totals.map((arm) => arm.map(([numerator, denominator]) => [by * numerator, denominator]));
        const [plain, scaled] = [termsOf(totals), termsOf(times(-8))];
        for (const term of effectTerms) {
          const { estimate, low, high } = scaled[term];
          expect(estimate).toBeCloseTo(-8 * Number(plain[term].estimate), 6);
          if (low === null || high === null) continue;
          expect(low / -8).toBeCloseTo(Number(plain[term].high), 6);
          expect(high / -8).toBeCloseTo(Number(plain[term].low), 6);
        }
      }),
      { seed: 96, numRuns: 100 },
    );
  });

  it('that no replication shows have no ends, and take nothing from the others', () => {
    const noise = [0, 3, -2, 1, -1, 2, -3, 0];
    const around = (centre: number): Totals[number] => noise.map((n) => [centre + n, 10]);
    const terms = termsOf([200, 200, 120, 120, 118, 118].map((centre) => around(centre)));
    expect(terms.dialers).toEqual({ estimate: 0, low: null, high: null });
    expect(terms.together).toEqual({ estimate: 0, low: null, high: null });
    expect(terms.mechanical).toMatchObject({ estimate: -8 });
    expect(terms.mechanical.low).not.toBeNull();
  });

  it('without data in some arm are told of those that need it only', () => {
    const totals = [5, 5, 4, 3, 2, 1].map((n, arm) =>
      [1, 2, 3].map((r): readonly [number, number] => [arm === 3 ? 0 : n * r, arm === 3 ? 0 : 10]),
    );
    const terms = termsOf(totals);
    const nothing = { estimate: null, low: null, high: null };
    expect([terms.dialers, terms.together]).toEqual([nothing, nothing]);
    expect(terms.total.estimate).toBeCloseTo(-0.8, 12);
  });
});
