/** Which rules of a scenario a trace is checked against, and under which names. */
import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { checkedRules, scenarioRules } from '../../../../src/study/rules/ruleSpecs.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';

const text = `
ringfence: 1
id: rules
world:
  clock: {start: 2020-08-03, days: 2, preHistory: 0 d}
  numbering: {mobile: {prefix: "+86138", digits: 8, kind: mobile, allocated: 0.5}}
  population: {people: {subscribers: 100}}
experiment:
  control: none
  arms:
    none: {}
    one: {set: {rules: [{id: night, use: us-hours}, {id: often, use: fl-ftsa, from: 2020-08-04}]}}
    two: {set: {rules: [{id: night, use: us-hours}, {id: often, use: fl-ftsa, calls: 2}]}}
`;

test('each rule once, with the arm before its id where arms mean different rules by it', () => {
  const { resolved } = resolveScenario({ text, file: 'x.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error('not resolved');
  const specs = scenarioRules(resolved);
  expect(specs.map(({ id, use, from }) => [id, use, from])).toEqual([
    ['night', 'us-hours', ''],
    ['one.often', 'fl-ftsa', '2020-08-04'],
    ['two.often', 'fl-ftsa', ''],
  ]);
  const [night, often] = checkedRules(specs, { loaded: new Map(), firstDay: 18_477 });
  expect([night.fromSecond, often.fromSecond, often.plugin.id]).toEqual([-Infinity, 86_400, 'fl-ftsa']);
});
