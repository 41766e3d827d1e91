import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { playground } from './program.ts';

const place = playground();
afterAll(() => place.remove());

describe('--help', () => {
  const verbs = ['run', 'validate', 'report', 'init', 'schema', 'list', 'show'];
  it.concurrent.each(verbs)('of %s', async (verb) => {
    const { code, out, err } = await place.ask([verb, '--help']);
    expect([code, err, out.startsWith(`Usage: ringfence ${verb} `)]).toEqual([0, '', true]);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  const others = [
    'compare',
    'break-even',
    'explain',
    'merge',
    'worker',
    'replay',
    'import',
    'train',
    'audit',
  ];
  it('of no verb is wider than a terminal', async () => {
    const more = [...others, 'rules', 'rules check', 'gate', 'baseline', 'baseline save', 'bench'];
    for (const verb of more) {
      const { out } = await place.ask([...verb.split(' '), '--help']);
      const wide = out.split('\n').filter((line) => line.length > 80);
      expect([verb, out.length > 100, wide]).toEqual([verb, true, []]);
    }
  });

  it('of every verb ends with calls of it that its own help allows', async () => {
    const silent = [...verbs, ...others, 'gate', 'bench', 'rules list', 'rules show', 'rules check'];
    const more = ['baseline save', 'baseline list', 'baseline show', 'baseline promote', 'help'];
    for (const verb of [...silent, ...more]) {
      const { out } = await place.ask([...verb.split(' '), '--help']);
      const [, below = ''] = out.split(/^Examples?:\n/m);
      const calls = below.split('\n').filter((line) => line.startsWith('  ringfence '));
      const options = calls.flatMap((call) => call.match(/(?<= )--?[a-z][a-z-]*/g) ?? []);
      const unknown = options.filter((option) => !new RegExp(`^  .*${option}[ ,]`, 'm').test(out));
      const strangers = calls.filter((call) => !call.startsWith(`  ringfence ${verb}`));
      expect([verb, calls.length > 0, unknown, strangers]).toEqual([verb, true, [], []]);
    }
  });

  it('of the program has what is played first', async () => {
    const { out } = await place.ask(['--help']);
    const heads = ['To play and compare:', 'For your own detectors', 'For builds:', 'Files and parts:'];
    const places = [...heads, '  run ', '  compare '].map((head) => out.indexOf(head));
    expect(places.slice(0, 4).toSorted((a, b) => a - b)).toEqual(places.slice(0, 4));
    expect(places[4] < places[5]).toBe(true);
  });

  it('of the program names every verb; without arguments it is a fault of usage', async () => {
    const [asked, nothing] = await Promise.all([place.run(['--help']), place.run([])]);
    for (const verb of verbs) expect(asked.out).toContain(`  ${verb}`);
    expect([asked.code, nothing.code, nothing.out, nothing.err]).toEqual([0, 2, '', asked.out]);
  });

  it('--version prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect((await place.ask(['--version'])).out).toBe(`${version}\n`);
  });
});
