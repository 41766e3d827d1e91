import { describe, expect, it, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { failureLine } from '../../../../../src/study/failures/render.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';

const parts = 'pacing: {use: fixed-per-day}, list: {use: random-numbers}, script: {use: turns}';

const scenario = (callingNumber: string, arms = 'none: {}'): string => `ringfence: 1
id: lending
title: A robot that borrows
world:
  clock: {start: 2020-08-03, days: 1, preHistory: 0 d, utcOffset: 8 h}
  currency: CNY
  couplings: all
  numbering:
    mobile-a: {prefix: "+86138001", digits: 4, kind: mobile, carrier: carrier-a, allocated: 0.8}
  network: {use: single-exchange, circuits: 100}
  population: {residents: {subscribers: 150}}
  callers:
    people: {use: person}
    banks: {use: bank, callers: 2}
    other: {use: operator, callingNumber: {use: fixed}, ${parts}}
    robots:
      use: operator
      callingNumber: ${callingNumber}
      alternatives: {callingNumber: [{id: lent, use: borrowed, lender: banks}]}
      pacing: {use: fixed-per-day}
      list: {use: random-numbers}
      script: {use: turns}
  rules: []
  screening: {origin: [], transit: [], terminating: [], handset: []}
experiment:
  seed: 1
  replications: 2
  control: none
  arms: {${arms}}
`;

const faultsOf = (text: string): readonly string[] =>
  resolveScenario({ text, file: 'x.yaml' }, builtInCatalogue).failures.map(failureLine);

const at = 'x.yaml:18:';
const name = 'world.callers.robots.callingNumber';
const whom = 'expected an honest caller with numbers of its own: `banks`';
const lendingOnly = 'a firm that lives on lending is `use: customer-service` with an `attemptsPerDay` near 0';

describe('who lends an operator numbers', () => {
  it('is an honest caller of the world that has so many', () => {
    expect(faultsOf(scenario('{use: borrowed, lender: banks, numbers: 2}'))).toEqual([]);
  });

  it.each([
    ['that nobody knows', 'bank', `found the unknown caller "bank", ${whom}; did you mean \`banks\`?`],
    ['who borrows', 'robots', `found "robots", which borrows, ${whom}`],
    [
      'who is an operator',
      'other',
      `found "other", an operator, which gives its numbers up and rents others while it works, ${whom}; ${lendingOnly}`,
    ],
    ['without a number of its own', 'people', `found "people", which has none, ${whom}`],
  ])('is nobody %s', (_what, lender, told) => {
    expect(faultsOf(scenario(`{use: borrowed, lender: ${lender}}`))).toEqual([
      `${at}46: ${name}.lender: ${told}`,
    ]);
  });

  it('must be named', () => {
    expect(faultsOf(scenario('{use: borrowed}'))).toEqual([`${at}7: ${name}.lender: found nobody, ${whom}`]);
  });

  it('has no more numbers than it has', () => {
    expect(faultsOf(scenario('{use: borrowed, lender: banks, numbers: 3}'))).toEqual([
      `${at}62: ${name}.numbers: found 3 numbers, expected at most 2, those of banks`,
    ]);
  });

  it('is told where an alternative or an arm names it', () => {
    const lent = scenario('{use: fixed}');
    expect(faultsOf(lent.replace('lender: banks}]', 'lender: banks, numbers: 9}]'))).toEqual([
      'x.yaml:19:88: world.callers.robots.alternatives.callingNumber.lent.numbers: found 9 numbers, expected at most 2, those of banks',
    ]);
    const set = 'borrows: {set: {callers.robots.callingNumber: {use: borrowed, lender: robot}}}';
    expect(faultsOf(scenario('{use: fixed}', `none: {}, ${set}`))).toEqual([
      `x.yaml:29:90: ${name}.lender: found the unknown caller "robot", ${whom}`,
    ]);
  });

  it('is not told again where the lender has a fault of its own', () => {
    const faults = faultsOf(scenario('{use: borrowed, lender: banks}').replace('use: bank,', 'use: bnak,'));
    expect(faults.map((fault) => fault.split(' ')[1])).toEqual(['world.callers.banks.use:']);
  });
});

test('no honest caller with numbers is there to lend any', () => {
  const alone = scenario('{use: borrowed, lender: banks}').replace(
    '    banks: {use: bank, callers: 2}\n',
    '',
  );
  expect(faultsOf(alone)[0]).toContain(
    'found the unknown caller "banks", expected an honest caller with numbers of its own; there is none in this world',
  );
});
