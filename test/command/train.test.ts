/** The verb `train` as a user meets it: what it refuses, what it says and what it writes. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
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

it('refuses what it cannot learn from, with the reason, and writes nothing', async () => {
  const output = join(folder, 'none.json');
  const few = trace(ground.path('few.csv'), 2);
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
