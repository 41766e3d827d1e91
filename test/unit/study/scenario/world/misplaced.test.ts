/** What is told of rules, detectors and keys that stand where others belong. */
import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** Places and hints of the faults of the tiny scenario with one text in the place of another. */
function told(from: string, to: string): readonly string[] {
  const { failures } = resolveScenario({ text: tiny.replace(from, to), file: 'tiny.yaml' }, builtInCatalogue);
  return failures.map(({ path, hint }) => `${path}: ${hint}`);
}

test('a part of another family is told where its family stands', () => {
  const rule = '  rules: [{id: cap, use: volume-cap}]\n  population:';
  expect(told('  population:', rule)).toEqual([
    'world.rules.cap.use: `volume-cap` is of the family detector: it stands in `screening`',
  ]);
  expect(told('use: volume-cap, per: day, limitCalls: 50', 'use: us-hours')).toEqual([
    'world.screening.terminating.cap.use: `us-hours` is of the family rule: it stands in `rules`',
  ]);
  expect(told('list: {use: random-numbers', 'list: {use: fixed-per-day')).toEqual([
    'world.callers.robots.list.use: `fixed-per-day` is of the family pacing: it stands in `pacing`',
  ]);
});

test('a key of the world or of the experiment that stands elsewhere is told where it belongs', () => {
  const below = (key: string, where: string): string => `\`${key}\` stands below \`${where}\``;
  expect(told('world:', 'rules: []\nworld:')).toEqual([`rules: ${below('rules', 'world')}`]);
  expect(told('world:', 'seed: 1\nworld:')).toEqual([`seed: ${below('seed', 'experiment')}`]);
  expect(told('  seed: 1', '  seed: 1\n  rules: []')).toEqual([
    `experiment.rules: ${below('rules', 'world')}`,
  ]);
  expect(told('  currency: CNY', '  arms: {}')).toEqual([`world.arms: ${below('arms', 'experiment')}`]);
});

test('what an arm changes stands in its set', () => {
  expect(told('    none: {}', '    none: {rules: []}')).toEqual([
    'experiment.arms.none.rules: write set: {rules: …}',
  ]);
  expect(told('    none: {}', '    none: {screening.origin: []}')).toEqual([
    'experiment.arms.none.screening.origin: write set: {screening.origin: …}',
  ]);
});

test('a key that is nearly right keeps the nearest', () => {
  expect(told('  seed: 1', '  sed: 1')).toEqual(['experiment.sed: did you mean `seed`?']);
});
