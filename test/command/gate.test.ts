import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gateForm } from '../../src/study/gate/outputs/gateForm.ts';
import { junitFaults } from '../unit/study/gate/outputs/junitForm.ts';
import { countingDetector, gateExperiment, savedBaseline } from './gateWorld.ts';
import { detectorModule, playground, said, tinyWith } from './program.ts';

const here = playground();
afterAll(() => here.remove());
const experiment = gateExperiment;
const folder = 'baselines/tiny';
const text = (name: string): string => readFileSync(here.path(name), 'utf8');

beforeAll(async () => {
  expect(said(await savedBaseline(here)).slice(1)).toEqual([
    expect.stringMatching(/^written: baselines\/tiny\/main\.json \(\d+ kB\)$/),
    'promoted: main is used where no --baseline is given',
  ]);
});

describe('gate', () => {
  it('fails a worse one, with all that helps to see why', async () => {
    here.write('mine.mjs', countingDetector('calls > 100'));
    const outputs = ['g.json', 'g.xml', 'g.md', 'annotations=g.txt', 'benchmark=b.json'];
    const asked = outputs.flatMap((output) => ['-o', output]);
    const worse = await here.run([
      'gate',
      'tiny.yaml',
      '--allow-module',
      '.',
      '--annotations',
      '-j',
      '1',
      ...asked,
    ]);
    expect(worse.code).toBe(100);
    expect(worse.out).toMatch(
      /^gate failed: tiny against baseline main, 12 replications, seed 1; worse in \d measures/,
    );
    expect(worse.out).toMatch(/unwanted\.rejected\.share, arm cap +\d\d\.\d+ % +\d\d\.\d+ % +\+\d/);
    expect(worse.out).toMatch(
      /ringfence explain robots\.0\.\d+\.\d+ tiny\.yaml --allow-module \. --arms none,cap/,
    );
    expect(worse.out).toContain(
      '\nreplay: ringfence gate tiny.yaml --allow-module . --baseline main -r 12\n',
    );
    expect(worse.out).toContain('\n::error file=mine.mjs,title=ringfence gate::gate failed');
    expect(JSON.parse(text('g.json')).changedCalls).toHaveLength(5);
    expect(junitFaults(text('g.xml'))).toEqual([]);
    expect(text('g.md')).toMatch(/^❌ \*\*gate failed/);
    expect(text('g.txt')).toMatch(/^::error file=mine\.mjs/);
    expect(JSON.parse(text('b.json'))[0].value).toBeGreaterThan(0);
    const written = ['g.json', 'g.xml', 'g.md', 'g.txt', 'b.json'].map((path) => `written: ${path}`);
    expect(said(worse).filter((line) => line.startsWith('written: '))).toEqual(written);
  });

  it('compares nothing that cannot be compared: the reason and code 4', async () => {
    here.write('other.yaml', experiment.replace('subscribers: 150', 'subscribers: 151'));
    const other = await here.ask(['gate', 'other.yaml']);
    const because = expect.stringMatching(/^not comparable: the world differs/);
    expect([other.code, other.out, ...said(other).slice(-3)]).toEqual([
      4,
      '',
      because,
      '  world.population.village.subscribers: 150 → 151',
      'where this is meant, save it anew, with ./mine.mjs#detector as before: ringfence baseline save other.yaml main -r 12 --replace',
    ]);
    const annotated = await here.ask(['gate', 'other.yaml', '--annotations']);
    expect([annotated.code, annotated.out]).toEqual([
      4,
      expect.stringMatching(
        /^::error file=other\.yaml,title=ringfence gate::not comparable: the world differs.*\n::error .*::changed since the baseline:%0Aworld\.population\.village\.subscribers: 150 → 151\n$/,
      ),
    ]);
  });

  it('of more replications than the baseline has it tells the whole command that saves so many', async () => {
    const more = await here.ask(['gate', 'tiny.yaml', '-r', '14', '--allow-module', '.']);
    expect([more.code, said(more).at(-1)]).toEqual([
      4,
      'where this is meant, save it anew, with ./mine.mjs#detector as before: ringfence baseline save tiny.yaml --allow-module . main -r 14 --replace',
    ]);
    const copy = await here.ask(['gate', 'tiny.yaml', '-r', '14', '--baseline', `${folder}/main.json`]);
    expect(said(copy).at(-1)).toMatch(/save tiny\.yaml -o baselines\/tiny\/main\.json -r 14 --replace$/);
  });

  it('leaves no folder where no baseline comes of what it plays', async () => {
    here.write('vain.mjs', detectorModule("throw new Error('out of order');"));
    here.write('vain.yaml', tinyWith('./vain.mjs#detector').replace('id: tiny', 'id: vain'));
    const saved = await here.ask(['baseline', 'save', 'vain.yaml', '-r', '1', '-j', '1', '--quiet']);
    expect([saved.code, existsSync(here.path('baselines/vain'))]).toEqual([1, false]);
    expect(saved.err).toContain('out of order');
  });

  it('without a baseline it tells the whole command that makes one', async () => {
    here.write('a b.yaml', experiment.replace('tiny', 'other'));
    const gate = await here.ask(['gate', 'a b.yaml', '--allow-module', './mine.mjs']);
    const named = "'a b.yaml' --allow-module ./mine.mjs";
    expect([gate.code, said(gate)]).toEqual([
      4,
      expect.arrayContaining([
        `no baseline in baselines/other: \`ringfence baseline save ${named}\` makes one, \`ringfence gate ${named} --no-baseline\` judges the file’s thresholds alone`,
      ]),
    ]);
  });

  it('writes and prints why nothing is compared, with the paths that changed, where it was to write a report', async () => {
    here.write('moved.yaml', experiment.replace('subscribers: 150', 'subscribers: 151'));
    const asked = ['m.md', 'm.json', 'm.xml', 'annotations=m.txt', 'benchmark=mb.json'];
    here.write('mb.json', '[{"name": "of an earlier gate"}]');
    const ended = await here.ask(['gate', 'moved.yaml', '--json', ...asked.flatMap((path) => ['-o', path])]);
    const told = JSON.parse(ended.out) as Record<string, unknown>;
    expect(ended.code).toBe(4);
    expect(told).toMatchObject({
      format: 'ringfence-gate/1',
      verdict: 'not-comparable',
      baseline: 'main',
      changes: [{ path: 'world.population.village.subscribers', before: '150', now: '151' }],
      moreChanges: 0,
    });
    expect(JSON.parse(text('m.json'))).toEqual(told);
    expect(gateForm.safeParse(told).success).toBe(true);
    expect(text('m.md')).toContain('- world.population.village.subscribers: 150 → 151\n');
    expect(text('m.txt')).toContain('subscribers: 150 → 151');
    expect(junitFaults(text('m.xml'))).toEqual([]);
    expect(text('m.xml')).toContain('subscribers: 150 → 151');
    expect(text('mb.json')).toBe('[]\n');
    expect(said(ended).at(-1)).toBe('mb.json: holds no speed: a gate that compares nothing has none');
  });

  it('neither compares nor writes nor prints a report for a call that is refused', async () => {
    here.write('moved.yaml', experiment.replace('subscribers: 150', 'subscribers: 151'));
    const ended = await here.ask(['gate', 'moved.yaml', '--json', '-o', 'refused.md', '--nope']);
    expect([ended.code, ended.out, said(ended)]).toEqual([
      2,
      '',
      ["error: unknown option '--nope'", '(ringfence gate --help says what it takes)'],
    ]);
    expect(readdirSync(here.folder)).not.toContain('refused.md');
  });

  it('reads a baseline that keeps no scenario, and says then that it does not tell', async () => {
    const older = JSON.parse(text(`${folder}/main.json`)) as Record<string, unknown>;
    delete older['scenario'];
    here.write('older.json', JSON.stringify(older));
    here.write('moved.yaml', experiment.replace('subscribers: 150', 'subscribers: 151'));
    const ended = await here.ask(['gate', 'moved.yaml', '--baseline', './older.json']);
    expect([ended.code, said(ended).at(-2)]).toEqual([
      4,
      expect.stringMatching(/; the baseline does not keep its scenario, so in what is not known$/),
    ]);
  });
});
