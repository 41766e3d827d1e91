import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { playground, refusals, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());

place.write('tiny.yaml', tiny);
place.write('a-file', '');
place.write('twice.json', '{"seed": 1,\n "seed": 2}');
mkdirSync(place.path('a-folder'));
place.write('kept', '');
mkdirSync(place.path('kept.rejects.csv'));

const refused = refusals(place);

const invalid: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'text that is no YAML',
    'a: [b\n',
    [
      'FILE:2:1: found the end of the file, expected valid YAML (flow sequence in block collection must be sufficiently indented and end with a ])',
    ],
  ],
  [
    'a value of the wrong type',
    tiny.replace('circuits: 100', 'circuits: many'),
    ['FILE:9:45: world.network.circuits: found "many", expected a whole number (circuits) from 1 to 1000000'],
  ],
  [
    'a negative rate',
    tiny.replace('attemptsPerDay: 300', 'attemptsPerDay: -3'),
    [
      'FILE:17:62: world.callers.robots.pacing.attemptsPerDay: found -3, expected a whole number (calls/day) from 1 to 1000000',
    ],
  ],
  [
    'a share over 1',
    tiny.replace('allocated: 0.8', 'allocated: 1.8'),
    ['FILE:8:91: world.numbering.mobile-a.allocated: found 1.8, expected a share from 0 to 1'],
  ],
  [
    'zero subscribers',
    tiny.replace('subscribers: 150', 'subscribers: 0'),
    [
      'FILE:11:28: world.population.village.subscribers: found 0, expected a whole number (subscribers) from 1 to 100000000',
    ],
  ],
  [
    'zero days',
    tiny.replace('days: 1,', 'days: 0,'),
    ['FILE:5:36: world.clock.days: found 0, expected a whole number (d) from 1 to 2100'],
  ],
];

describe('run refuses, before anything is simulated, with exit code 2', () => {
  it.concurrent.each(invalid)('%s', async (_, text, lines) => {
    expect(await refused(text)).toEqual([2, lines]);
  });

  it('an unknown key, and names the nearest known one', async () => {
    const [code, lines] = await refused(tiny.replace('subscribers: 150', 'subscriberz: 150'));
    expect(code).toBe(2);
    expect(lines[0]).toMatch(
      /^FILE:11:15: world\.population\.village\.subscriberz: found the unknown key `subscriberz`, expected one of subscribers, /,
    );
    expect(lines[1]).toBe('  hint: did you mean `subscribers`?');
  });

  it('a lender that nobody knows, and names the nearest caller with numbers of its own', async () => {
    const text = tiny
      .replace('people: {use: person}', 'people: {use: person}\n    hotlines: {use: customer-service}')
      .replace('{use: fixed}', '{use: borrowed, lender: hotline}');
    expect(await refused(text)).toEqual([
      2,
      [
        'FILE:20:46: world.callers.robots.callingNumber.lender: found the unknown caller "hotline", expected an honest caller with numbers of its own: `hotlines`',
        '  hint: did you mean `hotlines`?',
      ],
    ]);
  });

  it('several faults at once', async () => {
    const text = tiny.replace('circuits: 100', 'circuits: many').replace('allocated: 0.8', 'allocated: 1.8');
    const [code, lines] = await refused(text);
    expect([code, lines.length]).toEqual([2, 2]);
  });

  it('a bomb of aliases', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 10; i++) {
      const [before, name] = ['abcdefghijk'[i - 1], 'abcdefghijk'[i]];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    const [code, lines] = await refused(`${bomb.join('\n')}\n`);
    expect([code, lines.some((line) => /alias/.test(line))]).toEqual([2, true]);
  });

  it('a missing file and a folder', async () => {
    const missing = await place.ask(['run', 'missing.yaml']);
    const folder = await place.ask(['run', 'a-folder']);
    expect([missing.code, missing.err, folder.code, folder.err]).toEqual([
      2,
      'missing.yaml: found no such file, expected a scenario file\n',
      2,
      'a-folder: found a folder, expected a scenario file\n',
    ]);
  });

  it('outputs that cannot be written, all of them', async () => {
    const asked = ['a-file/r.json', 'results=a-folder', 'trace=a-file/', 'a-file/deeper/x.html'];
    const ended = await place.ask(['run', 'tiny.yaml', ...asked.flatMap((path) => ['-o', path])]);
    const fileInTheWay = 'cannot be written: a file stands where a folder is needed';
    expect([ended.code, said(ended)]).toEqual([
      2,
      [
        `-o a-file/r.json: ${fileInTheWay} (EEXIST)`,
        '-o a-folder: cannot be written: it is a folder (EISDIR)',
        `-o a-file/: ${fileInTheWay} (EEXIST)`,
        `-o a-file/deeper/x.html: ${fileInTheWay} (ENOTDIR)`,
      ],
    ]);
    expect(readdirSync(place.path('a-folder'))).toEqual([]);
  });

  it('an output of a kind that it does not know, and makes nothing on the disk', async () => {
    const ended = await place.ask([
      'run',
      'tiny.yaml',
      '-o',
      'new-folder/r.json',
      '-o',
      'junk.xyz',
      '-o',
      'table=',
    ]);
    expect([ended.code, said(ended), existsSync(place.path('new-folder'))]).toEqual([
      2,
      [
        '-o junk.xyz: expected an ending of .json .html .md .csv .ndjson .parquet or one of results= estimates= table= points= trace= report= tasks= before the path',
        '-o table=: expected a path after "table="',
      ],
      false,
    ]);
  });
});

it.each([
  'run tiny.yaml',
  'train gone.csv',
  'import a-file --format asterisk --time-zone UTC',
  'audit gone.csv',
  'rules check gone.csv',
  'schema run',
  'baseline save tiny.yaml',
  'break-even tiny.yaml --path callers.robots.books.minute --arm none',
  'bench engine',
  'report gone.json',
])('%s makes no file whose name is an ending alone', async (line) => {
  const ended = await place.ask([...line.split(' '), '-o', '.json']);
  expect([ended.code, ended.out, existsSync(place.path('.json'))]).toEqual([2, '', false]);
  expect(said(ended)).toContain('-o .json: expected a name before the ending .json');
});

describe('usage', () => {
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['rum'], "error: unknown command 'rum'"],
    [['run'], "error: missing required argument 'file'"],
    [
      ['run', 'tiny.yaml', '-j', '0'],
      "error: option '-j, --jobs <n>' argument '0' is invalid. Expected a whole number of at least 1.",
    ],
    [
      ['run', 'tiny.yaml', '--seed', '1.5'],
      "error: option '--seed <n>' argument '1.5' is invalid. Expected a whole number of at least 0.",
    ],
    [
      ['run', 'tiny.yaml', '--seed', '9007199254740993'],
      "error: option '--seed <n>' argument '9007199254740993' is invalid. Expected a whole number from 0 to 9007199254740991.",
    ],
    [['run', 'tiny.yaml', '--nope'], "error: unknown option '--nope'"],
    [
      ['run', 'tiny.yaml', 'another.yaml'],
      "error: too many arguments for 'run'. Expected 1 argument but got 2",
    ],
    [['show', 'volume-cab'], 'show: nothing is called "volume-cab"; did you mean volume-cap?'],
    [['show', 'rule/cn-59'], 'show: nothing is called "rule/cn-59"; did you mean rule/cn-95?'],
    [
      ['import', 'a-file', '--mapping', 'none.yaml', '-o', 'x.csv'],
      'none.yaml: found no such file, expected a mapping file',
    ],
    ...['import', 'replay'].map((verb): readonly [readonly string[], string] => [
      [verb, 'a-file', '--format', 'asterisk', '--time-zone', 'UTC', '-o', 'a-file.rejects.csv'].concat(
        verb === 'replay' ? ['--detector', 'volume-cap'] : [],
      ),
      '-o a-file.rejects.csv: cannot be written: another output has the same place',
    ]),
    ...['import', 'replay'].map((verb): readonly [readonly string[], string] => [
      [verb, 'kept', '--format', 'asterisk', '--time-zone', 'UTC', '-o', 'kept.json'].concat(
        verb === 'replay' ? ['--detector', 'volume-cap'] : [],
      ),
      'kept.rejects.csv, for records that are rejected: cannot be written: it is a folder (EISDIR); name another place with --rejects\n',
    ]),
    [
      ['merge', 'none', 'nowhere.json'],
      'these parts do not make one run:\nnone: cannot be read: no such file or folder (ENOENT)\nnowhere.json: cannot be read: no such file',
    ],
    [
      ['rules', 'show', 'zzzz-9999-none'],
      'rules show: nothing is called "zzzz-9999-none"; ringfence list rules shows',
    ],
    [
      ['baseline', 'save'],
      "error: missing required argument 'experiment'\n(ringfence baseline save --help says what it takes)",
    ],
    [['audit', 'a-folder'], 'a-folder: found a folder without any, expected files ending in .parquet, .csv'],
    [
      ['run', 'tiny.yaml', '-j', '99999'],
      "error: option '-j, --jobs <n>' argument '99999' is invalid. Expected a whole number from 1 to 1024.",
    ],
    [
      ['train', 'calls.csv', '-o', 'm.json', '--learning-rate', '0'],
      "calls.csv: found no such file or folder (ENOENT), expected a trace that can be read\nerror: option '--learning-rate <x>' argument '0' is invalid. Expected a number above 0.",
    ],
    [['list', 'detektors'], 'list: nothing is called "detektors"'],
    [
      ['report', 'a-file'],
      'a-file:1:1: found no JSON, expected results of ringfence; the parser says: Unexpected end of JSON input',
    ],
    ...['report', 'compare', 'baseline show', 'bench engine --against'].map(
      (verb): readonly [readonly string[], string] => [
        [...verb.split(' '), 'twice.json'],
        'twice.json:2:2: seed: found the same key again, expected each key once',
      ],
    ),
    [['report', 'none.json'], 'none.json: cannot be read: no such file or folder (ENOENT)'],
  ];
  it.concurrent.each(wrong)('%j', async (args, first) => {
    const ended = await place.ask(args);
    expect([ended.code, ended.out, ended.err.includes('    at ')]).toEqual([2, '', false]);
    expect(ended.err.startsWith(first), ended.err).toBe(true);
  });
});
