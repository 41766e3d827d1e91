/** The verb `train` as a user meets it: what it says and what it writes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { playground } from './program.ts';
import { smallTrees } from './smallTrees.ts';
import { trace } from './trainTrace.ts';

const ground = playground();
const { folder } = ground;
afterAll(() => ground.remove());

it('writes a model with how it came about, the same bytes again, and prints how it does on what it has not seen', async () => {
  const traces = trace(ground.path('calls.csv'), 3);
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
