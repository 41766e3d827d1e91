/** A baseline that cannot be promoted where its experiment stands. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);

it('is found before it is tried', async () => {
  const saved = await place.ask('baseline save tiny.yaml -r 1 -j 1 --quiet'.split(' '));
  expect(saved.code, saved.err).toBe(0);
  rmSync(place.path('baselines/tiny/default'));
  mkdirSync(place.path('baselines/tiny/default'));
  const ended = await place.ask('baseline promote tiny.yaml main'.split(' '));
  expect([ended.code, ended.out, said(ended)]).toEqual([
    2,
    '',
    ['baselines/tiny/default: cannot be written: it is a folder (EISDIR)'],
  ]);
  expect(readdirSync(place.path('baselines/tiny')).toSorted()).toEqual(['default', 'main.json']);
});
