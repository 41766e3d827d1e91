/** Runs that are repeated: by their replay line, and over assumptions on other numbers of workers. */
import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { parseResults } from '../../src/study/results/parseResults.ts';
import type { Results } from '../../src/study/results/results.ts';
import { detectorModule, playground, tiny, tinyWith } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);

const bytes = (name: string): string => readFileSync(place.path(name), 'utf8');
const resultsIn = (name: string): Results => parseResults(bytes(name)) as Results;

it('repeats by the line that it prints, wherever the file and its modules lie and whatever they are called', async () => {
  mkdirSync(place.path('a/b/my own'), { recursive: true });
  mkdirSync(place.path('a/more'));
  place.write('a/more/mine.mjs', detectorModule('return 0;'));
  place.write('a/b/my own/tiny.yaml', tinyWith('../../more/mine.mjs#detector'));
  const folder = place.path('a/more');
  for (const [file, allowed, kept] of [
    ['a/b/my own/tiny.yaml', 'a/more', "'a/b/my own/tiny.yaml' --seed 1 -r 1 --allow-module a/more"],
    [place.path('a/b/my own/tiny.yaml'), folder, "'my own/tiny.yaml' --seed 1 -r 1 --allow-module a/more"],
  ]) {
    const options = ['--allow-module', allowed, '-j', '1', '-r', '1', '-o', 'placed.json'];
    const { out } = await place.run(['run', file, ...options]);
    const [, line = ''] = /replay: ringfence (.*)\n$/.exec(out) ?? [];
    expect(line).toBe(`run '${file}' --seed 1 -r 1 --allow-module ${allowed}`);
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    const again = await place.run([...words, '--quiet', '-o', 'again.json']);
    expect([again.code, bytes('again.json') === bytes('placed.json')]).toEqual([0, true]);
    expect(resultsIn('placed.json').replay).toBe(`ringfence run ${kept}`);
  }
});

it('plays the range over assumptions on request, the same on any number of workers', async () => {
  const plain = await place.run(['run', 'tiny.yaml', '-j', '1', '-o', 'plain.json']);
  const args = ['run', 'tiny.yaml', '--assumptions', '3', '-o', 'range-1.json', '-j', '1'];
  const played = await place.run([...args, '-o', 'range.html']);
  await place.run(['run', 'tiny.yaml', '--assumptions', '3', '--quiet', '-o', 'range-3.json', '-j', '3']);
  expect(played.code).toBe(0);
  expect(bytes('range-3.json') === bytes('range-1.json')).toBe(true);
  expect(played.out).toContain('\nrange over assumptions\nleast to greatest over 3 points of ');
  expect(played.out).toMatch(/^order holds +\d+ %/m);
  const { assumptionRange: range, ...rest } = resultsIn('range-1.json');
  expect([range?.points, range?.replications]).toEqual([3, 2]);
  expect(range?.varied.length).toBeGreaterThan(40);
  const answered = range?.measures.find(
    ({ metric, class: group }) => metric === 'unwanted.answered.perSubscriberDay' && group === null,
  );
  expect(answered?.perPoint).toHaveLength(3);
  expect(new Set(answered?.perPoint).size).toBe(3);
  const none = rest.measures.filter(({ arm }) => arm === 'none');
  const keys = (of: typeof none): readonly unknown[] => of.map((m) => [m.metric, m.class, m.place]);
  expect(keys((range?.measures ?? []).filter(({ arm }) => arm === 'none') as never)).toEqual(keys(none));
  expect(rest.replay).toBe('ringfence run tiny.yaml --seed 1 -r 3 --assumptions 3');
  expect(rest.measures).toEqual(resultsIn('plain.json').measures);
  expect(bytes('range.html')).toContain('range over assumptions</th>');
  expect(plain.out).toContain('range over assumptions: not computed; run with --assumptions 200 to see it');
});

it('a run that goes on tells the speed of what it plays, not of what was kept', async () => {
  const kept = ['run', 'tiny.yaml', '-j', '1', '-o', 'tasks=kept', '-o', 'on.json'];
  await place.ask([...kept, '-r', '1', '--quiet']);
  const speeds = [];
  for (const more of [
    ['-r', '2'],
    ['-r', '2', '--resume'],
    ['-r', '2', '--resume'],
  ]) {
    const ended = await place.ask([...kept, ...more, '--json']);
    speeds.push(JSON.parse(ended.out).speed.attempts);
    if (more.length === 2) await place.ask([...kept, '-r', '1', '--quiet']);
  }
  const [whole, second, none] = speeds;
  expect([second > 0, second < whole, none]).toEqual([true, true, 0]);
  const told = await place.ask([...kept, '-r', '2', '--resume']);
  expect(told.err).toContain('nothing was left to play\n');
});
