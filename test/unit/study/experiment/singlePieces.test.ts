/** Measures of which some comes in single pieces: results, differences and break-even values agree on them. */
import { describe, expect, it } from 'vitest';
import { openEnds } from '../../../../src/study/breakEven/openEnds.ts';
import { metricOf } from '../../../../src/model/measures/catalogue.ts';
import { skewedMetrics } from '../../../../src/study/answers/skewedMeasures.ts';
import { series, summarise } from './countedArms.ts';
import type { Counted } from './countedArms.ts';

const profit = 'operator.profit.perDay';

/** Twenty replications of a day that cost so much and sold so often. */
const selling = (cost: number, sales: (replication: number) => number): readonly Counted[] =>
  Array.from({ length: 20 }, (_, i) => {
    const paid = 200 * sales(i);
    return {
      numerator: paid - cost - (i % 2),
      denominator: 1,
      pieces: { paid, expected: paid, squares: 200 * paid, greatest: 200 },
    };
  });

const never = (): number => 0;
const once = (i: number): number => (i === 7 ? 1 : 0);

describe('the profit of operators that hardly sell', () => {
  it('reaches up to what the sales would bring that were not seen', () => {
    const [found] = summarise(series('none', profit, selling(10, never)));
    expect(found.estimate).toBeCloseTo(-10.5, 9);
    expect(found.high).toBeGreaterThan(-10.5 + (200 * 3.688) / 20);
  });

  it('differs for sure neither by cost alone nor in proportion', () => {
    const [, dear] = summarise(
      series('none', profit, selling(10, never)),
      series('dear', profit, selling(12, never)),
    );
    expect(dear.versusControl).toMatchObject({ verdict: 'undecided' });
    expect(dear.versusControl?.low).toBeLessThan(-30);
    expect(dear.versusControl?.high).toBeGreaterThan(30);
  });

  it('has a relative difference that leaves 0 out exactly where the absolute one does', () => {
    const control = series('none', profit, selling(500, once));
    for (const cost of [380, 420, 460, 490, 510, 540, 580, 620]) {
      const [, arm] = summarise(control, series('arm', profit, selling(cost, never)));
      const { low, high, relative } = arm.versusControl ?? {};
      const isApart = Number(low) > 0 || Number(high) < 0;
      const isRelativelyApart = Number(relative?.low) > 0 || Number(relative?.high) < 0;
      expect([cost, isRelativelyApart]).toEqual([cost, isApart]);
    }
  });

  it('is not told to be skewed: its interval knows of the sale', () => {
    const measures = summarise(series('none', profit, selling(10, once)));
    expect(skewedMetrics({ measures })).toEqual([]);
  });
});

it('sales of which none was seen have an upper end', () => {
  const none = { paid: 0, expected: 0, squares: 0, greatest: 1 };
  const counted = Array.from({ length: 10 }, () => ({ numerator: 0, denominator: 4, pieces: none }));
  const [found] = summarise(series('none', 'operator.sales.perDay', counted));
  expect(found).toMatchObject({ estimate: 0, low: 0, method: 'exact-zero', undefinedBecause: null });
  expect(found.high).toBeCloseTo(3.688_879 / 40, 6);
});

it('the value of a break-even search has the ends of the results', () => {
  const arm = series('arm', profit, selling(10, once));
  const against = series('none', profit, selling(12, never));
  const perReplication = arm.totals.map((row, i) => row.numerator - against.totals[i].numerator);
  const terms = { metric: metricOf(profit), control: 'none', level: 0.95 };
  const [, shown] = summarise(against, arm);
  expect(openEnds({ perReplication, arm, against }, terms)).toEqual({
    low: shown.versusControl?.low,
    high: shown.versusControl?.high,
  });
});
