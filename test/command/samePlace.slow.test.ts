/** Two runs into one place: the second is refused, and never waits for one that was ended. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { ownHolder } from '../../src/command/output/lockHolder.ts';
import { background } from './backgroundProgram.ts';
import type { Background } from './backgroundProgram.ts';
import { playground, said, tiny } from './program.ts';

const here = playground();
afterAll(() => here.remove());
here.write('tiny.yaml', tiny);
here.write('long.yaml', tiny.replace('id: tiny', 'id: long'));

const folder = 'reports/long-seed1';
const long = ['run', 'long.yaml', '-r', '80', '-j', '1', '--quiet'];

/** A run that holds its usual folder. */
async function begun(): Promise<Background> {
  const run = background(here, long);
  const last = `${folder}/tasks/.ringfence.lock`;
  while (!existsSync(here.path(last))) await new Promise((resolve) => setTimeout(resolve, 20));
  return run;
}

const locksIn = (place: string): readonly string[] =>
  readdirSync(here.path(place), { recursive: true })
    .map(String)
    .filter((name) => name.includes('.lock'));

const refusal = (place: string): RegExp =>
  new RegExp(
    `^${place}: cannot be written: another run writes there \\(process \\d+, since [\\d:.TZ-]+\\); -o names another place$`,
  );

describe('a run into the folder of one that goes on', () => {
  it('is refused, resumed or not, with other replications or as a page of its own; the first one ends whole', async () => {
    const first = await begun();
    const others = [
      ['run', 'long.yaml', '-r', '2'],
      [...long, '--resume'],
    ];
    for (const args of others) {
      const { code, out, err } = await here.run(args);
      expect([code, out, said({ code, out, err })]).toEqual([
        2,
        '',
        [expect.stringMatching(refusal(folder))],
      ]);
    }
    const one = await here.run(['run', 'tiny.yaml', '-r', '1', '-o', `${folder}/results.json`]);
    expect([one.code, said(one)]).toEqual([2, [expect.stringMatching(refusal(`-o ${folder}/results.json`))]]);
    expect((await first.ended).code).toBe(0);
    const results = JSON.parse(readFileSync(here.path(`${folder}/results.json`), 'utf8'));
    expect([results.status, results.replications.done]).toEqual(['complete', 80]);
    expect(readFileSync(here.path(`${folder}/report.html`), 'utf8')).toContain('-r 80');
    expect(locksIn(folder)).toEqual([]);
  });

  it('goes on at once after that was ended by force', async () => {
    const first = await begun();
    first.kill('SIGKILL');
    await first.ended;
    expect(locksIn(folder).length).toBe(5);
    const again = await here.run([...long, '--resume']);
    expect([again.code, said(again), locksIn(folder)]).toEqual([0, [], []]);
  });
});

describe('a lock', () => {
  const run = (name: string): ReturnType<typeof here.run> =>
    here.run(['run', 'tiny.yaml', '-r', '1', '--quiet', '-o', name]);
  const lockFor = (name: string, holder: object): void =>
    writeFileSync(here.path(`${name}.lock`), JSON.stringify(holder));

  it('of a process whose number another one has by now holds nobody up', async () => {
    lockFor('before.json', { ...ownHolder, began: '1' });
    expect([(await run('before.json')).code, existsSync(here.path('before.json.lock'))]).toEqual([0, false]);
  });

  it('of another machine holds as long as it gives signs of life', async () => {
    const holder = { ...ownHolder, token: 'x', machine: 'another', host: 'node-7' };
    let beats = 0;
    const beating = setInterval(() => lockFor('away.json', { ...holder, beats: beats++ }), 200);
    lockFor('away.json', holder);
    const ended = await run('away.json').finally(() => clearInterval(beating));
    expect([ended.code, said(ended)]).toEqual([
      2,
      [
        expect.stringMatching(
          /^away\.json\.lock: waiting up to 20 s for a sign of life of process \d+ on node-7, since /,
        ),
        expect.stringContaining('-o away.json: cannot be written: another run writes there (process '),
      ],
    ]);
  });

  it('that is a file of somebody else is left alone', async () => {
    here.write('mine.json.lock', 'my notes');
    const ended = await run('mine.json');
    expect([ended.code, said(ended)]).toEqual([
      2,
      [
        '-o mine.json: cannot be written: mine.json.lock stands there, and is no lock of ringfence: remove it',
      ],
    ]);
    expect(readFileSync(here.path('mine.json.lock'), 'utf8')).toBe('my notes');
  });

  it('is of the file, not of its folder: two runs side by side', async () => {
    const ends = await Promise.all(['one.json', 'two.json'].map(run));
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  });

  it('of a shard leaves the folder of traces to the other shards', async () => {
    const shards = ['1/2', '2/2'].map((shard) => {
      const tasks = `tasks=shards/${shard[0]}`;
      return here.run([
        'run',
        'tiny.yaml',
        '--shard',
        shard,
        '--quiet',
        '-o',
        tasks,
        '-o',
        'trace=shards/calls/',
      ]);
    });
    expect((await Promise.all(shards)).map(({ code }) => code)).toEqual([0, 0]);
    expect(locksIn('shards')).toEqual([]);
  });
});
