/** Features in at most 256 bins each, edged by quantiles of the examples that are learned from: trees then choose among 255 thresholds. */
import type { Examples } from './examples.ts';
import { featureCount } from '../../model/features/featureList.ts';

export const mostBins = 256;
/** Doubles that are summed up of a bin: gradient, curvature, examples. */
export const binCells = 3;

export interface BinnedFeatures {
  /** Bins of one call after those of the other, for every example. */
  readonly bins: Uint8Array;
  /** By feature, ascending: a value falls into the first bin whose edge it does not pass, else into the last. */
  readonly edges: readonly Float64Array[];
}

export function binned(examples: Examples, learnedFrom: Int32Array): BinnedFeatures {
  const edges = Array.from({ length: featureCount }, (_, feature) => edgesOf(examples, feature, learnedFrom));
  const bins = new Uint8Array(examples.count * featureCount);
  for (let cell = 0; cell < bins.length; cell++)
    bins[cell] = binOf(edges[cell % featureCount], examples.features[cell]);
  return { bins, edges };
}

/** Values of the examples themselves; at most 255, spread evenly over the calls. */
function edgesOf({ features }: Examples, feature: number, rows: Int32Array): Float64Array {
  const sorted = Float64Array.from(rows, (row) => features[row * featureCount + feature]).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (distinct.length <= mostBins) return distinct.subarray(0, Math.max(0, distinct.length - 1));
  const chosen = new Set<number>();
  for (let i = 1; i < mostBins; i++) chosen.add(sorted[Math.floor((i * sorted.length) / mostBins)]);
  chosen.delete(sorted[sorted.length - 1]);
  return Float64Array.from(chosen);
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}
