/** A gate whose detector under test throws, or whose baseline has to be saved anew while the detector is another one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countingDetector, gateExperiment } from './gateWorld.ts';
import { detectorModule, playground, said } from './program.ts';

const here = playground();
afterAll(() => here.remove());

beforeAll(async () => {
  here.write('mine.mjs', countingDetector('calls > 50'));
  here.write('tiny.yaml', gateExperiment);
  const saved = await here.ask(['baseline', 'save', 'tiny.yaml', '--quiet', '-j', '1']);
  expect(saved.code).toBe(0);
});

it('a detector that throws is told at the changed module, with the call', async () => {
  here.write('mine.mjs', detectorModule("if (seen === 9) throw new Error('out of order'); return 0;"));
  const ended = await here.ask(['gate', 'tiny.yaml', '--annotations', '--quiet']);
  expect([ended.code, ended.out]).toEqual([
    1,
    expect.stringMatching(
      /^::error file=mine\.mjs,title=ringfence gate::plug-in \.\/mine\.mjs#detector failed at call [\w.-]+: out of order.*\n$/,
    ),
  ]);
});

it('who is to save a baseline anew is told to do so with what it was made from', async () => {
  here.write('mine.mjs', countingDetector('calls > 60'));
  const more = await here.ask(['gate', 'tiny.yaml', '-r', '14']);
  expect([more.code, said(more).at(-1)]).toEqual([
    4,
    'where this is meant, save it anew, with ./mine.mjs#detector as before: ringfence baseline save tiny.yaml main -r 14 --replace',
  ]);
});
