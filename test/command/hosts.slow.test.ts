/** Detectors outside the kernel as a user meets them: Python, ONNX, and everything that goes wrong with either. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelForm } from '../../src/study/models/modelForm.ts';
import { ElementType, featureInput, onnxBytes, onnxOfTrees, shareOutput } from '../builders/onnxBytes.ts';
import type { OnnxGraph } from '../builders/onnxBytes.ts';
import { playground } from './program.ts';

const scenarios = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const ground = playground();
const world = readFileSync(join(scenarios, 'outside/count-calls.yaml'), 'utf8').split('experiment:')[0];
const python = readFileSync(join(scenarios, 'outside/count_calls.py'), 'utf8');

/** One arm of this site beside the one without screening. */
const scenarioOf = (id: string, site: string): string =>
  ground.write(
    `${id}.yaml`,
    `${world.replace('id: count-calls', `id: ${id}`)}experiment:\n  seed: 1\n  replications: 1\n  control: none\n  arms:\n    none: {}\n    judged: {set: {screening.terminating: [{id: it, ${site}, alarmAt: 0.5, then: reject}]}}\n`,
  );

beforeAll(() => {
  const { status } = spawnSync('python3', ['--version']);
  expect(status, 'these tests need python3: install it (apt-get install python3)').toBe(0);
});
afterAll(() => ground.remove());

/** Rows of `results.json` by arm. */
function answeredBy(file: string): Readonly<Record<string, number>> {
  const { measures } = JSON.parse(readFileSync(ground.path(file), 'utf8'));
  const rows = (measures as { metric: string; class: string | null; arm: string; estimate: number }[]).filter(
    (row) => row.metric === 'unwanted.answered.perSubscriberDay' && row.class === null,
  );
  return Object.fromEntries(rows.map(({ arm, estimate }) => [arm, estimate]));
}

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

describe('an ONNX model', () => {
  const mean = {
    type: 'ReduceMean',
    inputs: ['features'],
    outputs: ['mean'],
    attributes: { axes: { ints: [1] }, keepdims: { int: 1 } },
  };
  const answer = (type: string, input: string): OnnxGraph['nodes'][number] => ({
    type,
    inputs: [input],
    outputs: ['probability'],
  });
  const graph = (changes: Partial<OnnxGraph>): Uint8Array =>
    onnxBytes({
      nodes: [mean, answer('Sigmoid', 'mean')],
      inputs: [featureInput],
      outputs: [shareOutput],
      ...changes,
    });
  const write = (name: string, bytes: Uint8Array): void => writeFileSync(ground.path(name), bytes);
  const run = (name: string): ReturnType<typeof ground.run> =>
    ground.run([
      'run',
      scenarioOf(`onnx-${name}`, `use: onnx-model, model: ./${name}.onnx`),
      '-j',
      '1',
      '--quiet',
      '-o',
      `${name}.json`,
    ]);

  it('is not played without a runtime, which is told with the line that installs one', async () => {
    write('good', graph({}));
    write('good.onnx', graph({}));
    const { code, err } = await run('good');
    expect([code, err]).toEqual([2, expect.stringContaining('npm install onnxruntime-web')]);
  });

  describe('with a runtime', () => {
    beforeAll(() => {
      ground.write('package.json', '{"private": true}');
      const { status, stderr } = spawnSync(
        'npm',
        ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'onnxruntime-web@1.30.0'],
        {
          cwd: ground.folder,
          encoding: 'utf8',
          shell: process.platform === 'win32',
        },
      );
      expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    }, 300_000);

    it('made of our own trees does what they do', async () => {
      copyFileSync(join(scenarios, 'models/town-trees.json'), ground.path('town.json'));
      const form = JSON.parse(readFileSync(ground.path('town.json'), 'utf8')) as ModelForm;
      write('town.onnx', onnxOfTrees(form));
      const trees = await ground.run([
        'run',
        scenarioOf('trees', 'use: trained-model, model: ./town.json'),
        '-j',
        '1',
        '--quiet',
        '-o',
        'trees.json',
      ]);
      const onnx = await run('town');
      expect([trees.code, onnx.code, onnx.err]).toEqual([
        0,
        0,
        expect.stringContaining('onnx file ./town.onnx'),
      ]);
      // Features that differ by less than float32 can tell may fall on the other side of a threshold: one call in thousands.
      expect(Math.abs(answeredBy('town.json').judged - answeredBy('trees.json').judged)).toBeLessThan(0.01);
    });

    const refused: readonly (readonly [string, Uint8Array, string])[] = [
      ['text', new TextEncoder().encode('no model'), 'is no ONNX model that can be opened'],
      [
        'nine',
        graph({ inputs: [{ ...featureInput, shape: ['calls', 9] }] }),
        'has "features" (float32 [any, 9]), expected one input of float32 and shape [any, 10]',
      ],
      [
        'doubles',
        onnxBytes({
          nodes: [{ ...mean, outputs: ['probability'] }],
          inputs: [{ ...featureInput, type: ElementType.double }],
          outputs: [{ ...shareOutput, type: ElementType.double }],
        }),
        '(float64 [any, 10]), expected one input of float32',
      ],
      [
        'two',
        graph({ inputs: [featureInput, { ...featureInput, name: 'more' }] }),
        'has "features" (float32 [any, 10]), "more" (float32 [any, 10])',
      ],
      [
        'wide',
        graph({
          nodes: [answer('Sigmoid', 'features')],
          outputs: [{ ...shareOutput, shape: ['calls', 10] }],
        }),
        'answers "probability" (float32 [any, 10]), expected an output of float32',
      ],
    ];
    for (const [name, bytes, expected] of refused)
      it(`that is wrong (${name}) is told before anything is played`, async () => {
        write(`${name}.onnx`, bytes);
        const { code, err } = await run(name);
        expect([code, err]).toEqual([2, expect.stringContaining(expected)]);
        expect(err).not.toMatch(/\n\s+at /);
      });

    it('that answers NaN or too much ends the run with the call', async () => {
      const negative = { type: 'Neg', inputs: ['mean'], outputs: ['less'] };
      write('nan.onnx', graph({ nodes: [mean, negative, answer('Sqrt', 'less')] }));
      write('much.onnx', graph({ nodes: [mean, answer('Identity', 'mean')] }));
      for (const [name, value] of [
        ['nan', 'NaN'],
        ['much', '\\d+\\.\\d+'],
      ] as const) {
        const { code, err } = await run(name);
        expect(code).toBe(1);
        expect(err).toMatch(
          new RegExp(
            `plug-in onnx-model failed at call \\S+: ${name}\\.onnx answers ${value} for call 1 of the batch`,
          ),
        );
        expect(err).toContain('replay: ringfence run');
        expect(existsSync(ground.path(`${name}.json`))).toBe(false);
      }
    });
  });
});
