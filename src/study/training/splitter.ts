/** Finds the split of a node with the greatest gain. Hot path: training (bench). */
import type { KeyedStream } from '../../engine/random/stream.ts';
import { featureCount } from '../../model/features/featureList.ts';
import { binCells, mostBins } from './bins.ts';

export interface GrowSettings {
  /** Splits between the root and a leaf at most. */
  readonly depth: number;
  readonly leastLeafExamples: number;
  /** Added to the curvature of every leaf: pulls small leaves towards 0. */
  readonly ridge: number;
  /** Features looked at for each split, drawn anew. */
  readonly featuresASplit: number;
}

export interface FoundSplit {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

export class Splitter {
  readonly #edges: readonly Float64Array[];
  readonly #settings: GrowSettings;
  readonly #order: Int32Array = Int32Array.from({ length: featureCount }, (_, i) => i);
  #gradient = 0;
  #curvature = 0;
  #examples = 0;
  #foundFeature = -1;
  #foundBin = 0;
  #foundGain = 0;

  constructor(edges: readonly Float64Array[], settings: GrowSettings) {
    this.#edges = edges;
    this.#settings = settings;
  }

  /** Null when no split brings anything. */
  best(sums: Float64Array, stream: KeyedStream): FoundSplit | null {
    this.#addUp(sums);
    this.#foundGain = 1e-9;
    this.#foundFeature = -1;
    const { featuresASplit } = this.#settings;
    if (featuresASplit < featureCount) this.#draw(stream, featuresASplit);
    for (let i = 0; i < Math.min(featuresASplit, featureCount); i++) this.#look(this.#order[i], sums);
    if (this.#foundFeature < 0) return null;
    return { feature: this.#foundFeature, bin: this.#foundBin, gain: this.#foundGain };
  }

  valueOf(sums: Float64Array): number {
    this.#addUp(sums);
    const bend = this.#curvature + this.#settings.ridge;
    return bend > 0 ? this.#gradient / bend : 0;
  }

  /** Totals of the node; each feature has them all. */
  #addUp(sums: Float64Array): void {
    this.#gradient = 0;
    this.#curvature = 0;
    this.#examples = 0;
    for (let at = 0; at < mostBins * binCells; at += binCells) {
      if (sums[at + 2] === 0) continue;
      this.#gradient += sums[at];
      this.#curvature += sums[at + 1];
      this.#examples += sums[at + 2];
    }
  }

  /** Puts a random choice of features in front. */
  #draw(stream: KeyedStream, count: number): void {
    const order = this.#order;
    for (let i = 0; i < count; i++) {
      const other = i + stream.nextBelow(featureCount - i);
      const kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  #look(feature: number, sums: Float64Array): void {
    const { leastLeafExamples, ridge } = this.#settings;
    const thresholds = this.#edges[feature].length;
    const whole = (this.#gradient * this.#gradient) / (this.#curvature + ridge);
    let gradient = 0;
    let curvature = 0;
    let examples = 0;
    for (let bin = 0, at = feature * mostBins * binCells; bin < thresholds; bin++, at += binCells) {
      if (sums[at + 2] === 0) continue;
      gradient += sums[at];
      curvature += sums[at + 1];
      examples += sums[at + 2];
      if (examples < leastLeafExamples) continue;
      if (this.#examples - examples < leastLeafExamples) return;
      const other = this.#gradient - gradient;
      const bend = this.#curvature - curvature + ridge;
      if (bend <= 0 || curvature + ridge <= 0) continue;
      const gain = (gradient * gradient) / (curvature + ridge) + (other * other) / bend - whole;
      if (gain > this.#foundGain) {
        this.#foundGain = gain;
        this.#foundFeature = feature;
        this.#foundBin = bin;
      }
    }
  }
}
