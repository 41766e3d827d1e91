import { describe, expect, it } from 'vitest';
import { series, silent, summarise } from './countedArms.ts';
import type { Counted } from './countedArms.ts';

describe('a share of which nothing was seen', () => {
  it('is bounded over callers and replications', () => {
    const [found] = summarise(series('none', 'wanted.rejected.share', [silent(30), silent(50)]));
    expect(found).toMatchObject({ estimate: 0, low: 0, method: 'exact-zero', undefinedBecause: null });
    expect(found.high).toBeCloseTo(1 - 0.025 ** (1 / 80), 12);
  });

  it('is bounded over replications where one with data does not tell its callers', () => {
    const untold = { numerator: 0, denominator: 500 };
    const [found] = summarise(series('none', 'wanted.rejected.share', [silent(50), untold]));
    expect(found.high).toBeCloseTo(1 - Math.sqrt(0.025), 12);
  });

  it('leaves out replications without data', () => {
    const empty = { numerator: 0, denominator: 0 };
    const [found] = summarise(series('none', 'wanted.rejected.share', [silent(80), empty]));
    expect(found).toMatchObject({ n: 1, method: 'exact-zero' });
    expect(found.high).toBeCloseTo(1 - 0.025 ** (1 / 80), 12);
  });
});

describe('demands lost', () => {
  const metric = 'wanted.lost.perThousand';

  it('are bounded where none was seen, and 0 by definition in the control arm', () => {
    const totals = [silent(40), silent(40)];
    const [control, arm] = summarise(series('none', metric, totals), series('cap', metric, totals));
    expect(control).toMatchObject({
      estimate: 0,
      low: null,
      high: null,
      method: 'none',
      undefinedBecause: 'it is 0 by definition',
    });
    expect(arm).toMatchObject({ estimate: 0, low: 0, method: 'exact-zero' });
    expect(arm.high).toBeCloseTo(1000 * (1 - 0.025 ** (1 / 80)), 9);
  });

  it('and their difference from the control arm never exceed a thousand', () => {
    const lost = [990, 1000, 200, 1000].map((each) => ({ numerator: each * 30, denominator: 30 }));
    const none = lost.map(({ denominator }) => ({ numerator: 0, denominator }));
    const [, arm] = summarise(series('none', metric, none), series('cap', metric, lost));
    expect([arm.high, arm.versusControl?.high]).toEqual([1000, 1000]);
    expect(arm.low).toBeLessThan(arm.estimate as number);
  });
});

describe('the relative difference', () => {
  const metric = 'unwanted.answered.perSubscriberDay';
  const wobble = [3, -3, 1, -1, 2, -2, 3, -3, 1, -1];
  const around = (middle: number, by = 1): readonly Counted[] =>
    wobble.map((offset, i) => ({ numerator: middle + by * offset * (i % 4 < 2 ? 1 : -1), denominator: 100 }));
  const compared = (...middles: readonly (readonly Counted[])[]) =>
    summarise(
      series('none', metric, around(100)),
      ...middles.map((totals, i) => series(`arm${i}`, metric, totals)),
    ).map(({ versusControl }) => versusControl);

  it('is the difference as a share of the control, and about 0 where the difference is', () => {
    const [control, half, same] = compared(around(50, -1), around(100.1, -1));
    expect(control).toBeNull();
    expect(half?.relative?.estimate).toBeCloseTo(-0.5, 12);
    expect(half?.relative?.high).toBeLessThan(-0.4);
    expect(half?.relative?.low).toBeLessThan(-0.5);
    expect(same?.verdict).toBe('undecided');
    expect(same?.relative?.low).toBeLessThan(0);
    expect(same?.relative?.high).toBeGreaterThan(0);
  });

  it('ends at 0 where only the later steps of Holm rule 0 out', () => {
    for (const sign of [1, -1]) {
      const weak = [2.9, 3, 3.1, 3.2, 3.3, 3.4].map((by) => around(100 + sign * by, -1));
      const cut = weak
        .map((totals) => compared(around(10), totals)[2])
        .filter((found) => found?.verdict === (sign > 0 ? 'worse' : 'better'))
        .filter((found) => (sign > 0 ? found?.low : found?.high) === 0);
      expect(cut.length).toBeGreaterThan(0);
      for (const found of cut) {
        const { low, high } = found?.relative ?? { low: null, high: null };
        expect(sign > 0 ? low : high).toBe(0);
        expect(sign > 0 ? high : low).not.toBe(0);
      }
    }
  });
});

describe('one measure', () => {
  const metric = 'unwanted.answered.perSubscriberDay';
  const counted = (...denominators: readonly number[]): readonly Counted[] =>
    denominators.map((denominator) => ({ numerator: 6, denominator }));

  it('tells its denominators where they differ, since they weigh its replications', () => {
    expect(summarise(series('none', metric, counted(10, 20, 10)))[0].denominators).toEqual([10, 20, 10]);
    for (const even of [counted(10), counted(10, 10, 10)])
      expect(summarise(series('none', metric, even))[0]).not.toHaveProperty('denominators');
  });

  it('that is 0 by definition in the control arm has no data there where nothing was counted', () => {
    const empty = [0, 0].map((denominator) => ({ numerator: 0, denominator }));
    const [control] = summarise(series('none', 'wanted.lost.perThousand', empty));
    expect(control).toMatchObject({ estimate: null, undefinedBecause: 'no data' });
  });
});

describe('ends of intervals', () => {
  const rare = [0, 0, 0, 9].map((numerator) => ({ numerator, denominator: 100 }));

  it('hold their estimate where agents work beyond the hours for which they are paid', () => {
    const [found] = summarise(
      series(
        'none',
        'operator.occupancy',
        [103, 105, 108].map((numerator) => ({ numerator, denominator: 100 })),
      ),
    );
    expect(found.estimate).toBeCloseTo(1.0533, 4);
    expect(found.low).toBeLessThan(1.0533);
    expect(found.high).toBeGreaterThan(1.0534);
  });

  it('of amounts do not go below 0, those of money do', () => {
    const [calls] = summarise(series('none', 'unwanted.answered.perSubscriberDay', rare));
    const [profit] = summarise(series('none', 'operator.profit.perDay', rare));
    expect(calls.low).toBe(0);
    expect(profit.low).toBeLessThan(0);
  });

  it('of differences may lie on both sides of 0', () => {
    const [, arm] = summarise(
      series('none', 'unwanted.answered.perSubscriberDay', rare),
      series('cap', 'unwanted.answered.perSubscriberDay', rare.toReversed()),
    );
    expect(arm.versusControl?.low).toBeLessThan(0);
    expect(arm.versusControl?.high).toBeGreaterThan(0);
  });
});
