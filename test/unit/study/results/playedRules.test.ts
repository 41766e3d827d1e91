import { expect, it } from 'vitest';
import { playedRules } from '../../../../src/study/results/playedRules.ts';
import { armsWithRules } from '../../../../src/study/results/studyOutline.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import type { ArmRule } from '../../../../src/study/results/results.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../command/program.ts';
import { smallWorld } from '../../../builders/smallWorld.ts';

const under = (...uses: readonly string[]) => ({
  ...smallWorld(),
  rules: uses.map((use, i) => ({ id: `rule-${i}`, use, from: '', parameters: {} })),
});

it('every rule of the library that some world has is told once, with its status and its dates', () => {
  const worlds = [under(), under('jp-sct', 'cn-draft-2020'), under('us-ring', 'jp-sct', './mine.ts#rule')];
  expect(
    playedRules(worlds).map(({ use, jurisdiction, status, inForce }) => [
      use,
      jurisdiction,
      status,
      inForce?.from,
    ]),
  ).toEqual([
    ['jp-sct', 'JP', 'recalled', '2009-12-01'],
    ['cn-draft-2020', 'CN', 'draft', '2020-08-31'],
    ['us-ring', 'US', 'verified', '2003-10-01'],
  ]);
});

it('an arm has the rules of its world, those of the file or its own, and none where it takes them away', () => {
  const text = `${tiny.replace('  callers:', '  rules: [{id: hours, use: us-hours}]\n  callers:')}    uk: {set: {rules: [{id: misuse, use: uk-misuse, fine: 0}]}}
    free: {set: {rules: []}}
`;
  const { resolved } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  const arms = resolved === undefined ? [] : armsWithRules(resolved);
  const hours = [{ id: 'hours', use: 'us-hours' }];
  const namesOf = (rules: readonly ArmRule[] | undefined) => rules?.map(({ id, use }) => ({ id, use }));
  expect(arms.map(({ id, rules }) => [id, namesOf(rules)])).toEqual([
    ['none', hours],
    ['cap', hours],
    ['uk', [{ id: 'misuse', use: 'uk-misuse' }]],
    ['free', undefined],
  ]);
});
