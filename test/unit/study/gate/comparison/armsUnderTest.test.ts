/** Which arms hold what is under test, however it is named. */
import { describe, expect, it } from 'vitest';
import { armsUnderTest, unusedUnderTest } from '../../../../../src/study/gate/comparison/armsUnderTest.ts';
import { plainGate } from '../../../../../src/study/gate/comparison/judgedMetrics.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import type { ResolvedScenario } from '../../../../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import type { World } from '../../../../../src/model/world/world.ts';
import { tiny } from '../../../../command/program.ts';

const model = './trees.json';

/** The detector of a world reads a model. */
const reading = (world: World): World => ({
  ...world,
  screening: {
    ...world.screening,
    terminating: world.screening.terminating.map((site) => ({
      ...site,
      parameters: { ...site.parameters, model },
    })),
  },
});

function testing(...underTest: readonly string[]): ResolvedScenario {
  const { resolved } = resolveScenario({ text: tiny, file: 'tiny.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error('the tiny scenario is faulty');
  return {
    ...resolved,
    designPoints: resolved.designPoints.map((point) => ({ ...point, worlds: point.worlds.map(reading) })),
    experiment: { ...resolved.experiment, gate: { ...plainGate, underTest } },
  };
}

const armsOf = (...underTest: readonly string[]): readonly string[] => [
  ...armsUnderTest(testing(...underTest)),
];

describe('arms under test', () => {
  it('are all where nothing is named, and none where nothing that is named is there', () => {
    expect(armsOf()).toEqual(['none', 'cap']);
    expect(armsOf('token-bucket')).toEqual([]);
  });

  it('are those with the detector, with the part of an operator, or with the file that a detector reads', () => {
    expect(armsOf('volume-cap')).toEqual(['cap']);
    expect(armsOf('fixed-per-day')).toEqual(['none', 'cap']);
    expect(armsOf(model)).toEqual(['cap']);
    expect(armsOf('token-bucket', model)).toEqual(['cap']);
  });

  it('leave over what stands in none of them', () => {
    const resolved = testing('volume-cap', 'token-bucket', model, 'fixed-per-day', './other.json');
    expect(unusedUnderTest(resolved)).toEqual(['token-bucket', './other.json']);
  });
});
