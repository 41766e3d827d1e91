/** ONNX files that are damaged in any way: they judge all the same, or are told in one line with their names. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wholeFile } from '../../src/study/failures/failure.ts';
import { hostFailures } from '../../src/study/hosts/hostChecks.ts';
import { OnnxSession } from '../../src/study/hosts/onnxSession.ts';
import type { ModelForm } from '../../src/study/models/modelForm.ts';
import { featureInput, onnxBytes, onnxOfTrees, shareOutput } from '../builders/onnxBytes.ts';
import { installOnnxRuntime } from './onnxInstalled.ts';
import { outsideGround, scenarios } from './outsideGround.ts';

const ground = outsideGround();
afterAll(() => ground.remove());
beforeAll(() => installOnnxRuntime(ground), 300_000);

interface Damage {
  /** Where, as a share of the length. */
  readonly at: number;
  readonly put: readonly number[];
  /** Bytes that go; all that follow where it is null. */
  readonly gone: number | null;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  put: fc.array(fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 127, 128, 255)), { maxLength: 8 }),
  gone: fc.option(fc.nat(8), { freq: 8 }),
});

function damaged(bytes: Uint8Array, { at, put, gone }: Damage): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const rest = gone === null ? [] : bytes.subarray(from + gone);
  return Uint8Array.from([...bytes.subarray(0, from), ...put, ...rest]);
}

/** The mean of all features as a probability. */
const small = onnxBytes({
  nodes: [
    {
      type: 'ReduceMean',
      inputs: ['features'],
      outputs: ['mean'],
      attributes: { axes: { ints: [1] }, keepdims: { int: 1 } },
    },
    { type: 'Sigmoid', inputs: ['mean'], outputs: ['probability'] },
  ],
  inputs: [featureInput],
  outputs: [shareOutput],
});

it('that is damaged anywhere judges all the same, or is told in one line with its name', async () => {
  const { trees = [], ...form } = JSON.parse(
    readFileSync(join(scenarios, 'models/town-trees.json'), 'utf8'),
  ) as ModelForm;
  const wholes = [small, onnxOfTrees({ ...form, trees: trees.slice(0, 2) })];
  const realPath = ground.path('damaged.onnx');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...wholes),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      async (whole, damages) => {
        writeFileSync(realPath, damages.reduce(damaged, whole));
        const session = new OnnxSession({ reference: 'damaged.onnx', realPath, timeoutSeconds: 20 });
        const features = new Float64Array(30).fill(0.5);
        const told = await session
          .open()
          .then(() => session.judge({ kind: 'judge', calls: 3, events: [], features }))
          .catch((error: unknown) => (error as Error).message);
        await session.close();
        if (typeof told === 'string') expect(told).toMatch(/^damaged\.onnx .{1,400}$/);
        else expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
      },
    ),
    { numRuns: 600 },
  );
}, 120_000);

it('that is cut short is refused by the verb that plays it', async () => {
  const file = ground.scenarioOf('cut', 'use: onnx-model, model: ./cut.onnx');
  for (const left of [0, 1, small.length >> 1, small.length - 1]) {
    writeFileSync(ground.path('cut.onnx'), small.subarray(0, left));
    const { code, err } = await ground.run(['run', file, '-j', '1', '--quiet', '-o', 'cut.json']);
    expect([code, err]).toEqual([2, expect.stringContaining('cut.onnx')]);
    expect(err).not.toMatch(/\n\s+at |fault of ringfence/);
  }
});

it('that a runtime would calculate for hours before the first call is told, and not waited for', () => {
  const powers = Array.from({ length: 60 }, (_, i) => ({
    type: 'MatMul',
    inputs: [`m${i}`, `m${i}`],
    outputs: [`m${i + 1}`],
  }));
  const nodes = [
    { type: 'Constant', inputs: [], outputs: ['size'], attributes: { value_ints: { ints: [6000, 6000] } } },
    { type: 'ConstantOfShape', inputs: ['size'], outputs: ['m0'] },
    ...powers,
    { type: 'ReduceMean', inputs: ['m60'], outputs: ['of-all'], attributes: { keepdims: { int: 0 } } },
    {
      type: 'ReduceMean',
      inputs: ['features'],
      outputs: ['mean'],
      attributes: { axes: { ints: [1] }, keepdims: { int: 1 } },
    },
    { type: 'Add', inputs: ['mean', 'of-all'], outputs: ['sum'] },
    { type: 'Sigmoid', inputs: ['sum'], outputs: ['probability'] },
  ];
  const realPath = ground.path('endless.onnx');
  writeFileSync(realPath, onnxBytes({ nodes, inputs: [featureInput], outputs: [shareOutput] }));
  const named = { ...wholeFile('own.yaml'), path: 'model' };
  const use = { reference: './endless.onnx', type: 'onnx', realPath, sha256: '', named } as const;
  expect(hostFailures([use], 1)).toEqual([
    {
      ...named,
      found: 'endless.onnx has not answered within 1 s',
      expected: 'a model that onnx-model can ask',
      hint: '',
    },
  ]);
}, 120_000);
