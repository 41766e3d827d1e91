/** A gate whose detector under test throws, or whose baseline has to be saved anew while the detector is another one. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { junitFaults } from '../unit/study/gate/outputs/junitForm.ts';
import { countingDetector, savedBaseline } from './gateWorld.ts';
import { detectorModule, playground, said } from './program.ts';

const here = playground();
afterAll(() => here.remove());

beforeAll(() => savedBaseline(here));

it('a detector that throws is told at the changed module, with the call', async () => {
  here.write('mine.mjs', detectorModule("if (seen === 9) throw new Error('out of order'); return 0;"));
  const ended = await here.ask(['gate', 'tiny.yaml', '--annotations', '--quiet']);
  expect([ended.code, ended.out]).toEqual([
    1,
    expect.stringMatching(
      /^::error file=mine\.mjs,line=\d+,col=\d+,title=ringfence gate::plug-in \.\/mine\.mjs#detector failed at call [\w.-]+: out of order.*\n$/,
    ),
  ]);
});

it('a detector that throws stands in all that is asked for, so that nothing of an earlier gate is taken for its verdict', async () => {
  here.write('mine.mjs', detectorModule("if (seen === 9) throw new Error('out <of> order'); return 0;"));
  const outputs = ['g.json', 'g.xml', 'g.md', 'annotations=g.txt', 'benchmark=b.json'];
  for (const name of ['g.json', 'g.xml', 'g.md', 'g.txt', 'b.json']) here.write(name, 'of an earlier gate');
  const asked = outputs.flatMap((output) => ['-o', output]);
  const ended = await here.ask(['gate', 'tiny.yaml', '--json', ...asked]);
  const told = JSON.parse(ended.out);
  expect([ended.code, told]).toEqual([
    1,
    {
      format: 'ringfence-gate/1',
      verdict: 'not-judged',
      experiment: 'tiny',
      baseline: 'main',
      plugin: './mine.mjs#detector',
      callKey: expect.stringMatching(/^[\w-]+(\.\d+){3}$/),
      because: expect.stringContaining('failed at call'),
      replay: 'ringfence gate tiny.yaml --baseline main -r 12',
    },
  ]);
  const text = (name: string): string => readFileSync(here.path(name), 'utf8');
  expect(JSON.parse(text('g.json'))).toEqual(told);
  expect([text('b.json'), text('g.txt')]).toEqual([
    '[]\n',
    expect.stringMatching(/^::error file=mine\.mjs,/),
  ]);
  expect(text('g.md')).toMatch(/^❌ \*\*gate judged nothing: tiny\*\*\n\nplug-in .*out \\<of\\> order/);
  expect(text('g.xml')).toMatch(
    /errors="1"[^]*<error message="plug-in [^"]*out &lt;of&gt; order[^"]*" type="not-judged"\/>/,
  );
  expect(junitFaults(text('g.xml'))).toEqual([]);
});

it('a module that cannot be imported is told at the line that names it', async () => {
  here.write('mine.mjs', 'export const detector = {{');
  const { code, out } = await here.ask(['gate', 'tiny.yaml', '--annotations']);
  expect([code, out]).toEqual([
    2,
    expect.stringMatching(
      /^::error file=tiny\.yaml,line=\d+,col=\d+,title=ringfence gate::\S* .*fails when it is imported.*mine\.mjs:1:\d+\n$/,
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
