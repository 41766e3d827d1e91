/** In which order a file writes what it names (blocks, groups, callers, carriers, trunk groups, rules, arms) is nobody’s business. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MeasureRow } from '../../src/model/measures/metric.ts';
import type { Plain } from '../builders/partArbitrary.ts';
import { playable } from '../builders/playableScenario.ts';
import { playFirstTask } from '../builders/playFirstTask.ts';
import { scenarioArbitrary } from '../builders/scenarioArbitrary.ts';

const turned = (named: unknown): Plain => Object.fromEntries(Object.entries(named as Plain).toReversed());

/** The same scenario, in which all of these stand from the last to the first. */
function writtenBackwards(scenario: Plain): Plain {
  const { numbering, population, callers, network, rules, ...world } = scenario.world as Plain;
  const { arms, ...experiment } = scenario.experiment as Plain;
  const { carriers = {}, trunks = {}, ...ofNetwork } = network as Plain;
  const graph = { carriers: turned(carriers), trunks: turned(trunks) };
  return {
    ...scenario,
    experiment: { ...experiment, arms: turned(arms) },
    world: {
      ...world,
      rules: (rules as readonly unknown[]).toReversed(),
      numbering: turned(numbering),
      population: turned(population),
      callers: turned(callers),
      network: ofNetwork.use === 'carrier-graph' ? { ...ofNetwork, ...graph } : network,
    },
  };
}

const nameOf = ({ metric, class: of, place }: MeasureRow): string => `${metric} ${of} ${place}`;

/** Rows of all arms by what they say. Sums over classes are added up in another order: their last digits may differ. */
const rowsOf = (scenario: Plain): ReadonlyMap<string, readonly number[]> | null => {
  const resolved = playable(scenario);
  if (resolved === null) return null;
  return new Map(
    playFirstTask(resolved).flatMap(({ arm, rows }) =>
      rows.map((row) => [
        `${arm} ${nameOf(row)}`,
        [row.numerator, row.denominator].map((value) => Number(value.toPrecision(9))),
      ]),
    ),
  );
};

it('plays the same world', () => {
  const count = { villages: 0, rows: 0 };
  fc.assert(
    fc.property(scenarioArbitrary, (scenario) => {
      const written = rowsOf(scenario);
      if (written === null) return;
      const backwards = rowsOf(writtenBackwards(scenario));
      expect(backwards).not.toBeNull();
      expect(backwards?.size).toBe(written.size);
      for (const [name, values] of written) expect(backwards?.get(name), name).toEqual(values);
      count.villages += 1;
      count.rows += written.size;
    }),
    { numRuns: 60 },
  );
  expect([count.villages > 15, count.rows > 10_000], JSON.stringify(count)).toEqual([true, true]);
});
