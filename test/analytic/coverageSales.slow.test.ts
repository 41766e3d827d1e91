/**
 * How often intervals hold that hang on a few sales and victims: samples drawn from the replications of one long run, against what all of them come to
 * with each piece at its mean worth; docs/statistics.md tells of these numbers.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { drawNormal } from '../../src/engine/random/normal.ts';
import { drawPoisson } from '../../src/engine/random/poisson.ts';
import type { KeyedStream } from '../../src/engine/random/stream.ts';
import { compareWithBest } from '../../src/engine/statistics/best.ts';
import {
  jackknifeDifference,
  ratioDifferencePivot,
  ratioInterval,
} from '../../src/engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../src/engine/statistics/jackknife.ts';
import { plainValues } from '../../src/engine/statistics/pieces.ts';
import type { PiecedValue } from '../../src/engine/statistics/pieces.ts';
import { pivotEnds } from '../../src/engine/statistics/pivotEnds.ts';
import { ratios } from '../../src/study/experiment/seriesOfMeasure.ts';
import type { TaskResult } from '../../src/study/tasks/messages.ts';
import { dialer, playedVillage, villageReplications } from './coverageVillage.ts';
import { contains, coverage, nominalLevel, streamOf } from './coverageWorlds.ts';

const samples = 400;

async function played(): Promise<readonly TaskResult[]> {
  const { done } = await playedVillage([
    `frauds: {class: fraud, operators: 1, script: {use: fraud}, ${dialer}}`,
  ]);
  return Array.from({ length: villageReplications }, (_, r) => done.get(r) as TaskResult);
}

/** By arm: control, cap. */
function seriesOf(tasks: readonly TaskResult[], metric: string, group: string): readonly RatioSeries[] {
  return [0, 1].map((ordinal) => {
    const totals = tasks.map(({ outcomes }) => {
      const row = outcomes[ordinal].rows.find((each) => each.metric === metric && each.class === group);
      if (row === undefined) throw new Error(`no ${metric}`);
      return row;
    });
    return ratios({ arm: '', metric, class: group, place: null, totals });
  });
}

const only = (at: readonly number[], { numerators, denominators, pieces }: RatioSeries): RatioSeries => ({
  numerators: at.map((i) => numerators[i]),
  denominators: at.map((i) => denominators[i]),
  ...(pieces === undefined ? {} : { pieces: at.map((i) => pieces[i]) }),
});

const spreadOnly = ({ numerators, denominators }: RatioSeries): RatioSeries => ({ numerators, denominators });

/** Of all replications, each piece at its mean worth. */
function truthOf({ numerators, denominators, pieces = [] }: RatioSeries): number {
  const top = numerators.reduce((sum, value, i) => sum + value - pieces[i].paid + pieces[i].expected, 0);
  return top / denominators.reduce((sum, value) => sum + value, 0);
}

/** So many different replications. */
function drawn(count: number, repetition: number): readonly number[] {
  const stream = streamOf(1600 + count, repetition);
  const at = new Set<number>();
  while (at.size < count) at.add(Math.floor(stream.nextUnit() * villageReplications));
  return [...at];
}

const differenceEnds = (arm: RatioSeries, control: RatioSeries): { low: number; high: number } => {
  const pivot = ratioDifferencePivot(arm, control);
  if (pivot === null) throw new Error('no interval');
  return pivotEnds(pivot, nominalLevel);
};

// 95 of 100 of 400 samples; 91.7 are three standard deviations below.
const usual = 0.917;

/** Leads of 20 for each sale of 220, on average. */
const leadsPerSale = 9;
const meanProfit = (sales: number): number => 220 * sales + 20 * leadsPerSale * sales - 10;

/** Replications that pay about 10 and sell `mean` times on average. */
function madeUp(mean: number, count: number, stream: KeyedStream): RatioSeries {
  const brought = Array.from({ length: count }, () => {
    const [sales, leads] = [drawPoisson(stream, mean), drawPoisson(stream, leadsPerSale * mean)];
    const paid = 220 * sales + 20 * leads;
    return { paid, expected: paid, squares: 48_400 * sales + 400 * leads, greatest: 220 };
  });
  return {
    numerators: brought.map(({ paid }) => paid - 10 - drawNormal(stream)),
    denominators: brought.map(() => 1),
    pieces: brought,
  };
}

describe.each([8, 20, 30])('of %i replications', (count) => {
  it.each([0.5, 1, 2, 5, 10, 15, 20, 30, 60])('intervals hold where about %d sales come in all', (total) => {
    const mean = total / count;
    const [both, halved] = [mean / 2, mean / 4];
    const usualOfMany = 0.93;
    expect(
      coverage(
        `profit of about ${total} sales, n = ${count}`,
        (r) => {
          const series = madeUp(mean, count, streamOf(1700 + count, r));
          return contains(ratioInterval(series, nominalLevel), meanProfit(mean));
        },
        1000,
      ),
    ).toBeGreaterThan(usualOfMany);
    expect(
      coverage(
        `difference in about ${total} sales of two arms, n = ${count}`,
        (r) => {
          const stream = streamOf(1800 + count, r);
          const [own, control] = [madeUp(halved, count, stream), madeUp(both, count, stream)];
          return contains(differenceEnds(own, control), meanProfit(halved) - meanProfit(both));
        },
        1000,
      ),
    ).toBeGreaterThan(usualOfMany);
  });
});

const payoffOf = ({ numerators, pieces }: RatioSeries): readonly PiecedValue[] =>
  numerators.map((value, i) => ({ value, pieces: pieces![i] }));

describe.each([8, 20])('of %i replications of three strategies', (count) => {
  it.each([0.5, 2, 5, 20, 60])(
    'comparisons with the best hold at once where about %d sales come in all',
    (total) => {
      const means = [1, 0.9, 0.5].map((share) => (share * total) / count);
      const profits = means.map(meanProfit);
      const isHeld = (arms: readonly (readonly PiecedValue[])[]): boolean =>
        compareWithBest(arms, 'down', nominalLevel).every((comparison, i) =>
          contains(comparison, profits[i] - Math.max(...profits.filter((_, j) => j !== i))),
        );
      const drawnArms = (r: number): readonly (readonly PiecedValue[])[] => {
        const stream = streamOf(1900 + count, r);
        return means.map((mean) => payoffOf(madeUp(mean, count, stream)));
      };
      const name = `with the best, about ${total} sales, n = ${count}`;
      expect(coverage(name, (r) => isHeld(drawnArms(r)), 1000)).toBeGreaterThan(0.93);
      coverage(
        `${name}, by the spread alone`,
        (r) => isHeld(drawnArms(r).map((arm) => plainValues(arm.map(({ value }) => value)))),
        1000,
      );
    },
  );
});

/** Replications that sell `mean` times on average, and pay about 100 whatever they sell. */
function costsOf(sales: readonly number[], stream: KeyedStream): RatioSeries {
  return {
    numerators: sales.map(() => 100 + 10 * drawNormal(stream)),
    denominators: sales,
    isPerThing: true,
  };
}

describe.each([8, 20, 30])('what a sale costs in %i replications', (count) => {
  it.each([1, 2, 5, 15, 30])('holds where about %d sales come in all', (total) => {
    const mean = total / count;
    const salesOf = (of: number, stream: KeyedStream): readonly number[] =>
      Array.from({ length: count }, () => drawPoisson(stream, of));
    /** Without an interval nothing is said that could be wrong. */
    const isHeld = (found: { low: number | null; high: number | null }, truth: number): boolean =>
      found.low === null || contains(found, truth);
    const share = (what: string, holds: (stream: KeyedStream) => boolean): number =>
      coverage(
        `cost of one of about ${total} sales, ${what}, n = ${count}`,
        (r) => holds(streamOf(2000 + count, r)),
        1000,
      );
    expect(
      share('one arm', (stream) =>
        isHeld(ratioInterval(costsOf(salesOf(mean, stream), stream), nominalLevel), 100 / mean),
      ),
    ).toBeGreaterThan(0.93);
    share('one arm, by the spread alone', (stream) => {
      const { numerators, denominators } = costsOf(salesOf(mean, stream), stream);
      return isHeld(ratioInterval({ numerators, denominators }, nominalLevel), 100 / mean);
    });
    /** The control makes all sales of the arm, and as many again. */
    const paired = (stream: KeyedStream): readonly [RatioSeries, RatioSeries] => {
      const own = salesOf(mean / 2, stream);
      const further = salesOf(mean / 2, stream);
      return [
        costsOf(own, stream),
        costsOf(
          own.map((sales, i) => sales + further[i]),
          stream,
        ),
      ];
    };
    const differenceHeld = ([own, control]: readonly RatioSeries[]): boolean => {
      const pivot = ratioDifferencePivot(own, control);
      return pivot === null || contains(pivotEnds(pivot, nominalLevel), 100 / mean);
    };
    expect(share('difference', (stream) => differenceHeld(paired(stream)))).toBeGreaterThan(0.93);
    share('difference, by the spread alone', (stream) =>
      differenceHeld(paired(stream).map(({ numerators, denominators }) => ({ numerators, denominators }))),
    );
  });
});

describe('of replications of a village with a sale or a victim in some days', () => {
  let tasks: readonly TaskResult[] = [];
  beforeAll(async () => {
    tasks = await played();
  });
  const sought = [
    ['operator.profit.perDay', 'robot'],
    ['operator.profit.perDay', 'fraud'],
    ['harm.money.perSubscriberDay', 'fraud'],
    ['operator.sales.perDay', 'robot'],
  ] as const;

  it.each([8, 20, 30])('intervals of %i hold as often as they say', (count) => {
    for (const [metric, group] of sought) {
      const [control, cap] = seriesOf(tasks, metric, group);
      const share = (name: string, isHeld: (at: readonly number[]) => boolean): number =>
        coverage(`${metric}, ${group}, ${name}, n = ${count}`, (r) => isHeld(drawn(count, r)), samples);
      const truth = truthOf(control);
      const change = truthOf(cap) - truth;
      expect(
        share('one arm', (at) => contains(ratioInterval(only(at, control), nominalLevel), truth)),
      ).toBeGreaterThan(usual);
      expect(
        share('difference', (at) => contains(differenceEnds(only(at, cap), only(at, control)), change)),
      ).toBeGreaterThan(usual);
      share('one arm, by the spread alone', (at) =>
        contains(ratioInterval(spreadOnly(only(at, control)), nominalLevel), truth),
      );
      share('difference, by the spread alone', (at) =>
        contains(
          jackknifeDifference(spreadOnly(only(at, cap)), spreadOnly(only(at, control)), nominalLevel),
          change,
        ),
      );
    }
  });
});
