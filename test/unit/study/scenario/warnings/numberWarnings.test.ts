/** What is said of callers without a number that a rule asks of their calls. */
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';

const ranges = `    sales: {prefix: "+91140", digits: 6, kind: mobile, allocated: 0.5, purpose: marketing}
    service: {prefix: "+911600", digits: 6, kind: code, allocated: 0.5, purpose: service}`;

function said(callers: string, more: string = ranges): readonly string[] {
  const text = `ringfence: 1
id: numbers
title: Numbers
world:
  clock: {start: 2026-09-07, days: 2, preHistory: 28 d}
  currency: INR
  numbering:
    mobile-a: {prefix: "+9198", digits: 6, kind: mobile, allocated: 0.8}
${more}
  population: {residents: {subscribers: 100, blocks: [mobile-a]}}
  callers:
${callers}
  rules: [{id: series, use: in-series}]
experiment: {seed: 1, replications: 20}
`;
  const { warnings, failures } = resolveScenario({ text, file: 'numbers.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings
    .filter(({ says }) => says.includes('keeps rule'))
    .map(({ line, column, path, says }) => `${line}:${column} ${path}: ${says}`);
}

const dialer = (compliant: string): string =>
  `    centre: {use: operator, isCompliantWith: [${compliant}], pacing: {use: fixed-per-day}, list: {use: random-numbers}, callingNumber: {use: fixed, blocks: [mobile-a]}, script: {use: turns, purpose: marketing}}`;
const atCentre =
  '13:5 world.callers.centre: no number of mobile-a is one with which a call for marketing keeps rule series: none of these calls can';

describe('callers without a number of the range that a rule asks for', () => {
  it('are told, with the place of their declaration', () => {
    expect(said('    banks: {use: bank, blocks: [mobile-a]}')).toEqual([
      '13:5 world.callers.banks: no number of mobile-a is one with which a call for banking keeps rule series: none of these calls can',
    ]);
    expect(said(dialer('series'))).toEqual([atCentre]);
    expect(said(dialer('in-series'))).toEqual([atCentre]);
  });

  it('are none that have one, none of whose calls the rule speaks, and none that do not keep it', () => {
    expect(said('    banks: {use: bank, blocks: [service]}')).toEqual([]);
    expect(said('    banks: {use: bank, blocks: [mobile-a, service]}')).toEqual([]);
    expect(said('    couriers: {use: courier, blocks: [mobile-a]}')).toEqual([]);
    expect(said(dialer(''))).toEqual([]);
    expect(said('    people: {use: person}')).toEqual([]);
  });

  it('are none where the plan has no such number at all: the rule itself is told of then', () => {
    expect(said('    banks: {use: bank, blocks: [mobile-a]}', '')).toEqual([]);
  });
});
