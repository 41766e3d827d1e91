/** What is taken for the answer of an ONNX model, and how long it is waited for. */
import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OnnxSession } from '../../src/study/hosts/onnxSession.ts';
import { featureInput, onnxBytes, shareOutput } from '../builders/onnxBytes.ts';
import type { OnnxGraph } from '../builders/onnxBytes.ts';
import { installOnnxRuntime } from './onnxInstalled.ts';
import { outsideGround } from './outsideGround.ts';

const ground = outsideGround();
const { scenarioOf } = ground;
afterAll(() => ground.remove());
beforeAll(() => installOnnxRuntime(ground), 300_000);

type Node = OnnxGraph['nodes'][number];

const node = (call: string, output: string, attributes: Node['attributes'] = {}): Node => {
  const [type, ...inputs] = call.split(' ');
  return { type, inputs, outputs: [output], attributes };
};
const mean = node('ReduceMean features', 'mean', { axes: { ints: [1] }, keepdims: { int: 1 } });

const write = (name: string, nodes: readonly Node[], outputs: OnnxGraph['outputs']): void =>
  writeFileSync(ground.path(name), onnxBytes({ nodes, inputs: [featureInput], outputs }));

it('one that answers later than `timeoutSeconds` ends a run and a replay, though its runtime keeps the thread meanwhile', async () => {
  const ofAll = { keepdims: { int: 0 } };
  // Tables of 3000 rows and columns that hang on the features: nothing that a runtime could work out beforehand, or in a tenth of a second.
  const tables = [1, 2, 3, 4, 5].map((i) => node(`MatMul m${i - 1} nought`, `m${i}`));
  const nodes = [
    node('Constant', 'size', { value_ints: { ints: [3000, 3000] } }),
    node('ConstantOfShape size', 'nought'),
    node('ReduceMean features', 'all', ofAll),
    node('Add nought all', 'm0'),
    ...tables,
    node('ReduceMean m5', 'of-all', ofAll),
    mean,
    node('Add mean of-all', 'sum'),
    node('Sigmoid sum', 'probability'),
  ];
  write('late.onnx', nodes, [shareOutput]);
  const site = 'use: onnx-model, model: ./late.onnx, timeoutSeconds: 0.1 s';
  const run = await ground.run(['run', scenarioOf('late', site), '-j', '1', '--quiet', '-o', 'late.json']);
  await ground.run(['run', scenarioOf('calls', 'use: none'), '-r', '1', '--quiet', '-o', 'trace=calls.csv']);
  const asked = 'onnx-model,model=./late.onnx,timeoutSeconds=0.1';
  const replay = await ground.run(['replay', 'calls.r0.none.csv', '--detector', asked, '-o', 'late.json']);
  for (const { code, err } of [run, replay])
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/onnx-model failed.*: late\.onnx has not answered within 0\.1 s/),
    ]);
  expect(existsSync(ground.path('late.json'))).toBe(false);
});

it('one is taken at its last output of a probability, and at the last column of it', async () => {
  const nodes = [
    mean,
    node('Neg mean', 'less'),
    node('Sigmoid mean', 'probability'),
    node('Sigmoid less', 'wanted'),
    node('Concat wanted probability', 'both', { axis: { int: 1 } }),
  ];
  const wanted = { ...shareOutput, name: 'wanted' };
  const columns = { ...shareOutput, name: 'both', shape: ['calls', 2] };
  const features = Float64Array.from({ length: 30 }, (_, i) => Math.floor(i / 10));
  for (const outputs of [[shareOutput], [wanted, shareOutput], [wanted, columns]]) {
    write('last.onnx', nodes, outputs);
    const setup = { reference: 'last.onnx', realPath: ground.path('last.onnx'), timeoutSeconds: 10 };
    const session = new OnnxSession(setup);
    await session.open();
    const shares = await session.judge({ kind: 'judge', calls: 3, events: [], features });
    await session.close();
    expect(shares.map((share) => share.toFixed(4))).toEqual(['0.5000', '0.7311', '0.8808']);
  }
});
