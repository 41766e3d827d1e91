/** A detector under test that nobody asks: a gate cannot pass on it. */
import { expect, it } from 'vitest';
import { judgedNothing } from '../../../../../src/study/gate/verdict/judgedNothing.ts';
import type { Series } from '../../../../../src/study/gate/baselines/series.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

const { resolved } = resolveScenario(
  { text: `${tiny}  gate: {underTest: [volume-cap]}\n`, file: 'tiny.yaml' },
  builtInCatalogue,
);
const series = (metric: string, denominators: readonly number[], place = 'terminating/cap'): Series => ({
  designPoint: 'base',
  arm: 'cap',
  metric,
  class: null,
  place,
  numerators: denominators.map(() => 0),
  denominators,
});
const found = (...now: readonly Series[]): readonly string[] => {
  if (resolved === undefined) throw new Error('the scenario is faulty');
  return judgedNothing(resolved, now).map(({ arm, place, because }) => `${arm} ${place}: ${because}`);
};
const [caught, spared] = ['detector.truePositive.share', 'detector.falsePositive.share'];

it('is told where no call came to any of its sites', () => {
  expect(found(series(caught, [0, 0]), series(spared, [0, 0]))).toEqual([
    'cap terminating/cap: volume-cap has judged no call anywhere',
  ]);
});

it('is not told of one that judged a call in some replication, nor where nothing is known', () => {
  expect(found(series(caught, [0, 0]), series(spared, [0, 1]))).toEqual([]);
  expect(found(series(caught, [0, 0], 'origin/cap'))).toEqual([]);
});
