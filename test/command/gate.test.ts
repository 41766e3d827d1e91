import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gateForm } from '../../src/study/gate/outputs/gateForm.ts';
import { junitFaults } from '../unit/study/gate/outputs/junitForm.ts';
import { countingDetector, gateExperiment } from './gateWorld.ts';
import { detectorModule, playground, said, tinyWith } from './program.ts';

const here = playground();
afterAll(() => here.remove());
const experiment = gateExperiment;
const folder = 'baselines/tiny';
const text = (name: string): string => readFileSync(here.path(name), 'utf8');

beforeAll(async () => {
  here.write('mine.mjs', countingDetector('calls > 50'));
  here.write('tiny.yaml', experiment);
  const saved = await here.ask(['baseline', 'save', 'tiny.yaml', '--quiet', '-j', '1']);
  expect([saved.code, said(saved).slice(1)]).toEqual([
    0,
    [
      expect.stringMatching(/^written: baselines\/tiny\/main\.json \(\d+ kB\)$/),
      'promoted: main is used where no --baseline is given',
    ],
  ]);
});

describe('gate', () => {
  it('passes a rewritten detector that does the same as identical, and leaves no temporary files', async () => {
    here.write('mine.mjs', countingDetector('!(calls <= 50)'));
    const { code, out } = await here.run(['gate', 'tiny.yaml']);
    const [verdict, , tested] = out.split('\n');
    expect([code, verdict, tested]).toEqual([
      0,
      'gate passed, identical: tiny against baseline main, 12 replications, seed 1; every difference is exactly 0',
      expect.stringMatching(/^under test: \.\/mine\.mjs#detector sha256:/),
    ]);
    expect(readdirSync(here.path(folder)).toSorted()).toEqual(['default', 'main.json']);
  });

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

  it('is inconclusive where a threshold lies inside the interval', async () => {
    const { series } = JSON.parse(text(`${folder}/main.json`));
    const { numerators, denominators } = series.find(
      (one: { metric: string; arm: string }) =>
        one.metric === 'unwanted.answered.perSubscriberDay' && one.arm === 'none',
    );
    const estimate = numerators.reduce((sum: number, value: number) => sum + value, 0) / 12 / denominators;
    const threshold = `metric: unwanted.answered.perSubscriberDay, arm: none, atMost: ${estimate}`;
    here.write(
      'close.yaml',
      experiment.replace(/metric: unwanted.rejected.share, arm: cap, atLeast: 0.5/, threshold),
    );
    const { code, out } = await here.ask(['gate', 'close.yaml', '--no-baseline', '-j', '1']);
    expect([code, out]).toEqual([
      3,
      expect.stringMatching(/^gate inconclusive: tiny against its thresholds alone/),
    ]);
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

  it('explain repeats a call at which a part fails: its replication, seed and allowed modules', async () => {
    here.write(
      'throws.mjs',
      detectorModule("if (site.attempt.timeMs[slot] > 0) throw new Error('out of order'); return 0;"),
    );
    here.write('throws.yaml', tinyWith('./throws.mjs#detector'));
    const asked = 'explain robots.0.9.0 throws.yaml --allow-module . --replication 1 --seed 7'.split(' ');
    const ended = await here.ask(asked);
    expect(ended.err).not.toContain('warning');
    expect([ended.code, said(ended).at(-1)]).toEqual([
      1,
      'replay: ringfence explain robots.0.9.0 throws.yaml --allow-module . --arms none,cap --replication 1 --seed 7',
    ]);
  });

  it('leaves no folder where no baseline comes of what it plays', async () => {
    here.write('vain.mjs', detectorModule("throw new Error('out of order');"));
    here.write('vain.yaml', tinyWith('./vain.mjs#detector').replace('id: tiny', 'id: vain'));
    const saved = await here.ask(['baseline', 'save', 'vain.yaml', '-r', '1', '-j', '1', '--quiet']);
    expect([saved.code, existsSync(here.path('baselines/vain'))]).toEqual([1, false]);
    expect(saved.err).toContain('out of order');
  });

  it('saves over no baseline that somebody else has saved while it played', async () => {
    const path = here.path('baselines/raced/main.json');
    const writes = `globalThis.raced ??= process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(path)}, 'theirs') ?? 1;`;
    here.write('racing.mjs', detectorModule(`${writes} return 0;`));
    here.write('raced.yaml', tinyWith('./racing.mjs#detector').replace('id: tiny', 'id: raced'));
    mkdirSync(here.path('baselines/raced'), { recursive: true });
    const saved = await here.ask(['baseline', 'save', 'raced.yaml', '-r', '1', '-j', '1', '--quiet']);
    const told = said(saved).at(-1) ?? '';
    expect([saved.code, told, readFileSync(path, 'utf8')]).toEqual([
      1,
      expect.stringMatching(
        /^baselines\/raced\/main\.json is there already: --replace writes over it, another name keeps both; it is kept as /,
      ),
      'theirs',
    ]);
    rmSync(dirname(told.replace(/^.* as /, '')), { recursive: true });
  });

  it('where a baseline is damaged, not promoted or not there, it tells the whole command that helps', async () => {
    here.write('kept.yaml', experiment.replace('tiny', 'kept'));
    mkdirSync(here.path('baselines/kept'), { recursive: true });
    here.write('baselines/kept/main.json', '{"format": "ringfence-base');
    const asked = async (...options: readonly string[]): Promise<readonly unknown[]> => {
      const ended = await here.ask(['gate', 'kept.yaml', ...options]);
      return [ended.code, said(ended).at(-1)];
    };
    const ends = (code: number, line: string): readonly unknown[] => [code, expect.stringContaining(line)];
    expect(await asked()).toEqual(
      ends(
        4,
        'no baseline is promoted in baselines/kept: `ringfence baseline promote kept.yaml main` promotes it, --baseline main compares with it',
      ),
    );
    expect(await asked('--baseline', 'main')).toEqual(
      ends(2, '; `ringfence baseline save kept.yaml main --replace` writes it anew'),
    );
    expect(await asked('--baseline', 'night')).toEqual(
      ends(4, 'expected one of main; `ringfence baseline save kept.yaml night` makes it'),
    );
    expect(await asked('--baseline', 'maim')).toEqual(ends(4, 'expected one of main; did you mean main?'));
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
