/** The gate beside a baseline that holds, is damaged, or was saved by somebody else, and a threshold inside the interval. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countingDetector, gateExperiment, savedBaseline } from './gateWorld.ts';
import { detectorModule, playground, said, tinyWith } from './program.ts';

const here = playground();
afterAll(() => here.remove());
const experiment = gateExperiment;
const folder = 'baselines/tiny';
const text = (name: string): string => readFileSync(here.path(name), 'utf8');

beforeAll(() => savedBaseline(here));

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
