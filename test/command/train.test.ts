/** The verb `train` as a user meets it: what it refuses, what it says and what it writes. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { playground } from './program.ts';

const ground = playground();
const { folder } = ground;
afterAll(() => ground.remove());

const head =
  'replication,time_ms,calling_number,called_number,ring_ms,conversation_ms,release_cause,released_at_ms,truth_call_key,truth_caller_class,truth_is_wanted,truth_operator';

/** Three operators and three people in three replications; people talk, robots do not. */
function trace(name: string, replications: number): string {
  const rows = Array.from({ length: 9000 }, (_, i) => {
    const member = i % 6;
    const isRobot = member < 3;
    const talk = isRobot ? 2000 : 60_000;
    const time = i * 4000;
    return [
      Math.floor(i / 6) % replications,
      time,
      `+8613800${1000 + member}`,
      `+8613900${1000 + ((i * 37) % 900)}`,
      5000,
      talk,
      200,
      time + 5000 + talk,
      `${isRobot ? 'robots' : 'people'}.${member % 3}.${i}.0`,
      isRobot ? 'robot' : 'person',
      String(!isRobot),
      isRobot ? member : '',
    ].join(',');
  });
  const path = join(folder, name);
  writeFileSync(path, `${head}\r\n${rows.join('\r\n')}\r\n`);
  return path;
}

it('writes a model with how it came about, the same bytes again, and prints how it does on what it has not seen', async () => {
  const traces = trace('calls.csv', 3);
  const [one, two] = ['one.json', 'two.json'].map((name) => join(folder, name));
  const args = ['train', traces, '--trees', '3', '--depth', '2'];
  const [first, second] = await Promise.all([
    ground.ask([...args, '-o', one]),
    ground.ask([...args, '-o', two, '--json']),
  ]);
  expect([first.code, second.code, first.err]).toEqual([0, 0, expect.stringContaining(`written: ${one}`)]);
  expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'));
  expect(first.out).toContain('simulation error only');
  expect(first.out).toMatch(/held-out +[\d,]+ +[\d,]+ +1 +1\n/);
  expect(first.out).toContain('no interval: an interval needs two callers of unwanted calls');
  const about = JSON.parse(second.out);
  expect(about).toEqual(JSON.parse(readFileSync(one, 'utf8')).training);
  expect([about.seed, about.split, about.traces[0].file]).toEqual([
    1,
    'operator-and-replication',
    'calls.csv',
  ]);
  expect(about.heldOut.rocArea.estimate).toBeGreaterThan(0.9);
  expect(JSON.stringify(about)).not.toContain(folder);
});

it('refuses what it cannot learn from, with the reason, and writes nothing', async () => {
  const output = join(folder, 'none.json');
  const few = trace('few.csv', 2);
  const unlabelled = join(folder, 'unlabelled.csv');
  writeFileSync(unlabelled, 'time_ms,calling_number,called_number\r\n0,+8613800001,+8613800002\r\n');
  const wanted = ground.write(
    'wanted.csv',
    'time_ms,calling_number,called_number,truth_is_wanted\r\n0,+8613800001,+8613800002,true\r\n',
  );
  const cases: readonly (readonly [readonly string[], string])[] = [
    [
      [few, '-o', output],
      'found 3 operators? and 2 replications|found 2 replications, expected at least 3 of each',
    ],
    [[unlabelled, '-o', output], 'found no call with truth_is_wanted, .*imported with a `label`\n$'],
    [[wanted, '-o', output], 'found no unwanted calls, expected both wanted and unwanted ones: [^\n]*\n$'],
    [[join(folder, 'missing.csv'), '-o', join(folder, 'model.txt')], 'expected an ending of .json'],
    [[few, '-o', output, '--kind', 'boosting'], 'Allowed choices are gradient-boosting'],
  ];
  for (const [args, expected] of cases) {
    const { code, err, out } = await ground.ask(['train', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(expected));
    expect(err).not.toMatch(/\n\s+at /);
  }
  expect(existsSync(output)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('learns from call records that name no callers: whoever shows a number of unwanted calls counts as an operator', async () => {
  const rows = Array.from({ length: 6000 }, (_, i) => {
    const member = i % 8;
    const talk = member < 4 ? 2000 : 60_000;
    return [
      i * 4000,
      `+8613800${1000 + member}`,
      `+8613900${1000 + ((i * 37) % 900)}`,
      5000,
      talk,
      200,
      member >= 4,
    ];
  });
  const head = 'time_ms,calling_number,called_number,ring_ms,conversation_ms,release_cause,truth_is_wanted';
  const records = ground.write('records.csv', `${[head, ...rows.map(String)].join('\n')}\n`);
  const args = ['train', records, '--trees', '3', '--depth', '2', '-o', 'of-records.json'];
  const whole = await ground.ask(args);
  expect([whole.code, whole.err]).toEqual([
    2,
    expect.stringContaining('found 1 replication, expected at least 3 of each'),
  ]);
  expect(whole.err).toContain('--split operator');
  const { code, out } = await ground.ask([...args, '--split', 'operator']);
  expect([code, out]).toEqual([0, expect.stringMatching(/held-out +[\d,]+ +[\d,]+ +1 +1\n/)]);
  expect(out).toContain('held out: calls of operators that nothing was learned from');
  expect(readFileSync(ground.path('of-records.json'), 'utf8')).not.toContain('13800');
});

const records =
  'time_ms,calling_number,called_number,ring_ms,conversation_ms,release_cause,truth_call_key,truth_is_wanted';

/** Five campaigns that show two numbers each, and ten people; every third call names its caller, every seventh has no label. */
function mixedRecords(talkOf: (isRobot: boolean, i: number) => number): string {
  const rows = Array.from({ length: 6300 }, (_, i) => {
    const member = i % 15;
    const isRobot = member < 5;
    const number = isRobot
      ? `+8613800${100 + 2 * member + (Math.floor(i / 15) % 2)}`
      : `+8613700${100 + member}`;
    const key = Math.floor(i / 30) % 3 === 0 ? `imported.${member}.${i}.0` : '';
    const label = Math.floor(i / 15) % 7 === 0 ? '' : String(!isRobot);
    return [
      i * 4000,
      number,
      `+8613900${1000 + ((i * 37) % 900)}`,
      5000,
      talkOf(isRobot, i),
      200,
      key,
      label,
    ].join(',');
  });
  return `${[records, ...rows].join('\n')}\n`;
}

it('takes calls that name no caller for those of whoever else shows their number, so that nobody is on both sides of the split', async () => {
  const trace = ground.write(
    'mixed.csv',
    mixedRecords((isRobot) => (isRobot ? 2000 : 60_000)),
  );
  const { code, out } = await ground.ask([
    'train',
    trace,
    '--trees',
    '3',
    '--depth',
    '2',
    '--split',
    'operator',
    '-o',
    'mixed.json',
  ]);
  expect(code).toBe(0);
  const { training } = JSON.parse(readFileSync(ground.path('mixed.json'), 'utf8'));
  expect(training.folds.flatMap(({ operators }: { operators: string[] }) => operators).toSorted()).toEqual([
    'imported.0',
    'imported.1',
    'imported.2',
    'imported.3',
    'imported.4',
  ]);
  expect(training.heldOut.unwantedCallers).toBe(training.folds[2].operators.length);
  expect([training.unlabelled, training.leftOut]).toEqual([900, 0]);
  expect(out).toContain('900 calls are in no fold: nothing says whether they were wanted');
  expect(out).not.toContain('nothing was learned:');
  expect(out).toMatch(
    /at one half +99\.7 \(no interval\) % of unwanted calls\n +0\.0 \(0\.0 … 84\.2\) % of wanted calls\n/,
  );
});

it('is told on when it judges the calls that it learned from, and not when it judges others', async () => {
  const text = mixedRecords((isRobot) => (isRobot ? 2000 : 60_000));
  const [own, same, other] = [
    ground.write('own.csv', text),
    ground.write('same-bytes.csv', text),
    ground.write('other.csv', text.replace('imported.0.0.0', '')),
  ];
  await ground.ask([
    'train',
    own,
    '--trees',
    '3',
    '--depth',
    '2',
    '--split',
    'operator',
    '--quiet',
    '-o',
    'own.json',
  ]);
  const told = async (trace: string): Promise<readonly string[]> => {
    const judge = ['--detector', 'trained-model,model=./own.json', '--detector', 'trained-model,id=shipped'];
    const { out } = await ground.ask(['replay', trace, ...judge]);
    return out.split('\n').filter((line) => line.includes('learned from'));
  };
  expect(await told(own)).toEqual([
    'trained-model has learned from own.csv: what is said of it here flatters it',
  ]);
  expect(await told(same)).toEqual([
    'trained-model has learned from same-bytes.csv: what is said of it here flatters it',
  ]);
  expect(await told(other)).toEqual([]);
});

it('a replay of them has their callers as the units of its intervals, and no number besides', async () => {
  const trace = ground.write(
    'units.csv',
    mixedRecords((isRobot) => (isRobot ? 2000 : 60_000)),
  );
  const { code, out } = await ground.ask(['replay', trace, '--detector', 'short-calls']);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('over callers (5 of unwanted, 10 of wanted calls)'),
  ]);
});

it('says so where nothing could be learned', async () => {
  const trace = ground.write(
    'noise.csv',
    mixedRecords(() => 20_000),
  );
  const args = [
    'train',
    trace,
    '--split',
    'operator',
    '--kind',
    'random-forest',
    '--trees',
    '2',
    '-o',
    'noise.json',
  ];
  const { code, out } = await ground.ask([...args, '--depth', '1', '--least-leaf', '3000']);
  expect([code, out]).toEqual([0, expect.stringContaining('the model says the same of every call')]);
});
