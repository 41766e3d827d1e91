/** What is said of a world of people without callers that has these rules, and further number blocks. */
import { expect } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';

export function warningsOfRules(
  rules: string,
  blocks: string = '',
): ReturnType<typeof resolveScenario>['warnings'] {
  const text = `
ringfence: 1
id: rules
title: Rules
world:
  clock: {start: 2026-09-07, days: 400, preHistory: 28 d}
  currency: CNY
  numbering:
    mobile-a: {prefix: "+86138", digits: 6, kind: mobile, allocated: 0.8}
${blocks}
  population: {residents: {subscribers: 100}}
  rules: ${rules}
experiment: {seed: 1, replications: 20}
`;
  const { warnings, failures } = resolveScenario({ text, file: 'rules.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings;
}
