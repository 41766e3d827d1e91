/** The form of `results.json`: nothing in it depends on the machine, the date or the number of workers. */
import type { EstimateMethod } from '../../engine/statistics/estimate.ts';

export const resultsFormat = 'ringfence-results/1';
/** Raised whenever a golden result changes; a test holds it. */
export const calculation = 1;

export type ResultsStatus = 'complete' | 'interrupted' | 'inconclusive';

export interface VersusControl {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly isPaired: true;
  readonly adjusted: 'holm' | 'none';
}

export interface Measure {
  readonly metric: string;
  readonly designPoint: string;
  readonly arm: string;
  readonly class: string | null;
  readonly place: string | null;
  /** Replications with data. */
  readonly n: number;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: EstimateMethod;
  readonly numerator: number;
  readonly denominator: number;
  readonly undefinedBecause: string | null;
  readonly perReplication: readonly (number | null)[];
  readonly versusControl: VersusControl | null;
}

export interface ArmAuditTotal {
  readonly designPoint: string;
  readonly arm: string;
  readonly attempts: number;
  readonly finalStates: Readonly<Record<string, number>>;
}

export interface Results {
  readonly format: typeof resultsFormat;
  readonly status: ResultsStatus;
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly engine: { readonly version: string; readonly calculation: number };
  readonly seed: number;
  readonly level: number;
  readonly mode: 'closed' | 'open' | 'decompose';
  readonly hashes: {
    readonly world: string;
    readonly experiment: string;
    readonly plugins: Readonly<Record<string, string>>;
  };
  readonly replay: string;
  readonly replications: { readonly planned: number; readonly done: number };
  readonly designPoints: readonly {
    readonly id: string;
    readonly settings: Readonly<Record<string, unknown>>;
  }[];
  readonly arms: readonly {
    readonly id: string;
    readonly isControl: boolean;
    readonly settings: Readonly<Record<string, unknown>>;
  }[];
  readonly classes: readonly {
    readonly id: string;
    readonly isUnwanted: boolean;
    readonly isProtected: boolean;
  }[];
  readonly world: {
    readonly subscribers: number;
    readonly days: number;
    readonly preHistoryDays: number;
    readonly start: string;
    readonly currency: string;
  };
  readonly assumptions: readonly {
    readonly path: string;
    readonly value: unknown;
    readonly unit: string;
    readonly source: string;
    readonly status: string;
  }[];
  readonly measures: readonly Measure[];
  readonly audit: readonly ArmAuditTotal[];
}
