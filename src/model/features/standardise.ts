/** Brings features to about 0 … 1, so that a learner can weigh them against each other. Hot path: detectors. */
import type { Tools } from '../contracts/tools.ts';
import { features } from './featureList.ts';

export type Standardise = (vector: Float64Array) => void;

/** Rewrites a raw vector in place as its scales say. */
export function standardiser({ log }: Tools): Standardise {
  /** 0 for a share, else 1 ÷ ln(1 + full). */
  const factors = Float64Array.from(features, ({ scale }) =>
    scale.by === 'share' ? 0 : 1 / log(1 + scale.full),
  );
  return (vector) => {
    for (let i = 0; i < factors.length; i++)
      if (factors[i] > 0) vector[i] = Math.min(1, log(1 + vector[i]) * factors[i]);
  };
}
