/** The law of the classes' rows: what can be added up is the sum of them, in every scope that has a row over all classes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import type { MeasureRow } from '../../src/model/measures/metric.ts';
import type { World } from '../../src/model/world/world.ts';
import { playArms } from '../builders/playArms.ts';
import { scenarioArm } from '../builders/scenarioArm.ts';
import { seedArbitrary, worldArbitrary } from '../builders/worldArbitrary.ts';
import { smallWorld } from '../builders/smallWorld.ts';

const scopeOf = new Map(metricCatalogue.map(({ id, scope }) => [id, scope]));

const isOverAll = ({ metric, class: of }: MeasureRow): boolean =>
  of === null && ['unwanted', 'wanted', 'operators'].includes(scopeOf.get(metric) ?? '');

/** Sums of floating numbers agree up to their rounding. */
const isSum = (total: number, parts: readonly number[]): boolean =>
  Math.abs(parts.reduce((sum, part) => sum + part, 0) - total) <= 1e-9 * Math.max(1, Math.abs(total));

/** Metrics whose numerators are not the sum of those of the classes. */
const notAddingUp = (rows: readonly MeasureRow[]): readonly string[] =>
  rows.filter(isOverAll).flatMap(({ metric, numerator }) => {
    const parts = rows.filter((row) => row.metric === metric && row.class !== null);
    return isSum(
      numerator,
      parts.map((row) => row.numerator),
    )
      ? []
      : [metric];
  });

/** A village of the city, for a day. */
const aDayIn = (world: World): World => ({
  ...world,
  clock: { ...world.clock, days: 1, preHistoryDays: 0 },
  population: world.population.map((group) => ({
    ...group,
    parameters: { ...group.parameters, subscribers: 2000 },
  })),
});

describe('the rows of the classes', () => {
  it('add up in the city of 2020, where some calls of wanted classes are unwanted', () => {
    const arms = ['none', 'daily-cap'].map((arm) => ({
      world: aDayIn(scenarioArm('cn-2020-ai-robots.yaml', arm)),
    }));
    const played = playArms({ arms, isTraced: false });
    expect(played.map(({ rows }) => notAddingUp(rows))).toEqual([[], []]);
    const rung = played[0].rows.filter(({ metric }) => metric === 'unwanted.rung.perSubscriberDay');
    const regretted = rung.filter(({ class: of }) => of === 'consented-telemarketing');
    expect(regretted.map(({ numerator }) => numerator > 0)).toEqual([true]);
    // Couriers' calls are all wanted.
    expect(rung.filter(({ class: of }) => of === 'courier')).toEqual([]);
  });

  it('add up in any world', () => {
    fc.assert(
      fc.property(worldArbitrary, seedArbitrary, (sketch, seed) => {
        const callers = { ...sketch.callers, sellers: { use: 'consented-telemarketing', callers: 2 } };
        const [{ rows }] = playArms({
          arms: [{ world: smallWorld({ ...sketch, callers }) }],
          seed,
          isTraced: false,
        });
        expect(notAddingUp(rows)).toEqual([]);
      }),
      { seed: 70, numRuns: 20 },
    );
  });
});
