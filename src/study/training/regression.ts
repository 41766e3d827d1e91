/**
 * Logistic regression on the standardised features, by Newton’s method with a ridge.
 *
 * Source: T. Hastie, R. Tibshirani, J. Friedman, The elements of statistical learning, 2nd ed., §4.4.
 */
import { exp } from '../../engine/elementary/exp.ts';
import { featureCount } from '../../model/features/featureList.ts';
import { standardiser } from '../../model/features/standardise.ts';
import { toolbox } from '../../model/tools/toolbox.ts';
import { solve } from './solve.ts';
import { exampleWeights, sharesOf } from './taught.ts';
import type { Lesson, Taught } from './taught.ts';

const mostSteps = 50;
/** Newton’s method has arrived when no weight moves more than this. */
const smallStep = 1e-9;
/** Weights and the constant. */
const size = featureCount + 1;

export async function regress(lesson: Lesson): Promise<Taught> {
  const vectors = standardised(lesson);
  const weights = exampleWeights(lesson, lesson.training);
  const answer = new Float64Array(size);
  for (let step = 1; step <= mostSteps; step++) {
    const move = newtonStep(lesson, { vectors, weights, answer });
    let largest = 0;
    for (let i = 0; i < size; i++) {
      answer[i] += move[i];
      largest = Math.max(largest, Math.abs(move[i]));
    }
    await lesson.afterStep(step, mostSteps);
    if (largest < smallStep) break;
  }
  const own = answer.subarray(0, featureCount);
  const spread = spreadOf(lesson, vectors);
  return {
    kind: 'linear',
    base: answer[featureCount],
    weights: Array.from(own),
    importances: sharesOf(own.map((weight, i) => Math.abs(weight) * spread[i])),
  };
}

/** Of every training example, the constant last. */
function standardised({ examples, training }: Lesson): Float64Array {
  const standardise = standardiser(toolbox);
  const vectors = new Float64Array(training.length * size);
  const vector = new Float64Array(featureCount);
  for (let i = 0; i < training.length; i++) {
    const from = training[i] * featureCount;
    vector.set(examples.features.subarray(from, from + featureCount));
    standardise(vector);
    vectors.set(vector, i * size);
    vectors[i * size + featureCount] = 1;
  }
  return vectors;
}

interface Standing {
  readonly vectors: Float64Array;
  readonly weights: Float64Array;
  readonly answer: Float64Array;
}

/** The ridge pulls the weights, not the constant, towards 0. */
function newtonStep(
  { examples, training, settings }: Lesson,
  { vectors, weights, answer }: Standing,
): Float64Array {
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  for (let i = 0; i < featureCount; i++) {
    gradient[i] = -settings.ridge * answer[i];
    curvature[i * size + i] = settings.ridge;
  }
  curvature[size * size - 1] = 1e-9;
  for (let row = 0; row < training.length; row++) {
    const from = row * size;
    let sum = 0;
    for (let i = 0; i < size; i++) sum += answer[i] * vectors[from + i];
    const share = 1 / (1 + exp(-sum));
    const weight = weights[training[row]];
    const error = weight * (examples.isUnwanted[training[row]] - share);
    const bend = weight * share * (1 - share);
    for (let i = 0; i < size; i++) {
      gradient[i] += error * vectors[from + i];
      for (let j = 0; j <= i; j++) curvature[i * size + j] += bend * vectors[from + i] * vectors[from + j];
    }
  }
  return solve(curvature, gradient);
}

/** Standard deviation of each standardised feature: what a weight is worth. */
function spreadOf({ training }: Lesson, vectors: Float64Array): Float64Array {
  const spread = new Float64Array(featureCount);
  for (let i = 0; i < featureCount; i++) {
    let sum = 0;
    let squares = 0;
    for (let row = 0; row < training.length; row++) {
      const value = vectors[row * size + i];
      sum += value;
      squares += value * value;
    }
    const mean = sum / training.length;
    spread[i] = Math.sqrt(Math.max(0, squares / training.length - mean * mean));
  }
  return spread;
}
