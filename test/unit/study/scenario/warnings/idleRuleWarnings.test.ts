/** What is said of a rule that changes nothing where it stands. */
import { expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';

interface Asked {
  readonly rules: string;
  readonly keeps?: string;
  readonly callers?: string;
  readonly days?: number;
}

/** The rules that are said to change nothing. */
function idle({ rules, keeps = '[]', callers = '', days = 3 }: Asked): readonly string[] {
  const text = `
ringfence: 1
id: rules
title: Rules
world:
  clock: {start: 2026-09-07, days: ${days}, preHistory: 0 d}
  currency: CNY
  numbering:
    mobile-a: {prefix: "+86138", digits: 6, kind: mobile, allocated: 0.8}
  population: {residents: {subscribers: 100}}
  callers:
    people: {use: person}
${callers}
    robots:
      use: operator
      isCompliantWith: ${keeps}
      pacing: {use: fixed-per-day}
      list: {use: random-numbers, blocks: [mobile-a]}
      callingNumber: {use: fixed}
      script: {use: turns, purpose: marketing}
  rules: ${rules}
experiment: {seed: 1, replications: 20}
`;
  const { warnings, failures } = resolveScenario({ text, file: 'rules.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings.flatMap(
    ({ says }) => /^(\S+) changes nothing here: no operator keeps it/.exec(says)?.[1] ?? [],
  );
}

it('it is one that nobody keeps and carriers do not enforce, before any sanction falls due', () => {
  const rules = '[{id: misuse, use: uk-misuse}]';
  expect(idle({ rules })).toEqual(['misuse']);
  expect(idle({ rules, keeps: '[misuse]' })).toEqual([]);
  expect(idle({ rules, keeps: '[uk-misuse]' })).toEqual([]);
  expect(idle({ rules, days: 60 })).toEqual([]);
});

it('it is one of whose calls nobody complains, however long the office has', () => {
  expect(idle({ rules: '[{id: ring, use: us-ring}]', days: 60 })).toEqual(['ring']);
});

it('it is none that carriers enforce, or that wanted callers keep', () => {
  expect(idle({ rules: '[{id: abroad, use: uk-cli-2025}, {id: frequency, use: cn-oper-freq}]' })).toEqual([]);
  const callers = '    consented: {use: consented-telemarketing, callers: 1, blocks: [mobile-a]}';
  expect(idle({ rules: '[{id: hours, use: us-hours}]' })).toEqual(['hours']);
  expect(idle({ rules: '[{id: hours, use: us-hours}]', callers })).toEqual([]);
});

it('a price is paid by whoever calls', () => {
  expect(idle({ rules: '[{id: fifty, use: in-50calls}]' })).toEqual([]);
});
