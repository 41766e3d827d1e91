/** The city of all claims of speed is a scenario without faults at every size that is measured. */
import { expect, it } from 'vitest';
import { benchCity } from '../../../../src/study/bench/benchCity.ts';

it.each([
  [100_000, 20_000],
  [1_000_000, 200_000],
  [10_000_000, 1_000_000],
])('with %i people has %i circuits', (people, circuits) => {
  const [{ world }] = benchCity(people).arms;
  expect(world.population.reduce((sum, { parameters }) => sum + Number(parameters.subscribers), 0)).toBe(
    people,
  );
  expect(world.network.parameters.circuits).toBe(circuits);
});
