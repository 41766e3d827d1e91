/** A shard says how its tasks become results, and the command that it says does it. */
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny.replace('subscribers: 150', 'subscribers: 60'));

const shard = async (text: string): Promise<readonly string[]> => {
  const ended = await place.ask([...'run tiny.yaml -r 2 -j 1 --shard'.split(' '), ...text.split(' ')]);
  expect(ended.code).toBe(0);
  return said(ended).filter((line) => !line.includes(' %'));
};

it('in its usual folder, where the others have theirs beside it', async () => {
  const [, next] = await shard('1/2');
  expect(next).toBe('once all 2 shards are there: ringfence merge reports/tiny-seed1/shard-*-of-2');
  expect(await shard('2/2')).toEqual(['shard 2 of 2: 1 task in reports/tiny-seed1/shard-2-of-2/tasks', next]);
  const words = next.split(': ringfence ')[1];
  const parts = [1, 2].map((part) => words.split(' ')[1].replace('*', String(part)));
  expect((await place.ask(['merge', ...parts, '--quiet', '-o', 'all.json'])).code).toBe(0);
});

it('in a folder of its own, with the traces that may lie beside the tasks', async () => {
  const ends = ['1/3 -o tasks=one/tasks', '2/2 -o tasks=two', '2/2 -o tasks=tasks', '1/1 -o tasks=all'];
  const told: (readonly string[])[] = [];
  for (const end of ends) told.push(await shard(end));
  expect(told.map((lines) => lines.at(-1))).toEqual([
    'once all 3 shards are there: ringfence merge one … (and the folders of the other 2)',
    'once all 2 shards are there: ringfence merge two … (and the folder of the other)',
    'once all 2 shards are there: ringfence merge tasks … (and the folder of the other)',
    'next: ringfence merge all',
  ]);
  expect((await place.ask(['merge', 'all', '--quiet', '-o', 'whole.json'])).code).toBe(0);
});

it('nothing under --quiet', async () => {
  expect(await shard('1/2 --quiet -o tasks=silent')).toEqual([]);
});
