/** Whom `train` learns from, and whom it holds out: everybody in turn, calls without a number, calls to some numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { playground } from './program.ts';
import { smallTrees } from './smallTrees.ts';
import { trace } from './trainTrace.ts';

const ground = playground();
const { folder } = ground;
afterAll(() => ground.remove());

it('in turn holds out everybody, whom the figures then know; the model is the same', async () => {
  const traces = trace(ground.path('turns.csv'), 3, { people: 6 });
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
    trace(ground.path('three.csv'), 3),
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
    trace(ground.path('withheld.csv'), 3, { isWithheld: true }),
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
  const traces = trace(ground.path('carriers.csv'), 3);
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
