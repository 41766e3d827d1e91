/**
 * Random forest: each tree learns from calls drawn with replacement and chooses each split among few features drawn anew; the mean of
 * their leaves is the share of unwanted calls.
 *
 * Source: L. Breiman, Random forests, Machine Learning 45 (2001).
 */
import { keyOfSeed } from '../../engine/random/key.ts';
import { KeyedStream } from '../../engine/random/stream.ts';
import { featureCount } from '../../model/features/featureList.ts';
import { binned } from './bins.ts';
import { TreeGrower } from './growTree.ts';
import type { GrownTree, Slopes } from './growTree.ts';
import { exampleWeights, sharesOf } from './taught.ts';
import type { Lesson, Taught } from './taught.ts';

/** About the square root of the number of features. */
const featuresASplit: number = Math.ceil(Math.sqrt(featureCount));
/** What streams are for. */
const Purpose = { examples: 1, features: 2 } as const;

export async function plantForest(lesson: Lesson): Promise<Taught> {
  const { examples, training, settings } = lesson;
  const binnedFeatures = binned(examples, training);
  const { depth, leastLeafExamples } = settings;
  const grower = new TreeGrower(binnedFeatures, { depth, leastLeafExamples, ridge: 0, featuresASplit });
  const weights = exampleWeights(lesson, training);
  const slopes = { gradient: new Float64Array(examples.count), curvature: new Float64Array(examples.count) };
  const { low, high } = keyOfSeed(settings.seed, 0);
  const stream = new KeyedStream();
  const trees: GrownTree[] = [];
  for (let ordinal = 0; ordinal < settings.trees; ordinal++) {
    const drawn = drawExamples(training, stream.seek(low, high, ordinal, Purpose.examples));
    const rows = weigh(drawn, { lesson, weights, slopes });
    stream.seek(low, high, ordinal, Purpose.features);
    const tree = grower.grow(rows, slopes, { stream, atLeaf: () => undefined });
    for (let node = 0; node < tree.value.length; node++) tree.value[node] /= settings.trees;
    trees.push(tree);
    await lesson.afterStep(ordinal + 1, settings.trees);
  }
  return { kind: 'trees', base: 0, trees, binned: binnedFeatures, importances: sharesOf(grower.gains) };
}

/** How often each of the rows was drawn. */
function drawExamples(training: Int32Array, stream: KeyedStream): ReadonlyMap<number, number> {
  const times = new Int32Array(training.length);
  for (let i = 0; i < training.length; i++) times[stream.nextBelow(training.length)] += 1;
  const drawn = new Map<number, number>();
  for (let i = 0; i < training.length; i++) if (times[i] > 0) drawn.set(training[i], times[i]);
  return drawn;
}

/** A leaf’s value is then the weighted share of unwanted calls in it. */
function weigh(
  drawn: ReadonlyMap<number, number>,
  { lesson, weights, slopes }: { lesson: Lesson; weights: Float64Array; slopes: Slopes },
): Int32Array {
  const rows = new Int32Array(drawn.size);
  let at = 0;
  for (const [row, times] of drawn) {
    rows[at++] = row;
    slopes.curvature[row] = weights[row] * times;
    slopes.gradient[row] = lesson.examples.isUnwanted[row] * slopes.curvature[row];
  }
  return rows;
}
