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

test('a file and a text at once are a fault, since one of them would be passed over', () => {
  const input = { path: join(folder, 'a.yaml'), text: validScenario } as unknown as {
    text: string;
    file: string;
  };
  expect(resolveScenario(input, fixtureCatalogue).failures).toEqual([
    expect.objectContaining({ file: join(folder, 'a.yaml'), found: '`path` and `text`' }),
  ]);
});

test('what programs without types pass in the place of a scenario, or misspell, is a fault and no stack', () => {
  const faultOf = (input: unknown, overrides: unknown = {}): readonly string[] =>
    resolveScenario(input as { path: string }, fixtureCatalogue, {
      overrides: overrides as object,
    }).failures.map(({ path, found, hint }) => [path, found, hint].filter(Boolean).join(': '));
  expect([undefined, 'a.yaml', {}, { path: 5 }].map((input) => faultOf(input))).toEqual([
    ['nothing'],
    ['"a.yaml"'],
    ['a map'],
    ['the path 5'],
  ]);
  expect(faultOf({ text: smallest, file: 'a.yaml' }, { seeds: 3 })).toEqual([
    'seeds: an unknown override: did you mean `seed`?',
  ]);
});

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
    expect(resolved(validScenario).world.numbering.find(({ id }) => id === 'bad')).toMatchObject({
      id: 'bad',
      allocated: 0,
      carrier: 'main',
    });
  });

  test('has a rule with its day and its parameters', () => {
    expect(resolved(validScenario).world.rules).toEqual([
      { id: 'draft', use: 'cn-draft-2020', from: '2020-08-05', parameters: { limitCalls: 50, fineDelay: 0 } },
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
    const { failures: absolute } = resolution('ringfence: 1\nid: other\nworld: {from: /none.yaml}\n');
    expect(absolute).toMatchObject([
      {
        line: 3,
        path: 'world.from',
        found: '"/none.yaml"',
        expected: 'a file beside this one, named from its folder, such as `./other.yaml`',
      },
    ]);
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

test('everything survives structured cloning and is plain', () => {
  const scenario = resolved(validScenario);
  expect(structuredClone(scenario)).toEqual(scenario);
  expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
});
