/** Which assumption moves the answer: part of `results.json`. */
import type { Estimate } from '../../engine/statistics/estimate.ts';

export type SensitivityIndex = Pick<Estimate, 'estimate' | 'low' | 'high'>;

/** The response with one parameter at either end of its range and all others as written; null where that makes no world, or no data. */
export interface Swing {
  readonly path: string;
  readonly atLow: number | null;
  readonly atHigh: number | null;
}

export interface MorrisEffect {
  readonly path: string;
  readonly muStar: SensitivityIndex;
  readonly mu: number | null;
  readonly sigma: number | null;
  readonly n: number;
}

export interface VarianceShare {
  readonly path: string;
  readonly first: SensitivityIndex;
  readonly total: SensitivityIndex;
}

/** What is answered: the metric in the control arm, or the difference of another arm from it. */
export interface SensitivityResponse {
  readonly arm: string;
  readonly isDifference: boolean;
  /** By design; in the order of the parameters. */
  readonly effects:
    | { readonly design: 'tornado'; readonly asWritten: number | null; readonly swings: readonly Swing[] }
    | { readonly design: 'morris'; readonly walks: number; readonly moves: readonly MorrisEffect[] }
    | {
        readonly design: 'sobol';
        /** Rows in which every world had data. */
        readonly rows: number;
        readonly shares: readonly VarianceShare[];
      };
}

export interface SensitivityOutcome {
  readonly design: 'tornado' | 'morris' | 'sobol';
  readonly metric: string;
  readonly replications: number;
  readonly factor: number;
  readonly points: number;
  /** Points whose values make no world together. */
  readonly impossible: number;
  readonly varied: readonly {
    readonly path: string;
    readonly unit: string;
    readonly low: number;
    readonly high: number;
    readonly isDeclared: boolean;
  }[];
  readonly responses: readonly SensitivityResponse[];
}
