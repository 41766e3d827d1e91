/** Shards put together, and runs that are continued, are the run that was never parted: byte for byte. */
import { readFileSync, readdirSync, truncateSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
const factors = '  factors: {limit: {path: screening.terminating.cap.limitCalls, levels: [20]}}\n';
const small = tiny
  .replace('subscribers: 150', 'subscribers: 60')
  .replace('replications: 3', 'replications: 2');
place.write('tiny.yaml', `${small}${factors}`);
const read = (name: string): string => readFileSync(place.path(name), 'utf8');
const asked = ['run', 'tiny.yaml', '--assumptions', '2'];

it('shards merge into the results, table and traces of one run; a lacking one is named', async () => {
  const outputs = (folder: string): readonly string[] =>
    ['results=', 'table=', 'trace='].flatMap((kind) => [
      '-o',
      `${kind}${folder}/${kind === 'trace=' ? 'tr/' : kind.slice(0, 1)}`,
    ]);
  const runs = [
    [...asked, ...outputs('one')],
    ...['1/2', '2/2'].map((shard, i) => [
      ...asked,
      '--shard',
      shard,
      '-o',
      `tasks=s${i + 1}/tasks`,
      '-o',
      `trace=s${i + 1}/tr/`,
    ]),
  ];
  const ended = await Promise.all(runs.map((args) => place.run(args)));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  const merged = await place.run(['merge', 's1', 's2', ...outputs('all')]);
  expect(merged.code).toBe(0);
  for (const name of ['r', 't']) expect(read(`all/${name}`)).toBe(read(`one/${name}`));
  const parts = readdirSync(place.path('one/tr')).toSorted();
  expect(readdirSync(place.path('all/tr')).toSorted()).toEqual(parts);
  expect(parts.length).toBe(8);
  for (const name of parts)
    expect(readFileSync(place.path(`all/tr/${name}`))).toEqual(readFileSync(place.path(`one/tr/${name}`)));
  const chinese = await place.run(['merge', 's1', 's2', '-o', 'all/zh.html', '--lang', 'zh', '--quiet']);
  expect([chinese.code, read('all/zh.html').includes('<html lang="zh')]).toEqual([0, true]);
  const lacking = await place.run(['merge', 's1', '-o', 'no.json']);
  expect([lacking.code, lacking.err]).toEqual([
    4,
    expect.stringContaining('missing 4 tasks: replication 0 of limit=20'),
  ]);
});

it('--resume goes on from what is stored; half-written tasks are played again; another world is refused', async () => {
  // So many that most are still to come when the first tenth is told.
  const many = [...asked, '-r', '60'];
  let isSent = false;
  const stopped = await place.run([...many, '-j', '1'], (err, kill) => {
    if (isSent || !/\(\d+\/124\)/.test(err)) return;
    isSent = true;
    kill('SIGINT');
  });
  expect([stopped.code, stopped.err]).toEqual([130, expect.stringContaining('--resume goes on from there')]);
  const folder = 'reports/tiny-seed1';
  truncateSync(place.path(`${folder}/tasks/replication-0.json`), 500);
  const resumed = await place.run([...many, '--resume']);
  expect([resumed.code, resumed.err]).toEqual([
    0,
    expect.stringMatching(
      /replication-0\.json:1:501: found no JSON, expected a finished task; the parser says: .*; played again\n/,
    ),
  ]);
  await place.run([...many, '--quiet', '-o', 'whole.json']);
  expect(read(`${folder}/results.json`)).toBe(read('whole.json'));
  place.write('tiny.yaml', read('tiny.yaml').replace('attemptsPerDay: 300', 'attemptsPerDay: 200'));
  const refused = await place.run([...many, '--resume']);
  expect([refused.code, refused.err]).toEqual([
    4,
    expect.stringMatching(/tasks: world: sha256:\w+… there, sha256:\w+… here/),
  ]);
});

it('a shard that is interrupted says that it goes on with --resume', async () => {
  // A second signal might find nobody who catches it any more.
  let isSent = false;
  const stopped = await place.run([...asked, '-r', '120', '-j', '1', '--shard', '1/2'], (err, kill) => {
    if (isSent || !/\(\d+\/\d+\)/.test(err)) return;
    isSent = true;
    kill('SIGINT');
  });
  expect([stopped.code, stopped.err.trimEnd().split('\n').at(-1)]).toEqual([
    130,
    'the same command with --resume goes on from there',
  ]);
});
