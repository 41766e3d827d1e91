/** What is said of a measure and of a difference of which all replications say the same. */
import { describe, expect, it } from 'vitest';
import { summariseFamily } from '../../../../src/study/experiment/summarise.ts';
import type { Measure } from '../../../../src/study/results/results.ts';
import { series, silent, summarise } from './countedArms.ts';
import type { Counted } from './countedArms.ts';

describe('a difference of which the replications show no spread', () => {
  const shares = (...numerators: readonly number[]): readonly Counted[] =>
    numerators.map((numerator) => ({ numerator, denominator: 100 }));

  it('is bounded where neither arm saw the event: by the exact bound of each', () => {
    const metric = 'wanted.rejected.share';
    const totals = [silent(40), silent(40)];
    const [, arm] = summarise(series('none', metric, totals), series('cap', metric, totals));
    const bound = 1 - 0.0125 ** (1 / 80);
    expect(arm.versusControl).toMatchObject({ estimate: 0, method: 'exact-zero', verdict: 'none seen' });
    expect(arm.versusControl?.low).toBeCloseTo(-bound, 12);
    expect(arm.versusControl?.high).toBeCloseTo(bound, 12);
  });

  it('has the share of the chance of error that each comparison of its family has', () => {
    const metric = 'wanted.rejected.share';
    const totals = [silent(40), silent(40)];
    const all = ['none', 'cap', 'low'].map((arm) => series(arm, metric, totals));
    for (const { versusControl } of summarise(...all).slice(1))
      expect(versusControl?.high).toBeCloseTo(1 - 0.00625 ** (1 / 80), 12);
  });

  it('of what is counted against the control is bounded by the arm alone', () => {
    const metric = 'wanted.lost.perThousand';
    const totals = [silent(40), silent(40)];
    const [, arm] = summarise(series('none', metric, totals), series('cap', metric, totals));
    expect(arm.versusControl).toMatchObject({ low: 0, verdict: 'none seen', method: 'exact-zero' });
    expect(arm.versusControl?.high).toBeCloseTo(arm.high as number, 9);
  });

  it('is bounded where both arms saw the same, and equivalent where the bounds lie within what does not matter', () => {
    const metric = 'wanted.rejected.share';
    const seen = [3, 5, 4, 7].map((numerator) => ({
      numerator,
      denominator: 1000,
      clusters: { sizes: [10], counts: [100] },
    }));
    const at = (delta: number): Measure['versusControl'] =>
      summariseFamily(
        [
          {
            designPoint: 'base',
            arms: [series('none', metric, seen), series('cap', metric, seen)],
            hasControl: true,
          },
        ],
        { level: 0.95, delta, isPaired: true },
      ).flat()[1].versusControl;
    const bound = 1 - 0.025 ** (1 / 400);
    expect(at(0)).toMatchObject({
      estimate: 0,
      method: 'exact-zero',
      verdict: 'none seen',
      moreReplications: null,
      relative: { estimate: 0, low: null, high: null },
    });
    expect(at(0)?.low).toBeCloseTo(-bound, 12);
    expect(at(0)?.high).toBeCloseTo(bound, 12);
    expect(at(bound / 2)?.verdict).toBe('none seen');
    expect(at(2 * bound)?.verdict).toBe('equivalent');
  });

  it('is bounded where both arms saw nothing else, and where one saw all and the other nothing', () => {
    const metric = 'wanted.rejected.share';
    const all = [1, 1].map(() => ({ ...silent(40), numerator: 400 }));
    const none = [silent(40), silent(40)];
    const between = (before: readonly Counted[], now: readonly Counted[]) =>
      summarise(series('none', metric, before), series('cap', metric, now))[1].versusControl;
    const bound = 1 - 0.0125 ** (1 / 80);
    expect(between(all, all)).toMatchObject({ estimate: 0, verdict: 'none seen', method: 'exact-zero' });
    expect(between(all, all)?.low).toBeCloseTo(-bound, 12);
    expect(between(all, all)?.high).toBeCloseTo(bound, 12);
    expect(between(none, all)).toMatchObject({
      estimate: 1,
      high: 1,
      verdict: 'worse',
      method: 'exact-zero',
    });
    expect(between(none, all)?.low).toBeCloseTo(1 - 2 * bound, 12);
    expect(between(all, none)).toMatchObject({ estimate: -1, low: -1, verdict: 'better' });
  });

  it('of a share, the same and not 0 in all, is bounded by what a replication in so many may hold', () => {
    const metric = 'wanted.rejected.share';
    const same = (count: number, numerator: number) =>
      summarise(
        series('none', metric, shares(...Array.from({ length: count }, () => 10))),
        series('cap', metric, shares(...Array.from({ length: count }, () => numerator))),
      )[1];
    const risk = 1 - 0.025 ** (1 / 20);
    const far = same(20, 60);
    expect(far.versusControl).toMatchObject({ verdict: 'worse', method: 'exact-equal' });
    expect(far.versusControl?.low).toBeCloseTo(0.5 - risk * 1.5, 12);
    expect(far.versusControl?.high).toBeCloseTo(0.5 + risk * 0.5, 12);
    expect(far.versusControl?.relative).toMatchObject({ low: null, high: null });
    expect(far).toMatchObject({ estimate: 0.6, method: 'exact-equal', undefinedBecause: null });
    expect(far.low).toBeCloseTo(0.6 * (1 - risk), 12);
    expect(far.high).toBeCloseTo(0.6 + 0.4 * risk, 12);
    expect(same(20, 12).versusControl?.verdict).toBe('undecided');
    expect(same(20, 12).versusControl?.moreReplications).toBeGreaterThan(0);
  });

  it('makes it no easier for other arms to be different, unless its own bounds leave out 0', () => {
    const metric = 'wanted.rejected.share';
    const all = (numeratorOf: (i: number) => number): readonly Counted[] =>
      shares(...Array.from({ length: 20 }, (_, i) => numeratorOf(i)));
    const words = (beside: number): readonly unknown[] =>
      summarise(
        series(
          'none',
          metric,
          all(() => 10),
        ),
        series(
          'same',
          metric,
          all(() => beside),
        ),
        // Student's p value is 0.035: above a half of 0.05, not above 0.05.
        series(
          'spread',
          metric,
          all((i) => 12.6 + (i % 2 === 0 ? 5 : -5)),
        ),
      )
        .slice(1)
        .map(({ versusControl }) => versusControl?.verdict);
    expect(words(12)).toEqual(['undecided', 'undecided']);
    expect(words(60)).toEqual(['worse', 'worse']);
  });

  it('of demands lost, the same in all, is bounded from 0 on', () => {
    const metric = 'wanted.lost.perThousand';
    const lost = shares(...Array.from({ length: 20 }, () => 50_000));
    const none = shares(...Array.from({ length: 20 }, () => 0));
    const [, arm] = summarise(series('none', metric, none), series('cap', metric, lost));
    const risk = 1 - 0.025 ** (1 / 20);
    expect(arm.versusControl).toMatchObject({ estimate: 500, verdict: 'worse', method: 'exact-equal' });
    expect(arm.versusControl?.low).toBeCloseTo(500 * (1 - risk), 9);
    expect(arm.versusControl?.high).toBeCloseTo(500 * (1 + risk), 9);
  });

  it('has no interval from fewer than six equal differences, and one from six', () => {
    const metric = 'unwanted.answered.perSubscriberDay';
    const compared = (count: number) => {
      const [, arm] = summarise(
        series('none', metric, shares(...Array.from({ length: count }, () => 8))),
        series('cap', metric, shares(...Array.from({ length: count }, () => 4))),
      );
      return arm.versusControl;
    };
    expect(compared(2)).toMatchObject({
      low: null,
      high: null,
      verdict: 'undecided',
      moreReplications: 4,
      relative: { estimate: -0.5, low: null, high: null },
    });
    expect(compared(6)).toMatchObject({ low: -0.04, high: -0.04, verdict: 'better', method: 'all-equal' });
  });

  it('of an amount without an upper limit, that no replication shows, is bounded by nothing', () => {
    const metric = 'unwanted.answered.perSubscriberDay';
    const at = (totals: readonly Counted[], delta: number) =>
      summariseFamily(
        [
          {
            designPoint: 'base',
            arms: [series('none', metric, totals), series('cap', metric, totals)],
            hasControl: true,
          },
        ],
        { level: 0.95, delta, isPaired: true },
      ).flat()[1].versusControl;
    for (const totals of [shares(0, 0), shares(3, 5, 4)])
      expect(at(totals, 0)).toMatchObject({
        estimate: 0,
        low: null,
        high: null,
        method: 'none',
        verdict: 'none seen',
        moreReplications: null,
      });
    // What is said not to matter decides, once so many replications agree.
    expect(at(shares(3, 5, 4), 0.1)?.verdict).toBe('none seen');
    expect(at(shares(3, 5, 4, 6, 2, 1), 0.1)?.verdict).toBe('equivalent');
  });

  it('of one replication is told without an interval', () => {
    const [, arm] = summarise(
      series('none', 'wanted.rejected.share', shares(2)),
      series('cap', 'wanted.rejected.share', shares(5)),
    );
    expect(arm.versusControl).toMatchObject({
      low: null,
      high: null,
      verdict: 'undecided',
      relative: null,
      moreReplications: 1,
    });
    expect(arm.versusControl?.estimate).toBeCloseTo(0.03, 12);
  });
});
