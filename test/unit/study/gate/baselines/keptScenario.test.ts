import { expect, it } from 'vitest';
import { keptScenario, largestKeptScenario } from '../../../../../src/study/gate/baselines/keptScenario.ts';

const scenario = (text: string): Parameters<typeof keptScenario>[0] => ({
  world: { text, left: undefined },
  experiment: { b: 1, a: 2 },
});

it('a baseline keeps a scenario as it is hashed: without what is not there, its keys in order', () => {
  expect(JSON.stringify(keptScenario(scenario('x')))).toBe(
    '{"scenario":{"experiment":{"a":2,"b":1},"world":{"text":"x"}}}',
  );
});

it('a baseline keeps nothing of a scenario that is larger than it takes', () => {
  const around = JSON.stringify(keptScenario(scenario('')).scenario).length;
  expect(keptScenario(scenario('x'.repeat(largestKeptScenario - around)))).toHaveProperty('scenario');
  expect(keptScenario(scenario('x'.repeat(largestKeptScenario - around + 1)))).toEqual({});
});
