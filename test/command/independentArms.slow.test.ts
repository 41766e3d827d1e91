/** Arms that share nothing, and what sharing is worth. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Measure, Results } from '../../src/study/results/results.ts';
import { builtInGateExperiment } from './gateWorld.ts';
import { playground, said, tiny } from './program.ts';

const here = playground();
afterAll(() => here.remove());

const results: Record<string, Results> = {};
const cap = (limit: number): string =>
  `{set: {screening.terminating: [{id: cap, use: volume-cap, per: day, limitCalls: ${limit}, alarmAt: 0.5, then: reject}]}}`;
const two = tiny.replace(/    cap: .*\n/, `    cap-150: ${cap(150)}\n    cap-200: ${cap(200)}\n`);
const asked = ['-r', '20', '-j', '2', '--quiet'];

beforeAll(async () => {
  here.write('common.yaml', two);
  here.write('independent.yaml', two.replace('experiment:\n', 'experiment:\n  pairing: independent\n'));
  for (const name of ['common', 'independent']) {
    const trace = ['-o', `trace=${name}.csv`, '-o', `${name}.json`];
    expect((await here.run(['run', `${name}.yaml`, ...asked, ...trace])).code).toBe(0);
    results[name] = JSON.parse(readFileSync(here.path(`${name}.json`), 'utf8')) as Results;
  }
});

const answered = (of: string, arm: string): Measure =>
  results[of].measures.find(
    (m) => m.metric === 'unwanted.answered.perSubscriberDay' && m.arm === arm && m.class === null,
  ) as Measure;

it('leaves the control as it is, and gives every other arm people of its own', () => {
  expect(answered('independent', 'none').perReplication).toEqual(answered('common', 'none').perReplication);
  expect(answered('independent', 'cap-200').perReplication).not.toEqual(
    answered('common', 'cap-200').perReplication,
  );
  expect([results.common.pairing, results.independent.pairing]).toEqual([undefined, 'independent']);
});

it('tells what it is: not paired, with wider intervals around the same difference', () => {
  for (const arm of ['cap-150', 'cap-200']) {
    const [paired, apart] = ['common', 'independent'].map((of) => answered(of, arm).versusControl);
    const width = (of: typeof paired): number => Number(of?.high) - Number(of?.low);
    expect([paired?.isPaired, apart?.isPaired]).toEqual([true, false]);
    expect(width(apart)).toBeGreaterThan(1.3 * width(paired));
    expect(Number(apart?.low)).toBeLessThan(Number(paired?.estimate));
    expect(Number(apart?.high)).toBeGreaterThan(Number(paired?.estimate));
  }
});

it('writes each arm once into the trace, whole', () => {
  const calls = (name: string) => readFileSync(here.path(name), 'utf8').split('\n').length;
  expect(calls('independent.r0.none.csv')).toBe(calls('common.r0.none.csv'));
  expect(calls('independent.r0.cap-200.csv')).toBeGreaterThan(100);
});

it('has a life of a call in one arm, and none to hold beside it', async () => {
  const header = readFileSync(here.path('independent.r0.cap-200.csv'), 'utf8').split('\r\n');
  const column = header[0].split(',').indexOf('truth_call_key');
  const key = header[99].split(',')[column];
  const one = await here.run(['explain', key, 'independent.yaml', '--arms', 'cap-200']);
  expect([one.code, one.out]).toEqual([0, expect.stringContaining(key)]);
  for (const arms of [[], ['--arms', 'cap-150,cap-200']]) {
    const both = await here.run(['explain', key, 'independent.yaml', ...arms]);
    expect([both.code, both.err]).toEqual([
      2,
      expect.stringMatching(/which share no calls .*expected one arm/),
    ]);
  }
});

it('keeps a sample of the verdicts of its own arm for a gate, which passes', async () => {
  const apart = builtInGateExperiment.replace('experiment:\n', 'experiment:\n  pairing: independent\n');
  here.write('gate.yaml', apart);
  const saved = await here.run(['baseline', 'save', 'gate.yaml', '-o', 'kept.json', '--quiet']);
  expect([saved.code, saved.err]).toEqual([0, expect.anything()]);
  const { verdicts } = JSON.parse(readFileSync(here.path('kept.json'), 'utf8')) as {
    verdicts: readonly { readonly arm: string; readonly calls: readonly string[] }[];
  };
  expect(verdicts.map(({ arm, calls }) => [arm, calls.length > 10])).toEqual([
    ['none', false],
    ['cap', true],
  ]);
  const gated = await here.run(['gate', 'gate.yaml', '--baseline', 'kept.json', '--quiet']);
  expect([gated.code, gated.out]).toEqual([0, expect.anything()]);
});

it('is refused where arms are made of each other', async () => {
  here.write(
    'five.yaml',
    readFileSync(here.path('independent.yaml'), 'utf8').replace(
      'experiment:\n',
      'experiment:\n  mode: decompose\n',
    ),
  );
  const { code, err } = await here.run(['validate', 'five.yaml']);
  expect([code, err]).toEqual([2, expect.stringContaining('`independent` in mode `decompose`')]);
  expect(said({ code, err, out: '' }).length).toBeGreaterThan(0);
});
