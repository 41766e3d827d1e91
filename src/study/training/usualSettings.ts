/** What is learned with where nothing is asked for, and why. */
import type { ModelKind, TeachingSettings } from './taught.ts';

type Usual = Omit<TeachingSettings, 'kind' | 'seed' | 'classWeight'>;

/**
 * Assumed: small trees and a slow rate, as Friedman (2001) found best for boosting, stopped by the validation fold; forests of deeper trees,
 * which Breiman (2001) does not prune; a ridge that only matters where a feature says nothing. Depth keeps files small.
 */
const usual: Readonly<Record<ModelKind, Usual>> = {
  'gradient-boosting': {
    trees: 200,
    depth: 4,
    learningRate: 0.1,
    leastLeafExamples: 50,
    ridge: 1,
    patience: 15,
  },
  'random-forest': { trees: 50, depth: 10, learningRate: 1, leastLeafExamples: 20, ridge: 0, patience: 0 },
  'logistic-regression': { trees: 0, depth: 0, learningRate: 1, leastLeafExamples: 0, ridge: 1, patience: 0 },
};

export const usualSettings = (kind: ModelKind): Usual => usual[kind];
