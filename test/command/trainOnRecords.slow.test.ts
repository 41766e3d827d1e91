/** The verb `train` over call records, of which some name no caller and some have no label, and a replay of what it made. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground } from './program.ts';
import { smallTrees } from './smallTrees.ts';

const ground = playground();
afterAll(() => ground.remove());

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
  const args = ['train', records, ...smallTrees, '-o', 'of-records.json'];
  const whole = await ground.ask(args);
  expect([whole.code, whole.err]).toEqual([
    2,
    expect.stringContaining('found 1 replication, expected at least 3 of each'),
  ]);
  expect(whole.err).toContain('--split operator');
  const { code, out } = await ground.ask([...args, '--split', 'operator']);
  expect([code, out]).toEqual([0, expect.stringMatching(/held-out +[\d,]+ +[\d,]+ +1 +1\n/)]);
  expect(out).toContain('held out: calls of operators that nothing was learned from; sampling error only');
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
    ...smallTrees,
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
    ground.write('other.csv', text.replaceAll('+8613900', '+8613901')),
  ];
  await ground.ask(['train', own, ...smallTrees, '--split', 'operator', '--quiet', '-o', 'own.json']);
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

it('a replay of one caller says why what it tells has no interval', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${i * 60_000},+861,+862,5000,${i % 2 ? 2000 : 90_000},200,${i % 2 === 0}`,
  );
  const head = 'time_ms,calling_number,called_number,ring_ms,conversation_ms,release_cause,truth_is_wanted';
  const trace = ground.write('one-caller.csv', `${[head, ...rows].join('\n')}\n`);
  const { code, out } = await ground.ask(['replay', trace, '--detector', 'short-calls']);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(
      /\nshort-calls, .*average precision: an interval needs two callers of unwanted calls\n/,
    ),
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
