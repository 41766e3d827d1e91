import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said to have no effect of an experiment with these further lines. */
function idle(...lines: readonly string[]): readonly string[] {
  const text = `${tiny}${lines.map((line) => `  ${line}\n`).join('')}`;
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings.flatMap(({ path, says }) => (says.includes('no effect') ? [`${path}: ${says}`] : []));
}

const range = 'path: callers.robots.pacing.lines, range: [1, 9], steps: 5';

test('steps of a range are told to do nothing where points are spread over it', () => {
  for (const use of ['latin-hypercube', 'sobol'])
    expect(idle(`factors: {lines: {${range}}}`, `design: {use: ${use}, points: 4}`)).toEqual([
      `experiment.factors.lines.steps: steps has no effect while design is ${use}`,
    ]);
  expect(idle(`factors: {lines: {${range}}}`)).toEqual([]);
  expect(idle(`factors: {lines: {${range}}}`, 'design: {use: one-at-a-time}')).toEqual([]);
  const spread = 'design: {use: sobol, points: 4}';
  expect(idle(`factors: {lines: {${range.replace(', steps: 5', '')}}}`, spread)).toEqual([]);
});

test('walks and rows are told to do nothing in designs that have none', () => {
  const said = (name: string, design: string): string =>
    `experiment.sensitivity.${name}: ${name} has no effect while design is ${design}`;
  expect(idle('sensitivity: {design: tornado, of: [callers.robots.pacing], walks: 50, rows: 64}')).toEqual([
    said('walks', 'tornado'),
    said('rows', 'tornado'),
  ]);
  expect(idle('sensitivity: {design: morris, of: [callers.robots.pacing], walks: 5, rows: 64}')).toEqual([
    said('rows', 'morris'),
  ]);
  expect(idle('sensitivity: {design: sobol, of: [callers.robots.pacing], walks: 5, rows: 8}')).toEqual([
    said('walks', 'sobol'),
  ]);
  expect(idle('sensitivity: {design: morris, of: [callers.robots.pacing]}')).toEqual([]);
});

test('a design is told to do nothing without factors', () => {
  expect(idle('design: {use: one-at-a-time}')).toEqual([
    'experiment.design: design has no effect while there are no factors',
  ]);
});
