/**
 * Grows one tree over binned features: at each node the split with the greatest gain, found by sums of gradient and curvature in each bin.
 * The larger child’s sums are those of the parent without the smaller child’s. Hot path: training (bench).
 *
 * Source: T. Chen, C. Guestrin, XGBoost, KDD 2016, §2.2 and §3; G. Ke et al., LightGBM, NIPS 2017, §2.1.
 */
import type { KeyedStream } from '../../engine/random/stream.ts';
import { featureCount } from '../../model/features/featureList.ts';
import type { BinnedFeatures } from './bins.ts';
import { binCells, mostBins } from './bins.ts';
import { Splitter } from './splitter.ts';
import type { GrowSettings } from './splitter.ts';

/** Nodes in preorder: the left child follows its parent. */
export interface GrownTree {
  /** −1: a leaf. */
  readonly feature: number[];
  /** Last bin that goes left. */
  readonly bin: number[];
  readonly right: number[];
  readonly value: number[];
}

/** Gradient and curvature of the loss, by example: a leaf’s value is the one over the other. */
export interface Slopes {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

const sumCells = featureCount * mostBins * binCells;

export class TreeGrower {
  /** Gain that each feature’s splits brought, over all trees grown. */
  readonly gains: Float64Array = new Float64Array(featureCount);
  readonly #bins: Uint8Array;
  readonly #settings: GrowSettings;
  readonly #splitter: Splitter;
  /** Sums by depth, two nodes each. */
  readonly #sums: Float64Array[] = [];
  #scratch: Int32Array = new Int32Array(0);

  constructor({ bins, edges }: BinnedFeatures, settings: GrowSettings) {
    this.#bins = bins;
    this.#settings = settings;
    this.#splitter = new Splitter(edges, settings);
  }

  /** `rows` are put into the order of the leaves; `atLeaf` is told each leaf’s stretch of them and its value. */
  grow(
    rows: Int32Array,
    slopes: Slopes,
    { stream, atLeaf }: { stream: KeyedStream; atLeaf: (from: number, to: number, value: number) => void },
  ): GrownTree {
    if (this.#scratch.length < rows.length) this.#scratch = new Int32Array(rows.length);
    const tree: GrownTree = { feature: [], bin: [], right: [], value: [] };
    const root = this.#sumsAt(0);
    this.#addUp(rows, slopes, root);
    this.#node(tree, { rows, slopes, stream, atLeaf, from: 0, to: rows.length, depth: 0, sums: root });
    return tree;
  }

  #node(tree: GrownTree, at: NodeInHand): void {
    const { rows, from, to, depth, sums } = at;
    const split = depth < this.#settings.depth ? this.#splitter.best(sums, at.stream) : null;
    const node = tree.feature.length;
    tree.feature.push(split?.feature ?? -1);
    tree.bin.push(split?.bin ?? 0);
    tree.right.push(0);
    tree.value.push(0);
    if (split === null) {
      tree.value[node] = this.#splitter.valueOf(sums);
      at.atLeaf(from, to, tree.value[node]);
      return;
    }
    this.gains[split.feature] += split.gain;
    const middle = this.#part(rows, at, split);
    const [left, right] = this.#childSums(at, middle);
    this.#node(tree, { ...at, to: middle, depth: depth + 1, sums: left });
    tree.right[node] = tree.feature.length;
    this.#node(tree, { ...at, from: middle, depth: depth + 1, sums: right });
  }

  /** Adds the smaller child up and takes it from the parent. */
  #childSums(
    { rows, slopes, from, to, depth, sums }: NodeInHand,
    middle: number,
  ): [Float64Array, Float64Array] {
    const isLeftSmaller = middle - from <= to - middle;
    const smaller = this.#sumsAt(2 * depth + 1);
    const larger = this.#sumsAt(2 * depth + 2);
    this.#addUp(isLeftSmaller ? rows.subarray(from, middle) : rows.subarray(middle, to), slopes, smaller);
    for (let cell = 0; cell < sumCells; cell++) larger[cell] = sums[cell] - smaller[cell];
    return isLeftSmaller ? [smaller, larger] : [larger, smaller];
  }

  #sumsAt(place: number): Float64Array {
    return (this.#sums[place] ??= new Float64Array(sumCells));
  }

  #addUp(rows: Int32Array, { gradient, curvature }: Slopes, sums: Float64Array): void {
    const bins = this.#bins;
    sums.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const slope = gradient[row];
      const bend = curvature[row];
      let cell = row * featureCount;
      for (let feature = 0; feature < featureCount; feature++, cell++) {
        const at = (feature * mostBins + bins[cell]) * binCells;
        sums[at] += slope;
        sums[at + 1] += bend;
        sums[at + 2] += 1;
      }
    }
  }

  /** Puts the rows that go left before the others, each in their order; where the others begin. */
  #part(rows: Int32Array, { from, to }: NodeInHand, split: { feature: number; bin: number }): number {
    const bins = this.#bins;
    const scratch = this.#scratch;
    let left = from;
    let right = 0;
    for (let i = from; i < to; i++) {
      const row = rows[i];
      if (bins[row * featureCount + split.feature] <= split.bin) rows[left++] = row;
      else scratch[right++] = row;
    }
    rows.set(scratch.subarray(0, right), left);
    return left;
  }
}

interface NodeInHand {
  readonly rows: Int32Array;
  readonly slopes: Slopes;
  readonly stream: KeyedStream;
  readonly atLeaf: (from: number, to: number, value: number) => void;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly sums: Float64Array;
}

/** Value of the leaf that a call’s bins lead to. */
export function leafValue({ feature, bin, right, value }: GrownTree, bins: Uint8Array, row: number): number {
  let at = 0;
  while (feature[at] >= 0) at = bins[row * featureCount + feature[at]] <= bin[at] ? at + 1 : right[at];
  return value[at];
}
