/** What every way of learning is given and gives. */
import type { GrownTree } from './growTree.ts';
import type { BinnedFeatures } from './bins.ts';
import type { Examples } from './examples.ts';

export const modelKinds = ['gradient-boosting', 'random-forest', 'logistic-regression'] as const;
export type ModelKind = (typeof modelKinds)[number];

/** How much an unwanted call weighs against a wanted one: as much as makes both kinds equal in sum, the same, or a factor. */
export type ClassWeight = 'balanced' | 'none' | number;

export interface TeachingSettings {
  readonly kind: ModelKind;
  readonly seed: number;
  /** At most; boosting stops earlier. */
  readonly trees: number;
  readonly depth: number;
  readonly learningRate: number;
  readonly leastLeafExamples: number;
  readonly ridge: number;
  /** Trees without a better loss on the validation fold after which boosting stops. */
  readonly patience: number;
  readonly classWeight: ClassWeight;
}

export interface Lesson {
  readonly examples: Examples;
  readonly training: Int32Array;
  readonly validation: Int32Array;
  readonly settings: TeachingSettings;
  /** Told after each step; rejects when the work is to stop. */
  readonly afterStep: (done: number, planned: number) => Promise<void>;
}

/** Trees over bins, whose leaves are added up; or weights of the standardised features. */
export type Taught =
  | {
      readonly kind: 'trees';
      readonly base: number;
      readonly trees: readonly GrownTree[];
      readonly binned: BinnedFeatures;
      /** Share of all gain by feature. */
      readonly importances: readonly number[];
    }
  | {
      readonly kind: 'linear';
      readonly base: number;
      readonly weights: readonly number[];
      readonly importances: readonly number[];
    };

/** Weight of each example of the rows; 0 elsewhere. */
export function exampleWeights(
  { examples, settings: { classWeight } }: Lesson,
  rows: Int32Array,
): Float64Array {
  const { isUnwanted } = examples;
  let unwanted = 0;
  for (const row of rows) unwanted += isUnwanted[row];
  const balance = unwanted === 0 ? 1 : (rows.length - unwanted) / unwanted;
  const factor = classWeight === 'balanced' ? balance : classWeight === 'none' ? 1 : classWeight;
  const weights = new Float64Array(examples.count);
  for (const row of rows) weights[row] = isUnwanted[row] === 1 ? factor : 1;
  return weights;
}

/** Parts of the whole; all 0 where there is none. */
export function sharesOf(amounts: Float64Array): readonly number[] {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return Array.from(amounts, (amount) => (sum > 0 ? amount / sum : 0));
}
