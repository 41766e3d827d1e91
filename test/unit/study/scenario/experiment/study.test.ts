/** Arms, design points, overrides of the command line, assumptions and warnings of a valid scenario. */
import { describe, expect, test } from 'vitest';
import type { Resolution, ResolvedScenario } from '../../../../../src/study/scenario/resolved.ts';
import { resolveScenario, type ResolveOptions } from '../../../../../src/study/scenario/resolveScenario.ts';
import { fixtureCatalogue } from '../fixtureCatalogue.ts';
import { validScenario } from '../validScenario.ts';

function resolution(text: string, options: ResolveOptions = {}): Resolution {
  return resolveScenario({ text, file: 'x.yaml' }, fixtureCatalogue, options);
}

function resolved(text: string, options: ResolveOptions = {}): ResolvedScenario {
  const { failures, resolved: scenario } = resolution(text, options);
  expect(failures).toEqual([]);
  if (scenario === undefined) throw new Error('not resolved');
  return scenario;
}

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
        carriers: [],
        consequences: {
          challenge: null,
          delay: null,
          charge: null,
          latency: null,
          suspend: null,
          traceback: null,
          appeal: null,
          toldCause: 608,
        },
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

  test('visit a range in even steps of its scale, counts whole', () => {
    const steps = (range: string): readonly unknown[] =>
      resolved(validScenario.replace('range: [1, 4]', range)).designPoints.flatMap(
        ({ settings }) => settings['callers.robots.pacing.lines'] ?? [],
      );
    expect(steps('range: [1, 9], steps: 3')).toEqual([1, 5, 9]);
    expect(steps('range: [1, 64], scale: log, steps: 4')).toEqual([1, 4, 16, 64]);
    expect(steps('range: [1, 10], scale: log, steps: 3')).toEqual([1, 3, 10]);
  });

  test.each(['latin-hypercube', 'sobol'])('spread points over all ranges by the seed: %s', (use) => {
    const text = validScenario
      .replace('use: one-at-a-time', `use: ${use}, points: 16`)
      .replace('levels: [0.05, 0.2]', 'range: [0.05, 0.2], scale: log')
      .replace('range: [1, 4]', 'range: [1, 64]');
    const points = resolved(text).designPoints.slice(1);
    expect(points.map(({ id }) => id)).toEqual(Array.from({ length: 16 }, (_, i) => `${use}-${i + 1}`));
    const parts = (path: string, part: (value: number) => number): number =>
      new Set(points.map(({ settings }) => part(Number(settings[path])))).size;
    expect(parts('callers.robots.books.minute', (value) => Math.floor(8 * Math.log2(value / 0.05)))).toBe(16);
    expect(points.every(({ settings }) => Number.isInteger(settings['callers.robots.pacing.lines']))).toBe(
      true,
    );
    const other = resolved(text, { overrides: { seed: 9 } }).designPoints.slice(1);
    expect(other.map(({ settings }) => settings)).not.toEqual(points.map(({ settings }) => settings));
    expect(resolved(text).designPoints.slice(1)).toEqual(points);
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

  test('let a factor vary a parameter of a part that one arm has put another in the place of', () => {
    const factor = '    limit: {path: screening.terminating.same.limitCalls, levels: [50]}\n';
    const arms = `    none: {set: {screening.terminating: [{id: same, use: crowd-labels, then: label}]}}
    daily-cap: {set: {screening.terminating: [{id: same, use: volume-cap, limitCalls: 200, then: reject}]}}`;
    const text = validScenario
      .replace('    none: {}', arms)
      .replace(/ {4}daily-cap: \{set: \{screening.terminating: \[\{id: cap.*\n/u, '')
      .replace(/ {4}slow: .*\n/u, '')
      .replace('    wage:', `${factor}    wage:`);
    const { designPoints } = resolved(text);
    const point = designPoints.find(({ id }) => id === 'limit=50');
    const parameters = point?.worlds.map(({ screening }) => screening.terminating[0].parameters);
    expect(parameters?.map(({ limitCalls }) => limitCalls)).toEqual([undefined, 50]);
  });

  test('have all their faults told at once: a path that is not there, and a level out of range of another factor', () => {
    const factors =
      '    lost: {path: callers.robots.books.minutes, levels: [1]}\n    far: {path: population.residents.answering.unknown, levels: [0.2, 1.5]}\n';
    const { failures } = resolution(validScenario.replace('    wage:', `${factors}    wage:`));
    expect(failures.map(({ path }) => path)).toEqual([
      'world.callers.robots.books.minutes',
      'world.population.residents.answering.unknown',
    ]);
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

  test('changes nothing about where the other values come from', () => {
    const others = (overrides: { days?: number }) =>
      resolved(validScenario, { overrides }).assumptions.filter(({ path }) => path !== 'clock.days');
    expect(others({ days: 2 })).toEqual(others({}));
  });

  test('is checked like the file', () => {
    const overrides = { seed: -1, replications: 0.5, days: 0 };
    const { failures } = resolution(validScenario, { overrides });
    expect(failures.map(({ path }) => path)).toEqual(['--days', '--replications', '--seed']);
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
    expect(of('population.residents.voicemail')).toMatchObject({
      source: expect.stringMatching(/^assumed, /),
      status: 'assumed',
    });
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

describe('warnings', () => {
  const says = (text: string): readonly string[] =>
    resolution(text).warnings.map(({ line, path, says: text_ }) => `${line} ${path}: ${text_}`);

  test('are none where nothing is odd', () => {
    expect(says(validScenario)).toEqual([]);
  });

  test('tell of few replications, a short pre-history, a short horizon and a threshold out of reach', () => {
    const text = validScenario
      .replace('replications: 20', 'replications: 1')
      .replace('preHistory: 28 d', 'preHistory: 1 d')
      .replace('days: 70', 'days: 59')
      .replace('threshold: 20', 'threshold: 3301');
    expect(says(text)).toEqual([
      '5 world.clock.preHistory: 1 day of pre-history: labels and trust settle in about 28 days',
      '35 world.screening.terminating.labels.windowDays: a window of 30 d needs at least twice as long to show its effect; 59 d are measured',
      '35 world.screening.terminating.labels.threshold: 3301 marks cannot be reached: at most 3300 people can give one',
      '38 experiment.replications: one replication gives no interval: nothing can be said about chance',
    ]);
  });

  test('add the delay of a sanction to twice the longest window', () => {
    const fined = (text: string): readonly string[] =>
      says(text.replace('limitCalls: 50}]', 'limitCalls: 50, fineDelay: 20 d}]')).map((line) =>
        line.replace(/^\d+ /, ''),
      );
    expect(fined(validScenario.replace('days: 70', 'days: 80'))).toEqual([]);
    expect(fined(validScenario)).toEqual([
      'world.screening.terminating.labels.windowDays: a window of 30 d and a sanction after 20 d need 80 d to show their effect; 70 d are measured',
    ]);
  });

  test('count the people outside the region whose marks are drawn too', () => {
    const text = validScenario
      .replace('threshold: 20', 'threshold: 3301')
      .replace('insideShare: 1', 'insideShare: 0.5');
    expect(says(text)).toEqual([]);
  });
});
