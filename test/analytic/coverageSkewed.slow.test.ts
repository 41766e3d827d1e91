/** How often intervals of skewed totals hold, ours and others of the literature, by simulation with fixed seeds; docs/statistics.md quotes these numbers. */
import { describe, expect, it, test } from 'vitest';
import { pivotOf } from '../../src/engine/statistics/pivot.ts';
import { studentInterval } from '../../src/engine/statistics/student.ts';
import { meanOf } from '../../src/engine/statistics/tally.ts';
import { expectRows } from '../calibration/guideTables.ts';
import type { Row } from '../calibration/guideTables.ts';
import { contains, coverage, nominalLevel, sampleOf, streamOf } from './coverageWorlds.ts';
import type { World } from './coverageWorlds.ts';
import { bootstrap, chen, hall, johnson, moreSkewed, sampleOfValues, student } from './otherIntervals.ts';
import type { Ends } from './otherIntervals.ts';
import { skewedTotals } from './skewedTotals.ts';

const repetitions = 2000;

type Interval = (values: readonly number[], count: number) => Ends;

/** By the words of the page; bootstrap-t draws its samples by a key of its own. */
function intervalsFor(w: number): Readonly<Record<string, Interval>> {
  const streams = new Map<number, ReturnType<typeof streamOf>>();
  const streamFor = (count: number): ReturnType<typeof streamOf> => {
    const stream = streams.get(count) ?? streamOf(1400 + w, count);
    streams.set(count, stream);
    return stream;
  };
  return {
    ours: (values) => {
      const { low, high } = studentInterval(values, nominalLevel);
      return { low: low ?? Number.NaN, high: high ?? Number.NaN };
    },
    Student: (values) => student(sampleOfValues(values)),
    Johnson: (values) => johnson(sampleOfValues(values)),
    Chen: (values) => chen(sampleOfValues(values)),
    Hall: (values) => hall(sampleOfValues(values)),
    'bootstrap-t': (values, count) => bootstrap(sampleOfValues(values), streamFor(count)),
    'ours, skewness × 1.5': (values) => moreSkewed(sampleOfValues(values)),
  };
}

interface Held {
  readonly share: number;
  readonly meanWidth: number;
}

type HeldByName = Readonly<Record<string, Held>>;

/** By world and replications: twenty are asked for twice. */
const known = new Map<string, HeldByName>();

/** How often an interval of so many replications holds, printed, and how wide it is. */
function heldOf(world: World, w: number, count: number): HeldByName {
  const key = `${w} ${count}`;
  const found = known.get(key) ?? drawnHeldOf(world, w, count);
  known.set(key, found);
  return found;
}

function drawnHeldOf(world: World, w: number, count: number): HeldByName {
  const held = Object.entries(intervalsFor(w)).map(([name, of]) => {
    const widths: number[] = [];
    const share = coverage(
      `skewed, ${name}: ${world.name}, n = ${count}`,
      (r) => {
        const ends = of(sampleOf(world, count, streamOf(1300 + w, r)), count);
        widths.push(ends.high - ends.low);
        return contains(ends, world.mean);
      },
      repetitions,
    );
    return [name, { share, meanWidth: meanOf(widths) }] as const;
  });
  return Object.fromEntries(held);
}

const numbered = skewedTotals.map((world, w) => ({ world, w, name: world.name }));

/** All that is beyond the claim in no other way than by its skewness. */
const skewedOnly = numbered.filter(({ name }) => !/^gamma, and 40 more in 5|zeros/.test(name));

describe.each([10, 20, 50])('of %i replications', (count) => {
  test.each(skewedOnly)('no other interval holds clearly more often for $name', ({ world, w }) => {
    // Half as much skewness again holds more often, and makes intervals longer that hold as said: the page weighs both.
    const { ours, 'ours, skewness × 1.5': _, 'bootstrap-t': drawn, ...others } = heldOf(world, w, count);
    for (const { share } of Object.values(others)) expect(share).toBeLessThan(ours.share + 0.015);
    expect(drawn.share).toBeLessThan(ours.share + 0.02);
  });
});

it('finds the table of the page', () => {
  const rows = numbered.map(({ world, w }): Row => {
    const { ours, ...others } = heldOf(world, w, 20);
    const percent = (share: number): string => (share * 100).toFixed(1);
    const cells = Object.entries(others).map(([name, { share, meanWidth }]) => {
      const width = meanWidth / ours.meanWidth;
      return [name, `${percent(share)} / ${Number.isFinite(width) ? width.toFixed(2) : 'without end'}`];
    });
    return { 'total of a replication': world.name, ours: percent(ours.share), ...Object.fromEntries(cells) };
  });
  expectRows('statistics.md', ['total of a replication', 'ours'], rows);
});

describe('the warning of a skewness g with n < 5·g², of twenty replications', () => {
  const count = 20;
  test.each(numbered)('tells of $name', ({ world, w }) => {
    const isWarned = (values: readonly number[]): boolean => count < 5 * pivotOf(0, values).skewness ** 2;
    const samples = Array.from({ length: repetitions }, (_, r) =>
      sampleOf(world, count, streamOf(1300 + w, r)),
    );
    const holds = (values: readonly number[]): boolean =>
      contains(studentInterval(values, nominalLevel), world.mean);
    const warned = samples.filter(isWarned);
    const calm = samples.filter((values) => !isWarned(values));
    const shareOf = (of: readonly (readonly number[])[]): string =>
      ((of.filter(holds).length / Math.max(1, of.length)) * 100).toFixed(0);
    const seen = ((warned.length / repetitions) * 100).toFixed(0);
    process.stdout.write(
      `warned of skewness | ${world.name} | ${seen} of 100; of these ${shareOf(warned)} of 100 hold, of the others ${shareOf(calm)}\n`,
    );
    if (warned.length > 100) expect(warned.filter(holds).length / warned.length).toBeGreaterThan(0.9);
  });
});

describe('of five replications', () => {
  test.each(numbered)('intervals of $name hold less often than they say, or as often', ({ world, w }) => {
    const share = coverage(
      `skewed, ours: ${world.name}, n = 5`,
      (r) => contains(studentInterval(sampleOf(world, 5, streamOf(1300 + w, r)), nominalLevel), world.mean),
      repetitions,
    );
    expect(share).toBeGreaterThan(0.5);
  });
});
