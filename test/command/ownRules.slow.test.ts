/** `rules check` with rules of somebody's own: of a scenario, and of modules. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { millisecondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';
import { header, row } from './customerTrace.ts';
import { playground } from './program.ts';
import type { Ended } from './program.ts';

const place = playground();
afterAll(() => place.remove());

const trace = [
  header,
  ...[7.5, 9, 10, 11, 12].map((at, i) =>
    row(at * millisecondsAnHour, i === 0 ? '+8613800000002' : '+8613800000003'),
  ),
  row(25 * millisecondsAnHour, '+8613800000004'),
];

/** A rule of somebody's own: nobody calls a number that ends in 3; `obey` is what it says to the third call. */
const ownRule = (third: string): string => `
let asked = 0;
export const three = {
  family: 'rule', id: 'three', version: 1, title: 'No threes', cites: [], needs: [], jurisdiction: 'test', inForce: { from: '2020-01-01' },
  status: 'draft', exempt: [], about: [], looksAt: ['time', 'callee'], enforces: '', obeys: '', suffers: '',
  parameters: { hour: { type: 'count', default: 0, minimum: 0, maximum: 23, unit: 'of the day', says: 'hour from which on', source: 'assumed' } },
  examples: [],
  create: (_site, { hour }) => ({
    enforce: [],
    obey: ({ calledNumber }, now) => (${third}, calledNumber === 3 && now % 86400 >= hour * 3600 ? Infinity : now),
    why: () => 'a three',
    sanction: () => 1,
  }),
};`;

const ownScenario = `
ringfence: 1
id: own
world:
  clock: {start: 2020-08-03, days: 2, preHistory: 0 d}
  numbering:
    mobile: {prefix: "+86138", digits: 8, kind: mobile, allocated: 0.5}
  population:
    people: {subscribers: 100}
  rules: [{id: threes, use: "./own.mjs#three", with: {hour: 10}}]
experiment:
  control: now
  arms:
    now: {}
    later: {set: {rules: [{id: threes, use: "./own.mjs#three", with: {hour: 12}}, {id: night, use: us-hours, from: 2020-08-04}]}}
`;

const check = (...args: readonly string[]): Promise<Ended> =>
  place.run(['rules', 'check', 'calls.csv', ...args]);

beforeAll(() => {
  place.write('calls.csv', `${trace.join('\n')}\n`);
  place.write('own.mjs', ownRule('0'));
  place.write('own.yaml', ownScenario);
});

describe('rules check', () => {
  it('checks the rules of a scenario, those of modules too, from the day on that it names', async () => {
    const { code, out } = await check('--rules', 'own.yaml', '--rule', 'us-hours', '--json');
    const found = JSON.parse(out).rules.map(({ id, use, from, calls, broken }: Record<string, unknown>) => [
      [id, use, from].join(' '),
      calls,
      broken,
    ]);
    expect([code, found]).toEqual([
      0,
      [
        ['now.threes ./own.mjs#three ', 6, 3],
        ['later.threes ./own.mjs#three ', 6, 1],
        ['night us-hours 2020-08-04', 1, 1],
        ['us-hours us-hours ', 6, 2],
      ],
    ]);
  });

  it('names a rule of a module that fails, with the call and without a stack', async () => {
    place.write('failing.mjs', ownRule('asked++ < 2 || console.assert(undefined.hours)'));
    const { code, err } = await check('--rule', './failing.mjs#three');
    expect(code).toBe(1);
    expect(err).toMatch(
      /: rule \.\/failing\.mjs#three failed at call 2: Cannot read properties of undefined/m,
    );
    expect(err).not.toContain('    at ');
  });
});
