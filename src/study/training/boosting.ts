/**
 * Gradient-boosted trees on the logarithmic loss: each tree is one Newton step from what the trees before it say; the trees up to the least
 * loss on the validation fold are kept.
 *
 * Sources: J. H. Friedman, Greedy function approximation: a gradient boosting machine, Annals of Statistics 29 (2001); T. Chen, C. Guestrin,
 * XGBoost, KDD 2016.
 */
import { exp } from '../../engine/elementary/exp.ts';
import { log } from '../../engine/elementary/log.ts';
import { log1p } from '../../engine/elementary/log1p.ts';
import { KeyedStream } from '../../engine/random/stream.ts';
import { featureCount } from '../../model/features/featureList.ts';
import { binned } from './bins.ts';
import { leafValue, TreeGrower } from './growTree.ts';
import type { GrownTree, Slopes } from './growTree.ts';
import { exampleWeights, sharesOf } from './taught.ts';
import type { Lesson, Taught } from './taught.ts';

export async function boost(lesson: Lesson): Promise<Taught> {
  const { examples, training, validation, settings } = lesson;
  const binnedFeatures = binned(examples, training);
  const { depth, leastLeafExamples, ridge, learningRate, patience } = settings;
  const grower = new TreeGrower(binnedFeatures, {
    depth,
    leastLeafExamples,
    ridge,
    featuresASplit: featureCount,
  });
  const course = new Course(lesson);
  const trees: GrownTree[] = [];
  const rows = training.slice();
  let best = 0;
  let leastLoss = course.validationLoss();
  let importances = sharesOf(grower.gains);
  for (let round = 1; round <= settings.trees; round++) {
    course.takeSlopes();
    const tree = grower.grow(rows, course.slopes, {
      stream: new KeyedStream(),
      atLeaf: (from, to, value) => course.move(rows.subarray(from, to), learningRate * value),
    });
    for (let node = 0; node < tree.value.length; node++) tree.value[node] *= learningRate;
    for (const row of validation) course.logOdds[row] += leafValue(tree, binnedFeatures.bins, row);
    trees.push(tree);
    const loss = course.validationLoss();
    if (loss < leastLoss) {
      leastLoss = loss;
      best = round;
      importances = sharesOf(grower.gains);
    }
    await lesson.afterStep(round, settings.trees);
    if (round - best >= patience) break;
  }
  return {
    kind: 'trees',
    base: course.base,
    trees: trees.slice(0, best),
    binned: binnedFeatures,
    importances,
  };
}

/** Where every example stands. */
class Course {
  readonly base: number;
  readonly logOdds: Float64Array;
  readonly slopes: Slopes;
  readonly #lesson: Lesson;
  readonly #weights: Float64Array;
  readonly #validationWeights: Float64Array;

  constructor(lesson: Lesson) {
    const { examples, training, validation } = lesson;
    this.#lesson = lesson;
    this.#weights = exampleWeights(lesson, training);
    this.#validationWeights = exampleWeights(lesson, validation);
    this.base = baseLogOdds(lesson, this.#weights);
    this.logOdds = new Float64Array(examples.count).fill(this.base);
    this.slopes = { gradient: new Float64Array(examples.count), curvature: new Float64Array(examples.count) };
  }

  takeSlopes(): void {
    const { gradient, curvature } = this.slopes;
    const { isUnwanted } = this.#lesson.examples;
    for (const row of this.#lesson.training) {
      const share = 1 / (1 + exp(-this.logOdds[row]));
      gradient[row] = this.#weights[row] * (isUnwanted[row] - share);
      curvature[row] = this.#weights[row] * share * (1 - share);
    }
  }

  move(rows: Int32Array, step: number): void {
    for (const row of rows) this.logOdds[row] += step;
  }

  /** Mean logarithmic loss, weighted as the training is. */
  validationLoss(): number {
    const { isUnwanted } = this.#lesson.examples;
    let loss = 0;
    let weight = 0;
    for (const row of this.#lesson.validation) {
      const against = isUnwanted[row] === 1 ? -this.logOdds[row] : this.logOdds[row];
      loss += this.#validationWeights[row] * softPlus(against);
      weight += this.#validationWeights[row];
    }
    return loss / weight;
  }
}

/** ln(1 + e^x) without overflow. */
const softPlus = (x: number): number => (x > 0 ? x + log1p(exp(-x)) : log1p(exp(x)));

function baseLogOdds({ examples, training }: Lesson, weights: Float64Array): number {
  let unwanted = 0;
  let wanted = 0;
  for (const row of training) {
    if (examples.isUnwanted[row] === 1) unwanted += weights[row];
    else wanted += weights[row];
  }
  return log(unwanted / wanted);
}
