/** Writes small ONNX files for tests: the few protocol-buffer fields that a model of one or two nodes needs (onnx.proto3, IR version 8). */
import type { ModelForm } from '../../src/study/models/modelForm.ts';

type Bytes = readonly number[];

function varint(value: number): Bytes {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, BigInt(value));
  for (; left > 127n; left >>= 7n) bytes.push(Number(left & 127n) | 128);
  return [...bytes, Number(left)];
}
const whole = (field: number, value: number): Bytes => [...varint(field << 3), ...varint(value)];
const block = (field: number, bytes: Bytes): Bytes => [
  ...varint((field << 3) | 2),
  ...varint(bytes.length),
  ...bytes,
];
const text = (field: number, value: string): Bytes => block(field, [...new TextEncoder().encode(value)]);
const float = (value: number): Bytes => [...new Uint8Array(new Float32Array([value]).buffer)];

/** Attributes: lists of whole numbers, of floats, of texts, one whole number, one text. */
export type Attribute =
  | { readonly ints: readonly number[] }
  | { readonly floats: readonly number[] }
  | { readonly strings: readonly string[] }
  | { readonly int: number }
  | { readonly string: string };

function attribute(name: string, value: Attribute): Bytes {
  const named = text(1, name);
  if ('int' in value) return [...named, ...whole(3, value.int), ...whole(20, 2)];
  if ('string' in value) return [...named, ...text(4, value.string), ...whole(20, 3)];
  if ('ints' in value) return [...named, ...value.ints.flatMap((one) => whole(8, one)), ...whole(20, 7)];
  if ('strings' in value) return [...named, ...value.strings.flatMap((one) => text(9, one)), ...whole(20, 8)];
  return [...named, ...block(7, value.floats.flatMap(float)), ...whole(20, 6)];
}

export interface OnnxNode {
  readonly type: string;
  readonly domain?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

const node = ({ type, domain = '', inputs, outputs, attributes = {} }: OnnxNode): Bytes => [
  ...inputs.flatMap((name) => text(1, name)),
  ...outputs.flatMap((name) => text(2, name)),
  ...text(4, type),
  ...Object.entries(attributes).flatMap(([name, value]) => block(5, attribute(name, value))),
  ...(domain === '' ? [] : text(7, domain)),
];

/** Element types of onnx.proto3. */
export const ElementType = { float: 1, int64: 7, double: 11 } as const;

export interface OnnxTensor {
  readonly name: string;
  readonly type: number;
  /** A text is a size that is not fixed. */
  readonly shape: readonly (number | string)[];
}

function tensor({ name, type, shape }: OnnxTensor): Bytes {
  const sizes = shape.flatMap((size) => block(1, typeof size === 'number' ? whole(1, size) : text(2, size)));
  return [...text(1, name), ...block(2, block(1, [...whole(1, type), ...block(2, sizes)]))];
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly inputs: readonly OnnxTensor[];
  readonly outputs: readonly OnnxTensor[];
}

export function onnxBytes({ nodes, inputs, outputs }: OnnxGraph): Uint8Array {
  const graph = [
    ...nodes.flatMap((one) => block(1, node(one))),
    ...text(2, 'test'),
    ...inputs.flatMap((one) => block(11, tensor(one))),
    ...outputs.flatMap((one) => block(12, tensor(one))),
  ];
  const opset = (domain: string, version: number): Bytes =>
    block(8, [...(domain === '' ? [] : text(1, domain)), ...whole(2, version)]);
  return Uint8Array.from([...whole(1, 8), ...block(7, graph), ...opset('', 13), ...opset('ai.onnx.ml', 3)]);
}

export const featureInput: OnnxTensor = { name: 'features', type: ElementType.float, shape: ['calls', 10] };
export const shareOutput: OnnxTensor = { name: 'probability', type: ElementType.float, shape: ['calls', 1] };

/** Our trees as one `TreeEnsembleRegressor` and the logistic function behind it. */
export function onnxOfTrees({ base, trees = [] }: ModelForm): Uint8Array {
  const each = <Value>(make: (tree: number, at: number) => Value): Value[] =>
    trees.flatMap(({ feature }, tree) => feature.map((_, at) => make(tree, at)));
  const leaves = each((tree, at) => ({ tree, at })).filter(({ tree, at }) => trees[tree].feature[at] < 0);
  const isLeaf = (tree: number, at: number): boolean => trees[tree].feature[at] < 0;
  const attributes: Readonly<Record<string, Attribute>> = {
    nodes_treeids: { ints: each((tree) => tree) },
    nodes_nodeids: { ints: each((_, at) => at) },
    nodes_featureids: { ints: each((tree, at) => Math.max(0, trees[tree].feature[at])) },
    nodes_values: { floats: each((tree, at) => (isLeaf(tree, at) ? 0 : trees[tree].real[at])) },
    nodes_modes: { strings: each((tree, at) => (isLeaf(tree, at) ? 'LEAF' : 'BRANCH_LEQ')) },
    nodes_truenodeids: { ints: each((tree, at) => (isLeaf(tree, at) ? 0 : at + 1)) },
    nodes_falsenodeids: { ints: each((tree, at) => trees[tree].right[at]) },
    target_treeids: { ints: leaves.map(({ tree }) => tree) },
    target_nodeids: { ints: leaves.map(({ at }) => at) },
    target_ids: { ints: leaves.map(() => 0) },
    target_weights: { floats: leaves.map(({ tree, at }) => trees[tree].real[at]) },
    base_values: { floats: [base] },
    n_targets: { int: 1 },
    aggregate_function: { string: 'SUM' },
  };
  const ensemble = { type: 'TreeEnsembleRegressor', domain: 'ai.onnx.ml', attributes };
  return onnxBytes({
    nodes: [
      { ...ensemble, inputs: ['features'], outputs: ['odds'] },
      { type: 'Sigmoid', inputs: ['odds'], outputs: ['probability'] },
    ],
    inputs: [featureInput],
    outputs: [shareOutput],
  });
}
