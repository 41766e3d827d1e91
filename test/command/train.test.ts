/** The verb `train` as a user meets it: what it refuses, what it says and what it writes. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { playground } from './program.ts';
import { smallTrees } from './smallTrees.ts';

const ground = playground();
const { folder } = ground;
afterAll(() => ground.remove());

const head =
  'replication,time_ms,calling_number,called_number,ring_ms,conversation_ms,release_cause,released_at_ms,truth_call_key,truth_caller_class,truth_is_wanted,truth_operator';

interface Recipe {
  readonly people?: number;
  /** Every other robot’s call shows no number. */
  readonly isWithheld?: boolean;
}

/** Three operators and some people; people talk, robots do not. */
function trace(name: string, replications: number, { people = 3, isWithheld = false }: Recipe = {}): string {
  const rows = Array.from({ length: 9000 }, (_, i) => {
    const turn = Math.floor(i / (3 + people));
    const member = i % (3 + people);
    const isRobot = member < 3;
    const talk = isRobot ? 2000 : 60_000;
    const time = i * 4000;
    return [
      turn % replications,
      time,
      isWithheld && isRobot && turn % 2 === 1 ? '' : `+8613800${1000 + member}`,
      `+8613900${1000 + ((i * 37) % 900)}`,
      5000,
      talk,
      200,
      time + 5000 + talk,
      `${isRobot ? `robots.${member}` : `people.${member - 3}`}.${i}.0`,
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
  const args = ['train', traces, ...smallTrees];
  const [first, second] = await Promise.all([
    ground.ask([...args, '-o', one]),
    ground.ask([...args, '-o', two, '--json']),
  ]);
  expect([first.code, second.code, first.err]).toEqual([0, 0, expect.stringContaining(`written: ${one}`)]);
  expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'));
  expect(first.out).toContain('simulation error only');
  expect(first.out).toMatch(
    /\n0\.\d+ +at most 5 % +[\d.]+ \(.*\n {12}where alarms reject +[\d.]+ \(.*\n0\.\d+ +at most 1 % /,
  );
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

it('in turn holds out everybody, whom the figures then know; the model is the same', async () => {
  const traces = trace('turns.csv', 3, { people: 6 });
  const [alone, inTurn] = ['alone.json', 'inTurn.json'].map((name) => join(folder, name));
  const args = ['train', traces, ...smallTrees];
  const [once, turned] = await Promise.all([
    ground.ask([...args, '-o', alone, '--quiet']),
    ground.ask([...args, '-o', inTurn, '--in-turn']),
  ]);
  expect([once.code, turned.code]).toEqual([0, 0]);
  const { training: one, ...model } = JSON.parse(readFileSync(alone, 'utf8'));
  const {
    training: { heldOutInTurn, ...other },
    ...same
  } = JSON.parse(readFileSync(inTurn, 'utf8'));
  expect([same, other]).toEqual([model, one]);
  expect([heldOutInTurn.turns, heldOutInTurn.unwantedCallers, one.heldOut.unwantedCallers]).toEqual([
    3, 3, 1,
  ]);
  expect(heldOutInTurn.operatingPoints[0].alarmAt).toHaveLength(3);
  expect(turned.out).toContain(
    'held out in turn: all operators and replications, each judged by the model of the turn that learned nothing from it\n',
  );
  expect(turned.out).toMatch(/ of 3 and \d callers in 3 turns; the file holds the model of the first\n/);
  expect(turned.out).toMatch(/\nits own +at most 5 % +[\d.]+ /);
});

it('says in which turn somebody is missing', async () => {
  const args = [
    'train',
    trace('three.csv', 3),
    ...smallTrees,
    '-o',
    join(folder, 'three.json'),
    '--in-turn',
    '--quiet',
  ];
  const { code, err } = await ground.ask(args);
  expect([code, err]).toEqual([
    2,
    'turn 3 of 3: found no wanted calls in the held-out fold, expected both wanted and unwanted ones; without --in-turn the first turn is the only one, and has both\n',
  ]);
});

it('learns nothing from calls that show no number, of which the detector says nothing, and counts them', async () => {
  const args = [
    'train',
    trace('withheld.csv', 3, { isWithheld: true }),
    ...smallTrees,
    '--split',
    'operator',
  ];
  const { code, out } = await ground.ask([...args, '-o', join(folder, 'withheld.json')]);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining(
      '\n2,250 calls are in no fold: they show no number, and the detector says nothing of such calls\n',
    ),
  ]);
  const { training } = JSON.parse(readFileSync(join(folder, 'withheld.json'), 'utf8'));
  const unwanted = training.folds.map(({ unwantedCalls }: { unwantedCalls: number }) => unwantedCalls);
  expect([training.withheld, unwanted]).toEqual([2250, [750, 750, 750]]);
});

it('learns from the calls to some numbers alone, says so, and refuses what begins no number', async () => {
  const traces = trace('carriers.csv', 3);
  const model = join(folder, 'carrier.json');
  const { code, out } = await ground.ask([
    'train',
    traces,
    ...smallTrees,
    '--called',
    '+86139001',
    '-o',
    model,
  ]);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('\nonly calls to numbers that begin with +86139001\n'),
  ]);
  const { training } = JSON.parse(readFileSync(model, 'utf8'));
  const learned = training.folds.reduce((sum: number, { calls }: { calls: number }) => sum + calls, 0);
  expect([training.called, learned + training.leftOut]).toEqual([
    ['+86139001'],
    callsTo(/,\+86139001/, traces),
  ]);
  const wrong = await ground.ask(['train', traces, '--called', 'carrier-a', '-o', model]);
  expect([wrong.code, wrong.err]).toEqual([
    2,
    expect.stringContaining('Expected the first digits of a number, such as +86138.'),
  ]);
});

const callsTo = (number: RegExp, path: string): number =>
  readFileSync(path, 'utf8')
    .split('\r\n')
    .filter((row) => number.test(row)).length;

it('refuses what it cannot learn from, with the reason, and writes nothing', async () => {
  const output = join(folder, 'none.json');
  const few = trace('few.csv', 2);
  const unlabelled = join(folder, 'unlabelled.csv');
  writeFileSync(unlabelled, 'time_ms,calling_number,called_number\r\n0,+8613800001,+8613800002\r\n');
  const hidden = ground.write(
    'hidden.csv',
    'time_ms,calling_number,called_number,truth_is_wanted\r\n0,,+8613800002,false\r\n',
  );
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
    [[hidden, '-o', output], 'found no labelled call that shows a number, expected some: [^\n]*\n$'],
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
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
});
