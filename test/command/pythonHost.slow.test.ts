/** Detectors in Python as a user meets them, and everything that goes wrong with them. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideGround, scenarios } from './outsideGround.ts';

const ground = outsideGround();
const { answeredBy, scenarioOf } = ground;
afterAll(() => ground.remove());

const python = readFileSync(join(scenarios, 'outside/count_calls.py'), 'utf8');

beforeAll(() => {
  const { status } = spawnSync('python3', ['--version']);
  expect(status, 'these tests need python3: install it (apt-get install python3)').toBe(0);
});

describe('a program in Python', () => {
  it('does call for call what the built-in twin does, and the guide shows this program', async () => {
    copyFileSync(join(scenarios, 'outside/count_calls.py'), ground.path('count_calls.py'));
    copyFileSync(join(scenarios, 'outside/count-calls.yaml'), ground.path('count-calls.yaml'));
    const { code } = await ground.run(['run', 'count-calls.yaml', '-r', '2', '--quiet', '-o', 'twins.json']);
    expect(code).toBe(0);
    const { none, python: outside, 'built-in': inside } = answeredBy('twins.json');
    expect(outside).toBe(inside);
    expect(outside).toBeLessThan(none);
    const guide = readFileSync(join(scenarios, '../docs/guides/detectors-in-other-languages.md'), 'utf8');
    expect(guide).toContain(`\`\`\`python\n${python.trimEnd()}\n\`\`\``);
  });

  it('that dies half-way ends the run with its words, the detector, the call and the replay line, and without results', async () => {
    ground.write(
      'dies.py',
      python.replace(
        '    earlier =',
        '    if calls_today.get(number, 0) > 100:\n        raise ValueError("out of memory, so to speak")\n    earlier =',
      ),
    );
    const file = scenarioOf('dies', 'use: outside-program, program: ./dies.py');
    const { code, err, out } = await ground.run(['run', file, '-j', '1', '-o', 'dies.json', '--quiet']);
    expect([code, out, existsSync(ground.path('dies.json'))]).toEqual([1, '', false]);
    expect(err).toContain('dies.py: ValueError: out of memory, so to speak');
    expect(err).toMatch(
      /plug-in outside-program failed at call robots\.\d+\.\d+\.\d+: dies\.py ended with code 1 before it answered; its last words: ValueError/,
    );
    expect(err).toMatch(/replay: ringfence run dies\.yaml --seed 1/);
    expect(err).not.toMatch(/\n\s+at .*\.ts/);
  });

  it('that answers 2, or nothing in time, ends the run the same way; so it does a replay', async () => {
    ground.write(
      'two.py',
      python.replace('return earlier / (earlier + LIMIT_CALLS)', 'return 2 if earlier > 50 else 0'),
    );
    const two = await ground.run([
      'run',
      scenarioOf('two', 'use: outside-program, program: ./two.py'),
      '-j',
      '1',
      '--quiet',
      '-o',
      'two.json',
    ]);
    expect([two.code, two.err]).toEqual([
      1,
      expect.stringMatching(
        /failed at call \S+: two\.py answered a score of 2, expected a number from 0 to 1/,
      ),
    ]);
    ground.write(
      'slow.py',
      python.replace('    day = call', '    import time\n    time.sleep(30)\n    day = call'),
    );
    const slow = await ground.run([
      'run',
      scenarioOf('slow', 'use: outside-program, program: ./slow.py, timeoutSeconds: 8 s'),
      '-j',
      '1',
      '--quiet',
      '-o',
      'slow.json',
    ]);
    expect([slow.code, slow.err]).toEqual([
      1,
      expect.stringMatching(/failed at call \S+: slow\.py has not answered within 8 s/),
    ]);
    await ground.run(['run', 'count-calls.yaml', '-r', '1', '--quiet', '-o', 'trace=calls.csv']);
    const replay = await ground.run([
      'replay',
      'calls.r0.none.csv',
      '--detector',
      'outside-program,program=./two.py',
      '-o',
      'two.json',
    ]);
    expect(replay.code).toBe(1);
    expect(replay.err).toMatch(
      /detector outside-program failed.*two\.py answered a score of 2 of call \d+ of the batch/,
    );
    expect(['two.json', 'slow.json'].filter((name) => existsSync(ground.path(name)))).toEqual([]);
  });

  it('ends with the run that is interrupted', async () => {
    ground.write(
      'sleeps.py',
      `import os\nopen("pid", "w").write(str(os.getpid()))\n${python.replace('    day = call', '    import time\n    time.sleep(0.2)\n    day = call')}`,
    );
    const file = scenarioOf('sleeps', 'use: outside-program, program: ./sleeps.py');
    let isKilled = false;
    const { code } = await ground.run(['run', file, '-j', '1', '-o', 'sleeps.json'], (_, kill) => {
      if (isKilled) return;
      isKilled = true;
      const timer = setInterval(() => {
        if (!existsSync(ground.path('pid'))) return;
        clearInterval(timer);
        kill('SIGINT');
      }, 100);
    });
    expect(code).toBe(130);
    const pid = readFileSync(ground.path('pid'), 'utf8');
    const state = spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).stdout.trim();
    expect(state === '' || state.startsWith('Z'), state).toBe(true);
  });

  it('that is not beside the scenario, or not named, is not played', async () => {
    const outside = await ground.run([
      'run',
      scenarioOf('outside', 'use: outside-program, program: ../count_calls.py'),
      '-j',
      '1',
    ]);
    expect([outside.code, outside.err]).toEqual([
      2,
      expect.stringContaining('outside the scenario’s folder'),
    ]);
    const nobody = await ground.run(['run', scenarioOf('nobody', 'use: outside-program'), '-j', '1']);
    expect([nobody.code, nobody.err]).toEqual([
      2,
      expect.stringContaining('expected a program such as ./detector.py'),
    ]);
    ground.write('model.xyz', 'nothing');
    const odd = await ground.run([
      'run',
      scenarioOf('odd', 'use: outside-program, program: ./model.xyz'),
      '-j',
      '1',
    ]);
    expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('found a file that cannot be executed')]);
  });
});
