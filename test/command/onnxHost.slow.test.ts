/** Detectors that are ONNX models as a user meets them, and everything that goes wrong with them. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelForm } from '../../src/study/models/modelForm.ts';
import { ElementType, featureInput, onnxBytes, onnxOfTrees, shareOutput } from '../builders/onnxBytes.ts';
import type { OnnxGraph } from '../builders/onnxBytes.ts';
import { installOnnxRuntime } from './onnxInstalled.ts';
import { outsideGround, scenarios } from './outsideGround.ts';

const ground = outsideGround();
const { answeredBy, scenarioOf } = ground;
afterAll(() => ground.remove());

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
    beforeAll(() => installOnnxRuntime(ground), 300_000);

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

    it('says nothing past the program, whatever names it has: the runtime’s log is not heard', async () => {
      const name = '\u001b[8mprobability';
      const named = { ...shareOutput, name };
      write(
        'shape.onnx',
        graph({
          nodes: [mean, { ...answer('Sigmoid', 'mean'), outputs: [name] }],
          outputs: [{ ...named, shape: [7, 1] }],
        }),
      );
      const cast = {
        type: 'Cast',
        inputs: ['features'],
        outputs: ['index'],
        attributes: { to: { int: ElementType.int64 } },
      };
      const gather = {
        type: 'Gather',
        inputs: ['mean', 'index'],
        outputs: ['far'],
        attributes: { axis: { int: 0 } },
      };
      write(
        'far.onnx',
        graph({
          nodes: [
            mean,
            cast,
            gather,
            {
              ...mean,
              inputs: ['far'],
              outputs: [name],
              attributes: { axes: { ints: [1] }, keepdims: { int: 0 } },
            },
          ],
          outputs: [named],
        }),
      );
      const sound = await run('shape');
      expect(sound.code).toBe(0);
      const failed = await run('far');
      expect([failed.code, failed.err]).toEqual([
        1,
        expect.stringContaining('far.onnx fails: failed to call OrtRun()'),
      ]);
      for (const { err } of [sound, failed]) expect(err).not.toContain('onnxruntime:');
    });
  });
});
