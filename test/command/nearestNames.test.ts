/** What is told of a name that leads nowhere: the nearest, or where names stand; and of a file of another kind what it is. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());

const packed = 'a file packed by gzip: unpack it, such as with `gunzip`';

beforeAll(async () => {
  for (const name of ['mine.yaml', 'mine.yml.old', 'other.yaml']) place.write(name, tiny);
  for (const name of ['z.yaml', 'z.json', 'z.csv', 'z.parquet'])
    writeFileSync(place.path(name), gzipSync(tiny));
  place.write('e.csv', '');
  place.write('owns.mts', 'export const detector = {};\n');
  place.write('calls.csv', 'Start,From,To\n2024-01-01 10:00:00,+8613800000001,+8613900000002\n');
  place.write(
    'map.yaml',
    'ringfence-import: 1\ntimeZone: UTC\nfields: {time: Start, callingNumber: From, calledNumber: Too}\n',
  );
  place.write('from.yaml', 'ringfence: 1\nid: from\nworld: {from: ./otter.yaml}\n');
  mkdirSync(place.path('traces'));
  await place.ask('run mine.yaml -r 1 --quiet -o results=kept.json -o table=long.csv'.split(' '));
});

const table = 'expected a table of calls';
const scenario = 'found no such file, expected a scenario file';

const cases: readonly (readonly [asked: string, told: readonly unknown[]])[] = [
  // Files that are not there.
  ['run mine', [`mine: ${scenario}`, '  hint: did you mean mine.yaml?']],
  ['validate otter.yaml', [`otter.yaml: ${scenario}`, '  hint: did you mean other.yaml?']],
  [
    'validate from.yaml',
    [
      'from.yaml:3:15: world.from: found no such file at otter.yaml, expected a scenario file',
      '  hint: did you mean other.yaml?',
    ],
  ],
  ['gate nowhere/mine.yaml', [`nowhere/mine.yaml: ${scenario}`]],
  ['report kpt.json', ['kpt.json: cannot be read: no such file or folder (ENOENT); did you mean kept.json?']],
  [
    'audit trace',
    [
      'trace: found no such file or folder (ENOENT), expected a trace that can be read',
      '  hint: did you mean traces?',
    ],
  ],
  // Files of another kind.
  ['run z.yaml', [`z.yaml: found ${packed}, expected a scenario file`]],
  ['report z.json', [`z.json: expected results of \`run\` or \`replay\`, found ${packed}`]],
  ['audit z.csv', [`z.csv: found ${packed}, ${table}`]],
  ['replay z.parquet --detector volume-cap', [`z.parquet: found ${packed}, ${table}`]],
  ['import z.csv --format asterisk --time-zone UTC -o x.csv --quiet', [`z.csv: found ${packed}, ${table}`]],
  [
    // The mapping is what it should be, and wrong.
    'import calls.csv --mapping map.yaml -o x.csv --quiet',
    [
      'map.yaml:3:44: fields.calledNumber: found the column `Too`, expected one of Start, From, To (calls.csv:1)',
      '  hint: did you mean `To`?',
    ],
  ],
  ['train e.csv -o x.json --quiet', [`e.csv: found an empty file, ${table}`]],
  [
    'rules check mine.yaml --rule cn-95 --quiet',
    [`mine.yaml: found a scenario: \`run FILE\` plays it, ${table}`],
  ],
  [
    'replay long.csv --detector volume-cap --quiet',
    [`long.csv: found the long table of a run: results.json of the same run makes a page, ${table}`],
  ],
  [
    'show kept.json',
    [
      'kept.json: found results of a run: `compare RESULTS` prints the answer, `report RESULTS` makes a page (ringfence-results/1), expected a scenario file',
    ],
  ],
  [
    'compare kept.json mine.yaml',
    [
      'compare: expected one experiment, one results.json, or two of them; found kept.json (results), mine.yaml (an experiment)',
    ],
  ],
  // Names of parts, verbs and choices.
  [
    'show cap',
    [
      'show: nothing is called "cap"; these are called so in part: stay-under-caps, probe-for-cap, volume-cap, sliding-cap',
    ],
  ],
  ['show detectors', ['show: nothing is called "detectors"; `ringfence list detector` lists them']],
  ['show preHistory', [expect.stringMatching(/^show: "preHistory" is a word of scenario files: docs\//)]],
  ['show operator', [expect.stringMatching(/^show: "operator" is a word of scenario files: docs\//)]],
  ['show metrics', ['show: nothing is called "metrics"; `ringfence list metrics` lists them']],
  [
    'rules show volume-cap',
    [
      'rules show: nothing is called "volume-cap"; `ringfence show detector/volume-cap` shows one of another family',
    ],
  ],
  ['rules show us-hour', ['rules show: nothing is called "us-hour"; did you mean us-hours?']],
  [
    'rules show detector/volume-cap',
    [
      'rules show: nothing is called "detector/volume-cap"; `ringfence show detector/volume-cap` shows one of another family',
    ],
  ],
  [
    'rules show mine.yaml',
    ['rules show: nothing is called "mine.yaml"; ringfence list rules shows what there is'],
  ],
  [
    'list volume-cap',
    [expect.stringMatching(/^list: nothing is called "volume-cap"/), '`ringfence show volume-cap` shows it'],
  ],
  ['show mine', ['show: nothing is called "mine"; did you mean mine.yaml?']],
  ['bench --sample engin', ['bench: nothing is called "engin"; did you mean engine?']],
  [
    'replay calls.csv --detector ./own.mjs#detector --mapping map.yaml',
    [
      '--detector:1:1: use: found no file "./own.mjs", expected a module below the folder where the program runs',
      '  hint: did you mean `./owns.mts`?',
    ],
  ],
  [
    '--quiet run tiny.yaml',
    [
      "error: unknown option '--quiet'",
      '(options stand behind the verb: ringfence run --quiet …)',
      '(ringfence --help lists the verbs)',
    ],
  ],
  [
    'rules --json list',
    [
      "error: unknown option '--json'",
      '(options stand behind the verb: ringfence rules list --json …)',
      '(ringfence rules --help says what it takes)',
    ],
  ],
  [
    'reprot --help',
    ["error: unknown command 'reprot'", '(Did you mean report?)', '(ringfence --help lists the verbs)'],
  ],
  [
    'import e.csv --format asterix -o x.csv',
    [
      "error: option '--format <name>' argument 'asterix' is invalid. Allowed choices are asterisk, freeswitch. Did you mean asterisk?",
      '(ringfence import --help says what it takes)',
    ],
  ],
];

it.each(cases)('%s', async (asked, told) => {
  const ended = await place.ask(asked.split(' '));
  const lines = said(ended).filter((line) => !/: \d+ % /.test(line));
  expect([ended.code, ended.out, lines]).toEqual([2, '', told]);
});

it('a scenario that comes with the program is named from here', async () => {
  for (const asked of ['run smoke', 'run scenarios/smoke.yaml', 'run smok.yaml', 'show smoke']) {
    const ended = await place.ask(asked.split(' '));
    expect([ended.code, ended.err]).toEqual([
      2,
      expect.stringMatching(/did you mean (\.\.\/)+.*scenarios\/smoke\.yaml\?\n$/),
    ]);
  }
});
