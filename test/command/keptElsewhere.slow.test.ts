/** What took long to find out is not lost where its place takes it no more. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { builtInGateExperiment } from './gateWorld.ts';
import { detectorModule, type Ended, playground, said, tiny, tinyWith } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
place.write('gated.yaml', builtInGateExperiment);
place.write('three.yaml', tiny.replace('operators: 1', 'operators: 3'));

/** The file that is kept instead, read and removed. */
function keptOf(ended: Ended): { readonly format?: string } {
  const line = said(ended).find((one) => one.includes('cannot be written: '));
  const [, kept = ''] = /; it is kept as (.*)$/.exec(line ?? '') ?? [];
  expect(kept, ended.err).not.toBe('');
  const text = readFileSync(kept, 'utf8');
  rmSync(dirname(kept), { recursive: true });
  return JSON.parse(text);
}

it('a baseline whose folder vanishes while its successor is played', async () => {
  const folder = place.path('baselines/gone');
  const removes = `process.getBuiltinModule('node:fs').rmSync(${JSON.stringify(folder)}, {recursive: true, force: true});`;
  place.write('removing.mjs', detectorModule(`${removes} return 0;`));
  place.write('gone.yaml', tinyWith('./removing.mjs#detector').replace('id: tiny', 'id: gone'));
  mkdirSync(folder, { recursive: true });
  place.write('baselines/gone/main.json', '{}');
  const ended = await place.ask('baseline save gone.yaml -r 1 -j 1 --quiet --replace'.split(' '));
  expect([ended.code, existsSync(folder)]).toEqual([1, false]);
  expect(keptOf(ended).format).toBe('ringfence-baseline/1');
});

it.skipIf(!existsSync('/dev/full'))('an answer for which the disk has no room, of every verb', async () => {
  symlinkSync('/dev/full', place.path('full.json'));
  const played = await place.ask('run three.yaml -r 1 -j 1 --quiet -o trace=calls.csv -o r.json'.split(' '));
  expect(played.code, played.err).toBe(0);
  for (const asked of [
    'audit calls.r0.none.csv',
    'replay calls.r0.none.csv --detector volume-cap',
    'rules check calls.r0.none.csv',
    'break-even tiny.yaml --path callers.robots.books.revenuePerLead --arm none -r 1 --to 100 --precision 50',
    'train calls.r0.none.csv --split operator',
    'gate gated.yaml --no-baseline -j 1',
  ]) {
    const ended = await place.ask([...asked.split(' '), '-o', 'full.json']);
    expect([asked, ended.code, typeof keptOf(ended)]).toEqual([asked, 1, 'object']);
  }
});
