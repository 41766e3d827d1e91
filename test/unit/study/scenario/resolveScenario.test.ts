/** A valid file becomes a complete, plain, reproducible experiment. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Resolution, ResolvedScenario } from '../../../../src/study/scenario/resolved.ts';
import { resolveScenario, type ResolveOptions } from '../../../../src/study/scenario/resolveScenario.ts';
import { fixtureCatalogue } from './fixtureCatalogue.ts';
import { validScenario } from './validScenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-resolve-'));
afterAll(() => rmSync(folder, { recursive: true }));

function resolution(text: string, options: ResolveOptions = {}): Resolution {
  return resolveScenario({ text, file: 'x.yaml', folder }, fixtureCatalogue, options);
}

function resolved(text: string, options: ResolveOptions = {}): ResolvedScenario {
  const { failures, resolved: scenario } = resolution(text, options);
  expect(failures).toEqual([]);
  if (scenario === undefined) throw new Error('not resolved');
  return scenario;
}

const smallest = `ringfence: 1
id: small
world:
  numbering: {m: {prefix: "+86138", kind: mobile, digits: 6}}
  population: {all: {}}
`;

describe('the world', () => {
  test('is complete in the smallest file', () => {
    const { world, arms, experiment, designPoints } = resolved(smallest);
    expect(world.clock).toEqual({
      start: '2020-08-03',
      days: 7,
      preHistoryDays: 28,
      utcOffsetSeconds: 28_800,
    });
    expect(world.network).toMatchObject({ use: 'single-exchange', parameters: { circuits: 5000 } });
    expect(world.population[0].parameters).toMatchObject({ subscribers: 10_000, 'answering.labelled': 0.09 });
    expect(world.screening).toEqual({ origin: [], transit: [], terminating: [], handset: [] });
    expect(experiment).toMatchObject({
      seed: 1,
      replications: 20,
      level: 0.95,
      mode: 'closed',
      control: 'base',
    });
    expect(arms.map(({ id, isControl }) => [id, isControl])).toEqual([['base', true]]);
    expect(designPoints.map(({ id }) => id)).toEqual(['base']);
  });

  test('has quantities in the parameter’s unit and hours in seconds', () => {
    const robots = resolved(validScenario).world.callers[2];
    expect(robots).toMatchObject({
      kind: 'operator',
      class: 'robot',
      operators: 3,
      pacing: { use: 'fixed-per-day', parameters: { lines: 2, pause: 2.5, hours: [32_400, 72_000] } },
      callingNumber: { parameters: { blocks: ['mobile-a', 'bad'] } },
      evasion: [{ use: 'change-number', parameters: { after: 3 } }],
    });
  });

  test('names the class of a wanted caller after its part unless the file says otherwise', () => {
    expect(resolved(validScenario).world.callers.map((caller) => caller.class)).toEqual([
      'neighbours',
      'courier',
      'robot',
    ]);
  });

  test('keeps what an invalid block is: never in service', () => {
    expect(resolved(validScenario).world.numbering[2]).toMatchObject({
      id: 'bad',
      allocated: 0,
      carrier: 'main',
    });
  });

  test('has a rule with its day and its parameters', () => {
    expect(resolved(validScenario).world.rules).toEqual([
      { id: 'draft', use: 'cn-draft-2020', from: '2020-08-05', parameters: { limitCalls: 50 } },
    ]);
  });

  test('can be a caller with a name that objects have already', () => {
    const text = validScenario.replace('people: {use', 'constructor: {use');
    expect(resolved(text).world.callers[0]).toMatchObject({ id: 'constructor', use: 'person' });
  });

  test('may come from another file, whose faults are told there', () => {
    writeFileSync(join(folder, 'world.yaml'), smallest.replace('digits: 6', 'digits: 5'));
    const text = 'ringfence: 1\nid: other\nworld: {from: ./world.yaml}\n';
    expect(resolved(text).world.numbering[0].digits).toBe(5);
    writeFileSync(join(folder, 'world.yaml'), smallest.replace('mobile', 'moblie'));
    const { failures, sources } = resolution(text);
    expect(failures).toMatchObject([{ file: join(folder, 'world.yaml'), line: 4, found: '"moblie"' }]);
    expect(Object.keys(sources)).toContain(join(folder, 'world.yaml'));
  });

  test('cannot come from files that refer to each other in a circle', () => {
    writeFileSync(join(folder, 'circle.yaml'), 'ringfence: 1\nid: a\nworld: {from: ./circle.yaml}\n');
    const { failures } = resolveScenario({ path: join(folder, 'circle.yaml') }, fixtureCatalogue);
    expect(failures).toMatchObject([{ line: 3, expected: 'at most 8 files that refer to each other' }]);
  });

  test('cannot come from a file that is not there', () => {
    const { failures } = resolution('ringfence: 1\nid: other\nworld: {from: ./none.yaml}\n');
    expect(failures).toMatchObject([{ line: 3, column: 15, expected: 'a scenario file' }]);
  });
});

describe('the plain world', () => {
  test('reads again as the same world', () => {
    const first = resolved(validScenario);
    const again = resolved(stringify({ ringfence: 1, id: 'again', world: first.worldPlain }));
    expect(again.world).toEqual(first.world);
    expect(again.worldPlain).toEqual(first.worldPlain);
    expect(again.hashes.world).toBe(first.hashes.world);
  });

  test('has the same hash whatever the order of the keys and however a quantity is written', () => {
    const { hashes } = resolved(validScenario);
    const text = validScenario
      .replace(
        'start: 2020-08-03, days: 70, preHistory: 28 d',
        'preHistory: 672 h, days: 70, start: 2020-08-03',
      )
      .replace('subscribers: 10000', 'subscribers: {is: 10000, source: "assumed"}');
    expect(resolved(text).hashes).toEqual(hashes);
    expect(resolved(validScenario.replace('days: 70', 'days: 71')).hashes.world).not.toBe(hashes.world);
    expect(resolved(validScenario.replace('lines: 1,', 'lines: 2,')).hashes.experiment).not.toBe(
      hashes.experiment,
    );
    expect(resolved(validScenario.replace('seed: 1', 'seed: 2')).hashes).toEqual(hashes);
  });
});

describe('arms and design points', () => {
  test('replace whole values at paths below the world', () => {
    const [none, cap, slow] = resolved(validScenario).arms;
    expect(none.world.screening.terminating.map(({ id }) => id)).toEqual(['labels']);
    expect(cap.world.screening.terminating).toEqual([
      {
        id: 'cap',
        use: 'volume-cap',
        alarmAt: 0.5,
        isShadow: false,
        // eslint-disable-next-line unicorn/no-thenable -- the grammar's word
        then: 'reject',
        parameters: { per: 'day', limitCalls: 200 },
      },
    ]);
    expect(slow.world.screening.terminating[0].parameters['threshold']).toBe(5);
    expect(slow.world.callers[2]).toMatchObject({
      pacing: { parameters: { lines: 1, attemptsPerDay: 3000 } },
    });
    expect(slow.settings).toEqual({
      'callers.robots.pacing.lines': 1,
      'screening.terminating.labels.threshold': 5,
    });
  });

  test('can set a default that the file does not write, and add a caller', () => {
    const arms =
      '    none: {set: {population.residents.answering.labelled: 0.2, callers.more: {use: person}}}';
    const [none] = resolved(validScenario.replace('    none: {}', arms)).arms;
    expect(none.world.population[0].parameters['answering.labelled']).toBe(0.2);
    expect(none.world.callers.map(({ id }) => id)).toEqual(['people', 'couriers', 'robots', 'more']);
  });

  test('vary one factor at a time', () => {
    const { designPoints } = resolved(validScenario);
    expect(designPoints.map(({ id }) => id)).toEqual(['base', 'wage=0.05', 'wage=0.2', 'lines=1', 'lines=4']);
    expect(designPoints[2].settings).toEqual({ 'callers.robots.books.minute': 0.2 });
    expect(designPoints[2].worlds.map((world) => world.callers[2])).toMatchObject(
      Array(3).fill({ books: { parameters: { minute: 0.2 } } }),
    );
  });

  test('vary all factors together in a grid', () => {
    const { designPoints } = resolved(validScenario.replace('use: one-at-a-time', 'use: grid'));
    expect(designPoints.map(({ id }) => id)).toEqual([
      'base',
      'wage=0.05,lines=1',
      'wage=0.05,lines=4',
      'wage=0.2,lines=1',
      'wage=0.2,lines=4',
    ]);
  });

  test('let a factor vary what only one arm has', () => {
    const factor = '    limit: {path: screening.terminating.cap.limitCalls, levels: [50]}\n';
    const { designPoints } = resolved(validScenario.replace('    wage:', `${factor}    wage:`));
    const limits = designPoints[1].worlds.map(
      ({ screening }) => screening.terminating.find(({ id }) => id === 'cap')?.parameters['limitCalls'],
    );
    expect(designPoints[1].id).toBe('limit=50');
    expect(limits).toEqual([undefined, 50, undefined]);
  });

  test('are refused when there would be more worlds than a study can hold', () => {
    const levels = JSON.stringify(Array.from({ length: 100 }, (_, i) => i + 1));
    const text = validScenario
      .replace('levels: [0.05, 0.2]', `levels: ${levels}`)
      .replace('range: [1, 4]', `levels: ${levels}`)
      .replace('use: one-at-a-time', 'use: grid');
    expect(resolution(text).failures).toMatchObject([
      { path: 'experiment.factors', expected: 'at most 10000' },
    ]);
  });
});

describe('the command line', () => {
  test('puts seed, replications and days in the place of the file’s', () => {
    const overrides = { seed: 7, replications: 3, days: 2 };
    const { experiment, world, arms } = resolved(validScenario, { overrides });
    expect([experiment.seed, experiment.replications, world.clock.days]).toEqual([7, 3, 2]);
    expect(arms.map((arm) => arm.world.clock.days)).toEqual([2, 2, 2]);
  });

  test('is checked like the file', () => {
    const overrides = { seed: -1, replications: 0.5, days: 0 };
    expect(
      resolution(validScenario, { overrides })
        .failures.map(({ path }) => path)
        .slice(0, 3),
    ).toEqual(['--days', '--replications', '--seed']);
  });
});

describe('the assumptions', () => {
  test('tell measured, assumed and given values apart, with their sources', () => {
    const { assumptions } = resolved(validScenario);
    const of = (path: string) => assumptions.find((assumption) => assumption.path === path);
    expect(of('callers.couriers.callsPerDay')).toEqual({
      path: 'callers.couriers.callsPerDay',
      value: 135,
      unit: 'calls/day',
      source: 'facts C',
      status: 'measured',
    });
    expect(of('population.residents.labelApp')).toMatchObject({ source: 'scenario', status: 'given' });
    expect(of('population.residents.voicemail')).toMatchObject({ source: 'assumed', status: 'assumed' });
    expect(of('clock.preHistory')).toMatchObject({ value: 2_419_200, unit: 's' });
    expect(of('screening.terminating.labels.threshold')).toMatchObject({ value: 20 });
    expect(of('arms.slow.screening.terminating.labels.threshold')).toMatchObject({
      value: 5,
      status: 'given',
    });
    expect(of('arms.daily-cap.screening.terminating.cap.per')).toMatchObject({
      value: 'day',
      status: 'assumed',
    });
  });
});

test('everything survives structured cloning and is plain', () => {
  const scenario = resolved(validScenario);
  expect(structuredClone(scenario)).toEqual(scenario);
  expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
});

describe('warnings', () => {
  const says = (text: string): readonly string[] =>
    resolution(text).warnings.map(({ line, path, says: text_ }) => `${line} ${path}: ${text_}`);

  test('are none where nothing is odd', () => {
    expect(says(validScenario)).toEqual([]);
  });

  test('tell of few replications, a short pre-history, a short horizon and a threshold out of reach', () => {
    const text = validScenario
      .replace('replications: 20', 'replications: 1')
      .replace('preHistory: 28 d', 'preHistory: 7 d')
      .replace('days: 70', 'days: 59')
      .replace('threshold: 20', 'threshold: 3301');
    expect(says(text)).toEqual([
      '5 world.clock.preHistory: 7 days of pre-history: labels and trust settle in about 28',
      '35 world.screening.terminating.labels.windowDays: a window of 30 d needs at least twice as long to show its effect; 59 d are measured',
      '35 world.screening.terminating.labels.threshold: 3301 marks cannot be reached: at most 3300 people can give one',
      '38 experiment.replications: one replication gives no interval: nothing can be said about chance',
    ]);
  });

  test('count the people outside the region whose marks are drawn too', () => {
    const text = validScenario
      .replace('threshold: 20', 'threshold: 3301')
      .replace('insideShare: 1', 'insideShare: 0.5');
    expect(says(text)).toEqual([]);
  });
});
