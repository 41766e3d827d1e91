import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countingDetector, gateExperiment, savedBaseline } from './gateWorld.ts';
import { playground, said, tiny } from './program.ts';
import type { Playground } from './program.ts';

const here = playground();
afterAll(() => here.remove());
const experiment = gateExperiment;
const folder = 'baselines/tiny';

/** One Ctrl-C when it tells the first tenth: a second one might find nobody who catches it any more. */
function whenBegun(): Parameters<Playground['run']>[1] {
  let isSent = false;
  return (err, kill) => {
    if (isSent || !err.includes(' % (')) return;
    isSent = true;
    kill('SIGINT');
  };
}

beforeAll(() => savedBaseline(here));

describe('gate', () => {
  it('compares nothing that cannot be compared: the reason and code 4', async () => {
    const answer = async (args: readonly string[]): Promise<readonly unknown[]> => {
      const ended = await here.ask(['gate', ...args]);
      expect(ended.out).toBe('');
      return [
        ended.code,
        said(ended)
          .filter((line) => !line.startsWith('module '))
          .join(' '),
      ];
    };
    here.write('other.yaml', experiment.replace('subscribers: 150', 'subscribers: 151'));
    expect(await answer(['other.yaml'])).toEqual([
      4,
      expect.stringMatching(/^not comparable: the world differs/),
    ]);
    here.write('untested.yaml', experiment.replace('underTest: ["./mine.mjs#detector"]', 'underTest: []'));
    here.write('mine.mjs', countingDetector('calls >= 51'));
    expect(await answer(['untested.yaml'])).toEqual([4, expect.stringContaining('is not under test')]);
    here.write('mine.mjs', countingDetector('calls > 50'));
    expect(await answer(['tiny.yaml', '--baseline', 'mian'])).toEqual([
      4,
      expect.stringContaining('did you mean main?'),
    ]);
    expect(await answer(['tiny.yaml', '--baseline', './none.json'])).toEqual([
      2,
      expect.stringContaining('no such file'),
    ]);
    const kept = readFileSync(here.path(`${folder}/main.json`), 'utf8');
    here.write('part.json', kept.replace('"complete"', '"interrupted"'));
    expect(await answer(['tiny.yaml', '--baseline', './part.json'])).toEqual([
      4,
      expect.stringContaining('interrupted'),
    ]);
    const [calculation, seed] = [/"calculation":\s*(\d+)/, /"seed":\s*1/];
    here.write('engine.json', kept.replace(calculation, '"calculation": 999999'));
    expect(await answer(['tiny.yaml', '--baseline', './engine.json'])).toEqual([
      4,
      expect.stringMatching(/the engine calculates otherwise: .* 999999, this is \d+; save a new baseline/),
    ]);
    here.write('seed.json', kept.replace(seed, '"seed": 2'));
    expect(await answer(['tiny.yaml', '--baseline', './seed.json'])).toEqual([
      4,
      expect.stringContaining('the seed differs: 2 in the baseline, 1 now'),
    ]);
    here.write('arms.yaml', experiment.replace('alarmAt: 0.5', 'alarmAt: 0.6'));
    expect(await answer(['arms.yaml'])).toEqual([
      4,
      expect.stringContaining('the experiment differs: arm cap is set otherwise'),
    ]);
  });

  it('that is interrupted judges and writes nothing, and ends with 130', async () => {
    here.write('endless.yaml', experiment.replace('replications: 12', 'replications: 600'));
    const asked = ['gate', 'endless.yaml', '--no-baseline', '-j', '1', '-o', 'endless.json'];
    const ended = await here.run(asked, whenBegun());
    expect([ended.code, ended.out, existsSync(here.path('endless.json'))]).toEqual([130, '', false]);
    expect(said(ended).at(-1)).toBe('interrupted: nothing is judged');
  });

  it('sees a module change in a file that it imports', async () => {
    here.write('limit.mjs', 'export const limit = 50;\n');
    here.write('two.mjs', `import { limit } from './limit.mjs';\n${countingDetector('calls > limit')}`);
    here.write('two.yaml', experiment.replaceAll('mine.mjs', 'two.mjs'));
    await here.ask(['baseline', 'save', 'two.yaml', 'two', '--quiet']);
    here.write('limit.mjs', 'export const limit = 100;\n');
    const { code, out } = await here.ask(['gate', 'two.yaml', '--baseline', 'two']);
    expect([code, out]).toEqual([100, expect.stringContaining('under test: ./two.mjs#detector sha256:')]);
  });
});

describe('baseline', () => {
  it('keeps several under names, writes over none unasked, and shows, lists and promotes them', async () => {
    const again = await here.ask(['baseline', 'save', 'tiny.yaml', '--quiet']);
    expect([again.code, said(again).at(-1)]).toEqual([2, expect.stringContaining('--replace')]);
    const before = readFileSync(here.path(`${folder}/main.json`), 'utf8');
    await here.ask(['baseline', 'save', 'tiny.yaml', 'next', '--quiet', '-j', '1']);
    expect(readFileSync(here.path(`${folder}/next.json`), 'utf8')).toBe(before);
    await here.ask(['baseline', 'promote', 'tiny.yaml', 'next']);
    const list = await here.ask(['baseline', 'list', 'tiny.yaml']);
    expect(list.out).toMatch(/main +12 +1 +\d+ +sha256:[0-9a-f]+\nnext \* +12/);
    const show = await here.ask(['baseline', 'show', 'tiny.yaml']);
    expect(show.out).toMatch(/next\.json\ntiny: 12 replications, seed 1, closed, complete\n/);
    const refused = await here.ask(['baseline', 'promote', 'tiny.yaml', '../x']);
    expect([refused.code, existsSync(here.path('x'))]).toEqual([2, false]);
  });

  it('of an interrupted run is not written', async () => {
    here.write(
      'long.yaml',
      tiny.replace('days: 1', 'days: 2').replace('replications: 3', 'replications: 600'),
    );
    const ended = await here.run(['baseline', 'save', 'long.yaml', 'long', '-j', '1'], whenBegun());
    expect([ended.code, existsSync(here.path('baselines/tiny/long.json'))]).toEqual([130, false]);
  });
});

describe('explain', () => {
  it('shows where two arms part, takes the commands that a gate prints, and helps where there is no such call', async () => {
    const found = await here.ask(['explain', 'robots.0.100.0', 'tiny.yaml', '--arms', 'none,cap']);
    expect(found.code).toBe(0);
    expect(found.out).toMatch(/^robots\.0\.100\.0: unwanted, marketing\nreplication 0, seed 1\n/);
    expect(found.out).toMatch(/they part at "begins", by operator decision: day 1 [\d:.]+ in arm none/);
    const missing = await here.ask(['explain', 'robots.0.9000.0', 'tiny.yaml']);
    expect([missing.code, said(missing).at(-1)]).toEqual([
      1,
      expect.stringMatching(/, arms none and cap: nearest is robots\.0\.\d+\.0; /),
    ]);
    const alone = await here.ask(['explain', 'robots.0.9000.0', 'tiny.yaml', '--arms', 'none']);
    expect(said(alone).at(-1)).toContain(' in replication 0, arm none: nearest is robots.0.');
    const arm = await here.ask(['explain', 'robots.0.1.0', 'tiny.yaml', '--arms', 'none,cpa']);
    expect([arm.code, said(arm).at(-1)]).toEqual([2, expect.stringContaining('did you mean cap?')]);
  });
});

describe('gate --until-decided', () => {
  it('looks at 20, at 40, … and stops when it is decided; with the budget of -r it may stay open', async () => {
    here.write('mine.mjs', countingDetector('calls > 50'));
    here.write('long.yaml', experiment.replace(/seed: \d+/, 'seed: 2'));
    await here.ask(['baseline', 'save', 'long.yaml', 'long', '-r', '40', '--quiet']);
    const asked = ['gate', 'long.yaml', '--baseline', 'long', '--until-decided', '--json'];
    const looksOf = async (condition: string, ...more: readonly string[]): Promise<unknown> => {
      here.write('mine.mjs', countingDetector(condition));
      const { code, out } = await here.ask([...asked, ...more]);
      return [code, JSON.parse(out).looks];
    };
    expect(await looksOf('calls > 54')).toEqual([100, [20]]);
    expect(await looksOf('calls > 53')).toEqual([100, [20, 40]]);
    expect(await looksOf('calls > 51', '-r', '25')).toEqual([3, [20, 25]]);
    expect(await looksOf('calls > 50')).toEqual([0, [20]]);
  });
});

describe('gate --rotate-seeds', () => {
  it('plays old and new on seeds that follow from the date, where the old file is the baseline’s', async () => {
    here.write('old.mjs', countingDetector('calls > 50'));
    here.write('mine.mjs', countingDetector('calls > 100'));
    const asked = ['gate', 'tiny.yaml', '--rotate-seeds', '2026-11-26'];
    const lacking = await here.ask(asked);
    expect([lacking.code, said(lacking).at(-1)]).toEqual([
      4,
      expect.stringContaining('name its file with --old'),
    ]);
    const wrong = await here.ask([...asked, '--old', './mine.mjs#detector=mine.mjs']);
    expect([wrong.code, said(wrong).at(-1)]).toEqual([
      4,
      expect.stringContaining('is not the ./mine.mjs#detector of the baseline'),
    ]);
    const worse = await here.ask([...asked, '--old', './mine.mjs#detector=old.mjs', '--json']);
    const report = JSON.parse(worse.out);
    expect([worse.code, report.seed === 1, report.comparisons.length > 0]).toEqual([100, false, true]);
    here.write('mine.mjs', countingDetector('calls > 50'));
    const same = await here.ask([...asked, '-o', 'same.md']);
    expect(readFileSync(here.path('same.md'), 'utf8')).toMatch(
      /^✅ \*\*gate passed: tiny against its thresholds alone/,
    );
    expect([same.code, said(same).some((line) => line.includes('old and new are the same'))]).toEqual([
      0,
      true,
    ]);
  });
});

describe('run --check-determinism', () => {
  it('ends with 0 where everything comes out the same, and writes nothing', async () => {
    const { code, out } = await here.ask(['run', 'tiny.yaml', '-r', '4', '--check-determinism', '--quiet']);
    expect([code, out, existsSync(here.path('reports'))]).toEqual([
      0,
      'deterministic: 4 tasks came out the same on 1 and, in the opposite order, on 2 workers, every score included\n',
      false,
    ]);
    const once = await here.ask(['run', 'tiny.yaml', '-r', '1', '--check-determinism', '--quiet']);
    expect(once.out).toMatch(/^deterministic: 1 task came out the same on 1 /);
  });

  it('ends with 5 and the first event that differs where a module keeps something from task to task', async () => {
    here.write(
      'leak.mjs',
      `let tasks = 0;\n${countingDetector('calls > 50 + bias').replace('const counts', `tasks += 1; const bias = tasks; const counts`)}`,
    );
    here.write('leak.yaml', experiment.replaceAll('mine.mjs', 'leak.mjs'));
    const { code, out } = await here.ask(['run', 'leak.yaml', '-r', '4', '--check-determinism', '--quiet']);
    expect(code).toBe(5);
    expect(out).toMatch(
      /^not deterministic: replication \d, arm cap, differs on 1 and, in the opposite order, on 2 workers: .*robots/,
    );
    expect(out).toMatch(/first event that differs: the end of call robots\.0\.5\d\.0, begun day 1 /);
    // Which of the two workers plays which task hangs on the load of the machine.
    expect(out).toMatch(/ {2}verdict: (reject on 1 worker, allow|allow on 1 worker, reject) on 2 workers/);
  });

  it('ends with 5 where scores differ that never alarm', async () => {
    here.write(
      'clock.mjs',
      countingDetector('calls > 50').replace(
        /judge\(slot\) \{/,
        'judge(slot) { return performance.now() * 1000 % 1000 | 0;',
      ),
    );
    here.write('clock.yaml', experiment.replaceAll('mine.mjs', 'clock.mjs'));
    const { code, out } = await here.ask(['run', 'clock.yaml', '-r', '2', '--check-determinism', '--quiet']);
    expect(code).toBe(5);
    expect(out).toContain('no population’s path, only scores');
    expect(out).toContain('scores that differ: those of ./clock.mjs#detector');
  });
});
