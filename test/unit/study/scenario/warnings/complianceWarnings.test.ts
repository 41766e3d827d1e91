import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said of rules that no arm has, where the robots keep these and the second arm has us-hours as `day`. */
function said(kept: string): readonly string[] {
  const text = tiny
    .replace('use: operator', `use: operator\n      isCompliantWith: ${kept}`)
    .replace('    none: {}', '    none: {}\n    hours: {set: {rules: [{id: day, use: us-hours}]}}');
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings.filter(({ says }) => says.startsWith('no arm')).map(({ path, says }) => `${path}: ${says}`);
}

test('a rule that an operator keeps and no arm has is told, once', () => {
  expect(said('[us-hours, us-ring]')).toEqual([
    'world.callers.robots.isCompliantWith.1: no arm has the rule us-ring: keeping it changes nothing; rules stand in `rules` of the world or of an arm',
  ]);
  expect(said('[day]')).toEqual([]);
});

test('all such rules of one operator are told at once, at their list', () => {
  expect(said('[us-ring, us-hours, jp-sct]')).toEqual([
    'world.callers.robots.isCompliantWith: no arm has the rules us-ring, jp-sct: keeping them changes nothing; rules stand in `rules` of the world or of an arm',
  ]);
});
