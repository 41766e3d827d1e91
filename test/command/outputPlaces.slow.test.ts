/** What is written never replaces what is read. */
import { readFileSync, symlinkSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { detectorModule, playground, said, tiny, tinyWith } from './program.ts';

const place = playground();
afterAll(() => place.remove());
const gate = '  gate: {thresholds: [{metric: unwanted.answered.perSubscriberDay, arm: cap, atMost: 99}]}\n';
place.write('s.yaml', `${tinyWith('./part.mjs#detector')}${gate}`);
place.write('part.mjs', `import './helper.mjs';\n${detectorModule('return 0;')}`);
place.write('helper.mjs', '');
place.write('world.yaml', tiny);
place.write('away.yaml', 'ringfence: 1\nid: away\nworld: {from: ./world.yaml}\n');
place.write('calls.csv', 'call_id\n');
place.write('results.html', '{}');
place.write('speeds.json', '{}');
// An ending of scenarios or modules would be refused as such.
place.write('scenario', readFileSync(place.path('s.yaml'), 'utf8'));
for (const [file, link] of [
  ['s.yaml', 'link.json'],
  ['part.mjs', 'part.csv'],
  ['helper.mjs', 'helper.html'],
  ['world.yaml', 'world.csv'],
])
  symlinkSync(place.path(file), place.path(link));

describe('a file that is read is no place for an output', () => {
  const isRead = 'cannot be written: it is a file that is read';
  const places: readonly (readonly [what: string, file: string, output: string])[] = [
    ['the scenario', 'scenario', 'results=./scenario'],
    ['the scenario as a trace', 'scenario', 'trace=scenario'],
    ['a link to the scenario', 's.yaml', 'link.json'],
    ['a module', 's.yaml', 'table=part.csv'],
    ['what a module imports', 's.yaml', 'report=helper.html'],
    ['the file of the world', 'away.yaml', 'table=world.csv'],
  ];
  it.concurrent.each(places)('%s', async (_, file, output) => {
    const path = String(output.split('=').at(-1));
    const before = readFileSync(place.path(path), 'utf8');
    const ended = await place.run(['run', file, '-r', '1', '-o', output]);
    expect([ended.code, said(ended).at(-1)]).toEqual([2, `-o ${path}: ${isRead}`]);
    expect(readFileSync(place.path(path), 'utf8')).toBe(before);
  });

  const verbs: readonly (readonly [args: readonly string[], line: string])[] = [
    [['audit', 'calls.csv', '-o', 'calls.csv'], `-o calls.csv: ${isRead}`],
    [
      ['import', 'calls.csv', '--format', 'asterisk', '--time-zone', 'UTC', '-o', 'calls.csv'],
      `-o calls.csv: ${isRead}`,
    ],
    [['replay', 'calls.csv', '--detector', 'volume-cap', '-o', 'calls.csv'], `-o calls.csv: ${isRead}`],
    [['rules', 'check', 'calls.csv', '-o', './calls.csv'], `-o ./calls.csv: ${isRead}`],
    [['gate', 'scenario', '--no-baseline', '-o', 'json=scenario'], `-o scenario: ${isRead}`],
    [['baseline', 'save', 's.yaml', 'main', '--replace', '-o', 's.yaml'], `-o s.yaml: ${isRead}`],
    [['bench', 'engine', '--against', 'speeds.json', '-o', './speeds.json'], `-o ./speeds.json: ${isRead}`],
  ];
  it.concurrent.each(verbs)('%j', async (args, line) => {
    const ended = await place.run(args);
    expect([ended.code, said(ended).includes(line)], ended.err).toEqual([2, true]);
  });

  it.each(['main', 'baselines/tiny/main.json'])('the baseline %s of a gate', async (name) => {
    const path = 'baselines/tiny/main.json';
    place.write('kept.yaml', `${tiny}${gate}`);
    expect((await place.ask(['baseline', 'save', 'kept.yaml', '-r', '1', '--replace', '--quiet'])).code).toBe(
      0,
    );
    const before = readFileSync(place.path(path), 'utf8');
    for (const experiment of ['kept.yaml', 'nowhere.yaml']) {
      const ended = await place.ask(['gate', experiment, '--baseline', name, '-o', `json=${path}`]);
      const isFound = experiment === 'kept.yaml' || name === path;
      expect([ended.code, said(ended).includes(`-o ${path}: ${isRead}`)], ended.err).toEqual([2, isFound]);
    }
    expect(readFileSync(place.path(path), 'utf8')).toBe(before);
  });
});

describe('two outputs have two places', () => {
  // Each has a place of its own: they are asked at the same time.
  const isTaken = 'cannot be written: another output has the same place';
  it.concurrent.each([
    ['run', ['run', 's.yaml', '-o', 'run.json', '-o', 'results=./run.json']],
    ['gate', ['gate', 's.yaml', '--no-baseline', '-o', 'gate.json', '-o', 'benchmark=./gate.json']],
    [
      'replay',
      ['replay', 'calls.csv', '--detector', 'volume-cap', '-o', 'replay.json', '-o', 'speed=./replay.json'],
    ],
  ])('of %s', async (verb, args) => {
    const ended = await place.run(args);
    expect([ended.code, said(ended).at(-1)]).toEqual([2, `-o ./${verb}.json: ${isTaken}`]);
  });

  it.concurrent.each([
    [
      'rules check',
      ['rules', 'check', 'calls.csv', '-o', 'check.json', '-o', './check.json'],
      './check.json',
    ],
    [
      'a table and a part of a trace',
      ['run', 'world.yaml', '-o', 'trace=t.csv', '-o', 'table=t.r0.cap.csv'],
      't.r0.cap.csv',
    ],
    [
      'a table and a part in a folder',
      ['run', 'world.yaml', '-o', 'table=c/trace.r1.none.csv', '-o', 'trace=c/trace.csv', '-o', 'trace=c/'],
      null,
    ],
    [
      'results and the outline of tasks',
      ['run', 'world.yaml', '-o', 'tasks=tasks', '-o', 'tasks/study.json'],
      'tasks/study.json',
    ],
    [
      'results and a task',
      ['run', 'world.yaml', '-o', './here/replication-2.json', '-o', 'tasks=here/'],
      './here/replication-2.json',
    ],
  ])('%s', async (_, args, path) => {
    const ended = await place.run([...args, '--quiet']);
    const told = path === null ? [] : [`-o ${path}: ${isTaken}`];
    expect([ended.code, said(ended).filter((line) => line.startsWith('-o '))]).toEqual([
      path === null ? 0 : 2,
      told,
    ]);
  });

  it('tasks have one', async () => {
    const ended = await place.run(['run', 'world.yaml', '-o', 'tasks=a', '-o', 'tasks=b']);
    expect([ended.code, said(ended)]).toEqual([
      2,
      ['-o tasks=b: found a second folder of tasks, expected one'],
    ]);
  });

  it('a device takes any number', async () => {
    const args = ['-o', 'results=/dev/null', '-o', 'table=/dev/null', '-r', '1', '--quiet'];
    expect((await place.run(['run', 'world.yaml', ...args])).code).toBe(0);
  });
});

describe('run refuses what it would not heed', () => {
  it('outputs whose ending promises something else', async () => {
    const asked = ['report=x.pdf', 'results=x.csv', 'table=x.json', 'trace=x.html'];
    const ended = await place.run(['run', 'world.yaml', ...asked.flatMap((path) => ['-o', path])]);
    expect([ended.code, said(ended)]).toEqual([
      2,
      [
        '-o report=x.pdf: expected an ending of .html .md',
        '-o results=x.csv: expected an ending of .json',
        '-o table=x.json: expected an ending of .csv',
        '-o trace=x.html: expected an ending of .csv .ndjson .parquet',
      ],
    ]);
  });

  it.each([
    ['bench', ['bench', 'engine']],
    [
      'break-even',
      [
        'break-even',
        'world.yaml',
        '--path',
        'callers.robots.pacing.attemptsPerDay',
        '--arm',
        'cap',
        '--from',
        '1',
        '--to',
        '9',
      ],
    ],
    ['baseline save', ['baseline', 'save', 'world.yaml']],
    ['rules check', ['rules', 'check', 'calls.csv']],
    ['audit', ['audit', 'calls.csv']],
    ['replay', ['replay', 'calls.csv', '--detector', 'volume-cap']],
  ])('an ending that promises something else than what %s writes', async (verb, args) => {
    place.write('calls.csv', 'time_ms,calling_number,called_number\n1,+8613800000001,+8613800000002\n');
    const path = verb === 'replay' ? 'speed=x.pdf' : 'x.pdf';
    const ended = await place.run([...args, '-o', path]);
    expect([ended.code, said(ended)]).toEqual([2, [`-o ${path}: expected an ending of .json`]]);
  });

  it('outputs and finished tasks of a run that is played twice', async () => {
    const ended = await place.run(['run', 'world.yaml', '--check-determinism', '--resume', '-o', 'x.json']);
    expect([ended.code, said(ended)]).toEqual([
      2,
      [
        expect.stringMatching(/^error: option '-o, --output <path>' has no effect: --check-determinism /),
        expect.stringMatching(/^error: option '--resume' has no effect: --check-determinism /),
        '(ringfence run --help says what it takes)',
      ],
    ]);
  });
});
