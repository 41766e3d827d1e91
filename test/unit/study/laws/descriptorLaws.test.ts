/** Laws of descriptors find a parameter whose default is not what its type promises. */
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../../../src/model/contracts/parameter.ts';
import type { Family, Plugin } from '../../../../src/model/contracts/plugin.ts';
import { descriptorLaws } from '../../../../src/study/laws/descriptorLaws.ts';

const amount: Parameter = {
  type: 'number',
  default: 1,
  minimum: 0,
  maximum: 2,
  unit: 'calls',
  says: 'calls that pass',
  source: 'assumed',
};

/** What the laws say is wrong with a plug-in of one parameter. */
function brokenBy(
  parameter: Partial<Record<keyof Parameter, unknown>>,
  of: Partial<Plugin<Family, null, null>> = {},
): string[] {
  const plugin: Plugin<Family, null, null> = {
    family: 'rule',
    id: 'own-rule',
    version: 1,
    title: 'Of its own',
    cites: [],
    needs: [],
    parameters: { limitCalls: { ...amount, ...parameter } as Parameter },
    create: () => null,
    ...of,
  };
  return descriptorLaws(plugin).flatMap(({ check }) => {
    try {
      check();
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
}

describe('a default', () => {
  it.each([
    ['number', 1.5, '1'],
    ['count', 2, 1.5],
    ['share', 1, 1.5],
    ['seconds', 0, 3],
    ['money', 2, -1],
    ['choice', 'a', 'c'],
    ['boolean', false, 'false'],
    ['series', [1, 2], [1, 'two']],
    ['blocks', ['mobile-a'], 'mobile-a'],
    ['sites', [], [1]],
    ['caller', '', 0],
    ['hours', [0, 0], [2, 1]],
    ['model', '', false],
    ['onnx', 'a.onnx', 1],
    ['program', '', []],
  ])('of type %s may be %j and not %j', (type, right, wrong) => {
    const choices = ['a', 'b'];
    expect(brokenBy({ type, default: right, choices })).toEqual([]);
    expect(brokenBy({ type, default: wrong, choices })).toEqual([
      'default of limitCalls is not of its type or out of range',
    ]);
  });

  it('of a type that there is not is wrong', () => {
    expect(brokenBy({ type: 'weight' })).toEqual([
      'default of limitCalls is not of its type or out of range',
    ]);
    expect(brokenBy({ type: 'toString' })).toEqual([
      'default of limitCalls is not of its type or out of range',
    ]);
  });
});

describe('a parameter', () => {
  it('that is an amount has a range and a unit', () => {
    expect(brokenBy({ maximum: undefined })).toEqual(['limitCalls has no range']);
    expect(brokenBy({ maximum: 1, minimum: 1 })).toEqual(['limitCalls has no range']);
    expect(brokenBy({ unit: '' })).toEqual(['limitCalls has no unit']);
    expect(brokenBy({ type: 'choice', default: 'a', choices: ['a'], unit: '' })).toEqual([]);
  });

  it('says what it is and where it comes from', () => {
    expect(brokenBy({ says: '' })).toEqual(['limitCalls does not say what it is']);
    expect(brokenBy({ source: '' })).toEqual(['limitCalls has no source']);
  });
});

it('a plug-in has an id in kebab-case, a version from 1 on and a title', () => {
  expect(brokenBy({}, { id: 'ownRule' })).toEqual(['id ownRule is not kebab-case']);
  expect(brokenBy({}, { version: 0 })).toEqual(['version is a whole number from 1 on']);
  expect(brokenBy({}, { title: '' })).toEqual(['title is empty']);
});
