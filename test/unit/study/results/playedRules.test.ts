import { expect, it } from 'vitest';
import { playedRules } from '../../../../src/study/results/playedRules.ts';
import { smallWorld } from '../../../builders/smallWorld.ts';

const under = (...uses: readonly string[]) => ({
  ...smallWorld(),
  rules: uses.map((use, i) => ({ id: `rule-${i}`, use, from: '', parameters: {} })),
});

it('every rule of the library that some world has is told once, with its status', () => {
  const worlds = [under(), under('jp-sct', 'cn-draft-2020'), under('us-ring', 'jp-sct', './mine.ts#rule')];
  expect(playedRules(worlds).map(({ use, jurisdiction, status }) => [use, jurisdiction, status])).toEqual([
    ['jp-sct', 'JP', 'recalled'],
    ['cn-draft-2020', 'CN', 'draft'],
    ['us-ring', 'US', 'verified'],
  ]);
});
