/** What somebody is told who names a file of another kind, a folder, or a verb that there is not. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());

beforeAll(async () => {
  mkdirSync(place.path('folder'));
  mkdirSync(place.path('empty'));
  place.write('tiny.yaml', tiny);
  place.write('folder/tiny.yaml', tiny);
  await place.ask(
    'run tiny.yaml --quiet -o results=folder/results.json -o table=long.csv -o report=page.html'.split(' '),
  );
  await place.ask(
    'run tiny.yaml --quiet -o trace=calls.csv -o trace=calls.parquet -o trace=calls.ndjson'.split(' '),
  );
  place.write('mapping.yaml', '# records\nringfence-import: 1\n');
  place.write('records.csv', 'start,from,to\n');
  place.write('mine.mts', 'export const detector = {};\n');
  place.write('broken.yaml', 'ringfence: 1\nid: [\n');
});

const told = async (line: string): Promise<readonly [number | null, string, readonly string[]]> => {
  const ended = await place.ask(line.split(' '));
  return [ended.code, ended.out, said(ended)];
};

describe('where a scenario is asked for', () => {
  it.each([
    [
      'folder/results.json',
      'results of a run: `compare RESULTS` prints the answer, `report RESULTS` makes a page (ringfence-results/1)',
    ],
    ['long.csv', 'the long table of a run: results.json of the same run makes a page'],
    ['page.html', 'a page: a browser shows it'],
    ['calls.r0.none.csv', 'a trace: `replay TRACE` has detectors judge its calls'],
    ['calls.r0.none.ndjson', 'a trace: `replay TRACE` has detectors judge its calls'],
    [
      'calls.r0.none.parquet',
      'a table in Parquet: of a trace `audit TRACE` and `replay TRACE` tell what is in it',
    ],
    [
      'records.csv',
      'a table: `replay FILE` has detectors judge its calls, `import FILE` makes a trace of call records',
    ],
    ['mapping.yaml', 'a mapping of call records: `import FILES --mapping FILE` reads it'],
    ['mine.mts', 'a module: a scenario names it, such as `use: "./file.ts#detector"`'],
  ])('%s is told to be what it is, in one line', async (file, what) => {
    const line = `${file}: found ${what}, expected a scenario file`;
    for (const verb of ['run', 'gate', 'validate'])
      expect(await told(`${verb} ${file}`)).toEqual([2, '', [line]]);
  });

  it('what is compared is named by its kind', async () => {
    const [, , [line]] = await told('compare tiny.yaml records.csv');
    expect(line).toContain('found tiny.yaml (an experiment), records.csv (a table)');
  });

  it('a folder is told with what in it may be meant', async () => {
    const line = 'folder: found a folder, expected a scenario file';
    const held = '  hint: it holds folder/results.json, folder/tiny.yaml';
    expect(await told('run folder')).toEqual([2, '', [line, held]]);
    expect(await told('run empty')).toEqual([2, '', ['empty: found a folder, expected a scenario file']]);
  });

  it('a scenario has all its faults told, whatever is wrong with it', async () => {
    expect((await told('run broken.yaml'))[2].every((line) => line.startsWith('broken.yaml:'))).toBe(true);
  });
});

it('where results are asked for, a folder is told with those in it', async () => {
  expect(await told('report folder')).toEqual([
    2,
    '',
    ['folder: cannot be read: it is a folder; it holds folder/results.json'],
  ]);
});

it('a detector outside of where the program runs is told without a scenario', async () => {
  const [code, , lines] = await told('replay calls.r0.none.csv --detector ../mine.mjs#detector');
  expect([code, lines]).toEqual([
    2,
    [
      '--detector:1:1: use: found "../mine.mjs", outside the folder where the program runs, expected a file inside the folder where the program runs',
      '  hint: allow it with --allow-module PATH, or run the program from a folder above it',
    ],
  ]);
});

describe('help', () => {
  it('of a verb is that of its --help, also below another verb', async () => {
    for (const verb of ['run', 'rules check', 'baseline save']) {
      const [asked, option] = await Promise.all([told(`help ${verb}`), told(`${verb} --help`)]);
      expect(asked).toEqual(option);
    }
  });

  it('is that of the verb behind `--help`, and a verb with others below it has a `help` of its own', async () => {
    const [asked, before, below, between] = await Promise.all(
      ['rules check --help', '--help rules check', 'rules --help check', 'rules help check'].map(told),
    );
    expect(asked[1]).toMatch(/^Usage: ringfence rules check /);
    expect([before, below, between]).toEqual([asked, asked, asked]);
  });

  const below = (found: string, near: string, verb: string): readonly string[] => [
    `error: unknown command '${found}'`,
    `(Did you mean ${near}?)`,
    `(ringfence ${verb} --help says what it takes)`,
  ];
  const beside = [
    "error: unknown command 'rnu'",
    '(Did you mean run?)',
    '(ringfence --help lists the verbs)',
  ];

  it.each([
    ['help rnu', beside],
    ['rnu --help', beside],
    ['--help rnu', beside],
    ['help rules lst', below('lst', 'list', 'rules')],
    ['rules lst --help', below('lst', 'list', 'rules')],
    ['rules --help lst', below('lst', 'list', 'rules')],
    ['rules help lst', below('lst', 'list', 'rules')],
    ['baseline sve x.yaml -h', below('sve', 'save', 'baseline')],
  ])('of what is no verb is a fault, with the nearest: %s', async (line, lines) => {
    expect(await told(line)).toEqual([2, '', lines]);
  });

  it('of what is like no verb names none', async () => {
    expect(await told('help rules zzzz')).toEqual([
      2,
      '',
      ["error: unknown command 'zzzz'", '(ringfence rules --help says what it takes)'],
    ]);
  });
});
