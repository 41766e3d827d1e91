import { afterAll, expect, it } from 'vitest';
import { existsSync, mkdirSync } from 'node:fs';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);

it('what does not go with a queue is told at once, before anything is played or written', async () => {
  const asked = ['--queue', 'redis://10.0.0.5', '-j', '2', '--check-determinism'];
  const ended = await place.ask(['run', 'tiny.yaml', ...asked]);
  expect([ended.code, ended.out]).toEqual([2, '']);
  expect(said(ended)).toEqual([
    '--queue redis://10.0.0.5:6379/0: expected a password for a server that is not on this machine: whoever reaches it could change tasks and results',
    'set RINGFENCE_QUEUE_PASSWORD, or say --insecure if nobody else can reach it',
    expect.stringMatching(/^error: option '-j, --jobs <n>' has no effect: with --queue /),
    expect.stringMatching(/^error: option '--check-determinism' has no effect: with --queue /),
    '(ringfence run --help says what it takes)',
  ]);
});

it('traces of all replications stay where they are played, so a queue brings none', async () => {
  const ended = await place.ask(['run', 'tiny.yaml', '--queue', 'redis://localhost', '-o', 'trace=calls/']);
  expect([ended.code, said(ended)]).toEqual([
    2,
    [
      '-o calls/: with --queue expected a file, which holds the first replication: traces of all stay where they are played (--shard and merge put them together)',
    ],
  ]);
});

it('a server that does not answer ends the run before it begins', async () => {
  const ended = await place.ask(['run', 'tiny.yaml', '--queue', 'redis://127.0.0.1:1', '-o', 'none.json']);
  expect([ended.code, said(ended)]).toEqual([
    2,
    ['--queue redis://127.0.0.1:1/0: nothing listens there (ECONNREFUSED)'],
  ]);
});

it('finished tasks of an earlier run outlive a run that is refused', async () => {
  mkdirSync(place.path('kept'));
  place.write('kept/replication-0.json', '{}');
  const ended = await place.ask(['run', 'tiny.yaml', '--queue', 'redis://127.0.0.1:1', '-o', 'tasks=kept']);
  expect([ended.code, existsSync(place.path('kept/replication-0.json'))]).toEqual([2, true]);
});
