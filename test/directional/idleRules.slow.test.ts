/** A rule that is told to have moved nobody can be taken away, and every call stays as it was: asked of each rule of the library, alone in an arm. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { RulePlugin } from '../../src/model/contracts/rule.ts';
import { ruleCatalogue } from '../../src/plugins/rules/catalogue.ts';
import { idleArms } from '../../src/study/answers/idleRules.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { measureIndex } from '../../src/study/results/measureIndex.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { playStudy } from '../builders/playStudy.ts';

const scenario = new URL('../../scenarios/compare-jurisdictions.yaml', import.meta.url);

/** Whoever complains is heard, and whoever is found is sanctioned: at once, late, or too late. */
const terms = ({ parameters }: RulePlugin, delay: string): string =>
  'sanctionDelay' in parameters ? `, identifiedShare: 1, sanctionedShare: 1, sanctionDelay: ${delay}` : '';

const delays = ['1 d', '71 h', '30 d'];
const arms = ruleCatalogue.flatMap((rule) =>
  delays.map(
    (delay, i) => `${rule.id}-${i}: {set: {rules: [{id: law, use: ${rule.id}${terms(rule, delay)}}]}}`,
  ),
);
const text = readFileSync(scenario, 'utf8')
  .replace(/days: \d+/, 'days: 3')
  .replace('subscribers: 2000', 'subscribers: 400')
  .replace('complaintShare: {is: 0.001', 'complaintShare: {is: 0.05')
  .replace(/evasion: \[.+\]/, 'evasion: []')
  .replace(/replications: \d+/, 'replications: 1')
  .replace(/(\n {4}none: \{\}\n)[^]*$/, `$1    ${arms.join('\n    ')}\n`);

it('its arm has the calls of the control', async () => {
  const { resolved, failures } = resolveScenario({ text, file: 'laws.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  if (resolved === undefined) throw new Error('not resolved');
  const results = await playStudy(resolved);
  const told = idleArms({ results, find: measureIndex(results.measures), point: 'base' });
  // What an alarm marks and leaves as it was, such as a charge, differs in paths; of it nobody is told that it moved nobody but by its arm.
  const surely = told.filter(({ rules }) => rules.every(({ effect }) => effect !== 'maybe'));
  expect(surely.length).toBeGreaterThan(arms.length / 3);
  expect(surely.filter(({ hasControlsCalls }) => !hasControlsCalls)).toEqual([]);
  const pathsOf = (id: string) => results.audit.find(({ arm }) => arm === id)?.fingerprints;
  for (const { arm } of surely) expect(pathsOf(arm), arm).toEqual(pathsOf('none'));
  const effects = surely.flatMap(({ rules }) => rules.map(({ effect }) => effect));
  expect([...new Set(effects)].sort()).toEqual(['fines', 'late', 'none', 'orders']);
});
