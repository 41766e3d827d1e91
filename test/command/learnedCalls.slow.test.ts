/** A replay of calls that a model has learned from says so, in whatever file they stand. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { playground } from './program.ts';

const ground = playground();
afterAll(() => ground.remove());

const head = 'at,a,b,talk,label';
const callsADay = 300;

/** Calls of five campaigns and ten people on the days 1 … 4 of March; short ones are unwanted. */
const recordsOf = (day: number): readonly string[] =>
  Array.from({ length: callsADay }, (_, i) => {
    const member = i % 15;
    const second = String(i % 60).padStart(2, '0');
    const minute = String(Math.floor(i / 60)).padStart(2, '0');
    const talk = member < 5 ? 2 : 60 + day;
    return `2024-03-0${day} 09:${minute}:${second},+8613800${100 + member},+8613900${1000 + ((i * 37 + day) % 900)},${talk},${member < 5 ? 'spam' : 'ham'}`;
  });

const fileOf = (name: string, records: readonly string[]): string =>
  ground.write(name, `${[head, ...records].join('\n')}\n`);

const days = [1, 2, 3, 4].map(recordsOf);
const training = '--trees 3 --depth 2 --least-leaf 5 --quiet';

beforeAll(async () => {
  ground.write(
    'mapping.yaml',
    `ringfence-import: 1\ntimeZone: Asia/Shanghai\nfields: {time: at, callingNumber: a, calledNumber: b, conversationSeconds: talk, label: label}\n`,
  );
  fileOf('records.csv', days.flat());
  await ground.ask('import records.csv --mapping mapping.yaml -o calls.parquet --quiet'.split(' '));
  await ground.ask(`train calls.parquet --split operator -o model.json ${training}`.split(' '));
  await ground.ask(`train calls.parquet --split time --cut-day 4 -o early.json ${training}`.split(' '));
});

async function told(file: string, model: string = 'model.json', ...more: readonly string[]): Promise<string> {
  const { out, err } = await ground.ask([
    'replay',
    file,
    '--detector',
    `trained-model,model=./${model}`,
    ...more,
  ]);
  return out.split('\n').find((line) => line.includes('learned from')) ?? err;
}

const mapped = ['--mapping', 'mapping.yaml'] as const;

it('byte for byte the same file is named', async () => {
  expect(await told('calls.parquet')).toBe(
    'trained-model has learned from calls.parquet: what is said of it here flatters it',
  );
});

it('the records that were imported, their rows in another order, and another format are the same calls', async () => {
  const all =
    'trained-model has learned from 1,200 of these 1,200 calls, out of another file: what is said of it here flatters it';
  expect(await told('records.csv', 'model.json', ...mapped)).toBe(all);
  expect(await told(fileOf('backwards.csv', days.flat().toReversed()), 'model.json', ...mapped)).toBe(all);
  await ground.ask('import records.csv --mapping mapping.yaml -o calls.ndjson --quiet'.split(' '));
  expect(await told('calls.ndjson')).toBe(all);
});

it('some of their days are told by their calls; a day with another call is another', async () => {
  const some = fileOf('some.csv', [...days[2], ...days[3].slice(1), ...recordsOf(5)]);
  expect(await told(some, 'model.json', ...mapped)).toContain('has learned from 300 of these 899 calls,');
  expect(await told(fileOf('new.csv', recordsOf(5)), 'model.json', ...mapped)).not.toContain('learned from');
});

it('of days after the cut of a split by time nothing was learned', async () => {
  expect(await told('records.csv', 'early.json', ...mapped)).toContain(
    'has learned from 900 of these 1,200 calls,',
  );
  expect(await told(fileOf('last.csv', days[3]), 'early.json', ...mapped)).not.toContain('learned from');
});
