import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said of registries, for the tiny world with such a detector in its second arm. */
const said = (use: string, registries: string): readonly string[] =>
  saidOf(
    tiny
      .replace('use: volume-cap, per: day, limitCalls: 50', `use: ${use}`)
      .replace('  population:', `  registries: ${registries}\n  population:`),
  );

function saidOf(text: string): readonly string[] {
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings.filter(({ says }) => says.includes('registry')).map(({ says }) => says);
}

test('a detector that asks a registry is warned of where the world does not declare it', () => {
  expect(said('do-not-originate', '{}')).toEqual([
    'do-not-originate finds nothing: the world has no registry `doNotOriginate`',
  ]);
  expect(said('consent-check', '{doNotOriginate: {}}')).toEqual([
    'consent-check finds nothing: the world has no registry `consent`',
  ]);
  expect(said('do-not-originate', '{doNotOriginate: {}}')).toEqual([]);
  expect(said('purpose-of-range', '{}')).toEqual([]);
});

test('so is a rule that has carriers ask one, once, however many places they ask it at', () => {
  const under = (rest: string): readonly string[] =>
    saidOf(tiny.replace('  population:', `  rules: [{id: lists, use: us-dno}]\n${rest}  population:`));
  expect(under('')).toEqual([
    'do-not-originate of lists finds nothing: the world has no registry `doNotOriginate`',
  ]);
  expect(under('  registries: {doNotOriginate: {}}\n')).toEqual([]);
});
