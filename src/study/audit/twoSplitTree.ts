/** The best tree of two splits over binned columns: if so little separates a trace, it is no test of a detector. */
import { rocArea } from '../replay/measures/ranking.ts';
import { foldOf } from './crossFit.ts';
import { behaviourBins } from './behaviour.ts';

export interface TreeColumns {
  readonly rows: number;
  readonly isWanted: Uint8Array;
  readonly unit: Int32Array;
  /** Bin of each row, by column. */
  readonly bins: readonly Int16Array[];
}

/** A column and the least bin that goes right. */
interface Split {
  readonly column: number;
  readonly from: number;
}

export interface Tree {
  readonly first: Split;
  /** The side of the first split that is split again. */
  readonly isRight: boolean;
  readonly second: Split;
}

export interface TreeFit {
  /** Area under the ROC on the half of the calls that the tree was not grown on, both ways. */
  readonly area: number;
  /** Grown on the first half. */
  readonly tree: Tree;
}

const bins = behaviourBins;
const cells = bins * bins;

/** Calls by label over pairs of bins of two columns, cumulated so that any rectangle is four look-ups. */
type Joint = readonly [unwanted: Float64Array, wanted: Float64Array];

function jointOf(of: TreeColumns, fold: number, [a, b]: readonly [number, number]): Joint {
  const joint: Joint = [new Float64Array(cells), new Float64Array(cells)];
  for (let row = 0; row < of.rows; row++)
    if (foldOf(of.unit[row]) === fold) joint[of.isWanted[row]][of.bins[a][row] * bins + of.bins[b][row]]++;
  return joint;
}

/** Gini impurity of a leaf times its calls. */
const impurity = (unwanted: number, wanted: number): number =>
  unwanted + wanted === 0 ? 0 : (2 * unwanted * wanted) / (unwanted + wanted);

/** Calls of rows `from…to` by bin of the second column. */
function marginal(counts: Float64Array, from: number, to: number): Float64Array {
  const sums = new Float64Array(bins);
  for (let i = from; i < to; i++) for (let j = 0; j < bins; j++) sums[j] += counts[i * bins + j];
  return sums;
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

interface Grown {
  readonly loss: number;
  readonly tree: Tree;
}

/** The best second split of one side of a first one, both on the joint counts of two columns. */
function bestSecond(
  joint: Joint,
  first: Split,
  { second, isRight }: { readonly second: number; readonly isRight: boolean },
): Grown {
  const [inFrom, inTo] = isRight ? [first.from, bins] : [0, first.from];
  const [outFrom, outTo] = isRight ? [0, first.from] : [first.from, bins];
  const [unwanted, wanted] = joint.map((counts) => marginal(counts, inFrom, inTo));
  const rest = impurity(total(marginal(joint[0], outFrom, outTo)), total(marginal(joint[1], outFrom, outTo)));
  const [allUnwanted, allWanted] = [total(unwanted), total(wanted)];
  let best: Grown = { loss: Infinity, tree: { first, isRight, second: { column: second, from: 1 } } };
  let left = 0;
  let leftWanted = 0;
  for (let from = 1; from < bins; from++) {
    left += unwanted[from - 1];
    leftWanted += wanted[from - 1];
    const loss = rest + impurity(left, leftWanted) + impurity(allUnwanted - left, allWanted - leftWanted);
    if (loss < best.loss) best = { loss, tree: { first, isRight, second: { column: second, from } } };
  }
  return best;
}

function grow(of: TreeColumns, fold: number): Tree {
  let best: Grown | null = null;
  for (let a = 0; a < of.bins.length; a++)
    for (let b = 0; b < of.bins.length; b++) {
      const joint = jointOf(of, fold, [a, b]);
      for (let from = 1; from < bins; from++)
        for (const isRight of [false, true]) {
          const grown = bestSecond(joint, { column: a, from }, { second: b, isRight });
          if (best === null || grown.loss < best.loss) best = grown;
        }
    }
  return (best as Grown).tree;
}

/** Leaf 0, 1 or 2 of a row. */
function leafOf({ bins: columns }: TreeColumns, { first, isRight, second }: Tree, row: number): number {
  const goesRight = columns[first.column][row] >= first.from;
  if (goesRight !== isRight) return 0;
  return columns[second.column][row] >= second.from ? 2 : 1;
}

/** Leaves ranked on the fold that the tree was grown on, the area taken on the other. */
function areaOf(of: TreeColumns, tree: Tree, grownOn: number): number {
  const counts = [0, 1].map(() => [new Float64Array(3), new Float64Array(3)] as const);
  for (let row = 0; row < of.rows; row++)
    counts[foldOf(of.unit[row])][of.isWanted[row]][leafOf(of, tree, row)]++;
  const [learntUnwanted, learntWanted] = counts[grownOn];
  const share = (leaf: number): number =>
    learntUnwanted[leaf] / (learntUnwanted[leaf] + learntWanted[leaf] || 1);
  const order = [0, 1, 2].sort((x, y) => share(x) - share(y) || x - y);
  const [unwanted, wanted] = counts[1 - grownOn].map((fold) =>
    Float64Array.from(order, (leaf) => fold[leaf]),
  );
  return rocArea({ scores: new Int32Array(0), unwanted, wanted }).area;
}

/** Null where one half of the calls lacks unwanted or wanted ones. */
export function twoSplitTree(of: TreeColumns): TreeFit | null {
  const has = [0, 0, 0, 0];
  for (let row = 0; row < of.rows; row++) has[2 * foldOf(of.unit[row]) + of.isWanted[row]]++;
  if (has.includes(0)) return null;
  const trees = [grow(of, 0), grow(of, 1)];
  return { area: (areaOf(of, trees[0], 0) + areaOf(of, trees[1], 1)) / 2, tree: trees[0] };
}
