import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { tooManyToNumber } from '../../../../src/study/experiment/tooManyToNumber.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';

/** What is said of a world of so many subscribers in so many days, each as `path: found, expected`. */
function faultsOf(
  days: number,
  subscribers: number,
  more: { rules?: string; factors?: string } = {},
): unknown {
  const text = `ringfence: 1
id: large
title: large
world:
  clock: {start: 2020-08-03, days: ${days}, preHistory: 0 d, utcOffset: 8 h}
  currency: CNY
  couplings: all
  numbering:
    mobile-a: {prefix: "+86138", digits: 8, kind: mobile, carrier: carrier-a, allocated: 0.8, purpose: any}
  network: {use: single-exchange, circuits: 500}
  population: {residents: {subscribers: ${subscribers}}}
  callers: {people: {use: person}}
  ${more.rules ?? ''}
experiment: {seed: 1, replications: 1${more.factors ?? ''}}
`;
  const { resolved, failures } = resolveScenario({ text, file: 'large.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error(JSON.stringify(failures));
  return tooManyToNumber(resolved, 'large.yaml').map(
    ({ path, found, expected }) => `${path}: ${found}, ${expected}`,
  );
}

const tooManyCalls =
  /^world\.callers\.people: up to \d+\.\d million wished calls in one replication, fewer than 268\.4 million/;

describe('a world', () => {
  it('of which every call has a number is let through', () => {
    expect(faultsOf(365, 1000)).toEqual([]);
    expect(faultsOf(90, 1_000_000)).toEqual([]);
  });

  it('with more calls than numbers is refused', () => {
    expect(faultsOf(130, 1_000_000)).toEqual([expect.stringMatching(tooManyCalls)]);
  });

  it('is refused for a design point alone', () => {
    const factors = ', factors: {people: {path: population.residents.subscribers, levels: [1000, 1000000]}}';
    expect(faultsOf(130, 1000, { factors })).toEqual([expect.stringMatching(tooManyCalls)]);
  });

  it('with rules is refused when rules could not tell its callers apart', () => {
    const rules = 'rules: [{id: hours, use: us-hours, fine: 0}]';
    expect(faultsOf(1, 4_194_304, { rules })).toEqual([]);
    expect(faultsOf(1, 4_194_305)).toEqual([]);
    expect(faultsOf(1, 4_194_305, { rules })).toEqual([
      'world.callers.people: 4194305 members in a world with rules, at most 4194304 (2^22), which rules can tell apart',
    ]);
  });
});
