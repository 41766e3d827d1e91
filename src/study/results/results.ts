/** The form of `results.json`: nothing in it depends on the machine, the date or the number of workers. */
import type { EstimateMethod } from '../../engine/statistics/estimate.ts';
import type { SpreadlessMethod } from '../../engine/statistics/spreadlessDifference.ts';
import type { Verdict } from '../../engine/statistics/verdict.ts';
import type { Answers } from './answerForms.ts';
import type { GameOutcome } from './gameOutcome.ts';
import type { PlayedRule } from './playedRules.ts';
import type { ResultRuleSite } from './ruleSites.ts';
import type { RuleReach } from '../scenario/warnings/ruleReach.ts';
import type { AssumptionRange } from './rangeOutcome.ts';
import type { SensitivityOutcome } from './sensitivityOutcome.ts';

export const resultsFormat = 'ringfence-results/1';
/** Raised whenever a golden result changes; a test holds it. */
export const calculation = 30;

export type ResultsStatus = 'complete' | 'interrupted' | 'inconclusive';

export interface VersusControl {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /**
   * Where the replications show no spread: `exact-zero` no replication shows a difference, or each arm saw none or nothing but events, and the ends
   * are exact bounds over clusters; `exact-equal` every replication shows the same difference of a share, and the ends are exact bounds over
   * replications; `all-equal` no width, since nothing limits what a rare replication may give; `none` nothing limits the difference that none shows.
   * Absent: by the spread of the replications.
   */
  readonly method?: SpreadlessMethod;
  readonly isPaired: boolean;
  /** Over the family: the same measure in all arms at all design points. */
  readonly adjusted: 'holm' | 'none';
  /** Value ÷ that of the control − 1; null ends where the control's may be 0, null without any value. Absent in results of an earlier version. */
  readonly relative?: RelativeDifference | null;
  /** Variance of a difference of independent replications ÷ that of the paired ones: so many times fewer are needed; null where there is none. */
  readonly varianceRatio?: number | null;
  /** In words, with the difference that does not matter; `more` and `less` where neither direction is worse; `none seen` where no replication shows a difference. */
  readonly verdict?: DifferenceVerdict;
  /** Of an undecided difference: replications that are still needed, if it stays as it is; null where no number would do. */
  readonly moreReplications?: number | null;
}

export interface RelativeDifference {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export type DifferenceVerdict = Verdict | 'more' | 'less' | 'none seen';

/** One figure of the results: a metric at a design point in an arm. */
export interface Measure {
  readonly metric: string;
  readonly designPoint: string;
  readonly arm: string;
  /** Null: over all classes. */
  readonly class: string | null;
  /** Of detectors and rules, where it stands, such as `terminating/cap`; null of all else. */
  readonly place: string | null;
  /** Replications with data. */
  readonly n: number;
  /** In the unit of the metric; null without data, and `undefinedBecause` says why. */
  readonly estimate: number | null;
  /** Ends of the interval at the results' `level`: simulation error only. */
  readonly low: number | null;
  readonly high: number | null;
  readonly method: EstimateMethod;
  readonly numerator: number;
  readonly denominator: number;
  readonly undefinedBecause: string | null;
  readonly perReplication: readonly (number | null)[];
  /** Denominators of the replications where they differ: with them the ratio of totals can be formed anew. Absent where they are equal. */
  readonly denominators?: readonly number[];
  /** Null in the control itself, and where the control lacks the measure. */
  readonly versusControl: VersusControl | null;
}

export interface ArmAuditTotal {
  readonly designPoint: string;
  readonly arm: string;
  readonly attempts: number;
  readonly finalStates: Readonly<Record<string, number>>;
  /** Hash of the path of each declared caller: what differs between two results, and in which population. */
  readonly fingerprints: Readonly<Record<string, string>>;
}

/** A declared caller. */
export interface ResultCaller {
  readonly id: string;
  readonly class: string;
  /** What its members are; `unknown` for a third party's. */
  readonly kind: 'operators' | 'firms' | 'subscribers' | 'unknown';
  /** Null where the members are subscribers or unknown. */
  readonly members: number | null;
}

/** A primary measure over all classes, day by day. */
export interface DaySeries {
  readonly designPoint: string;
  readonly arm: string;
  readonly metric: string;
  readonly perDay: readonly {
    readonly estimate: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

/**
 * A rule of an arm as its scenario names it, and the part that it is. What else is known before anything is played is that of the library’s rules, where it
 * is the same at all design points.
 */
export interface ArmRule {
  readonly id: string;
  readonly use: string;
  /** First day on which it holds; absent: it does from the start, or nothing is known. */
  readonly from?: string;
  /** Classes with calls that it is about; absent where a third party's part may call for anything, and of a price. */
  readonly binds?: readonly string[];
  /** Those of them in which everybody whose calls it is about keeps it. */
  readonly keptBy?: readonly string[];
  /** Who keeps it may let it ring longer for its sake, or speak to whom it drops. */
  readonly changesManner?: true;
  /** What its office can do to calls in the measured time. */
  readonly reach?: RuleReach;
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
  /** Absent: arms share their seeds. */
  readonly pairing?: 'independent';
  readonly hashes: {
    readonly world: string;
    readonly experiment: string;
    readonly plugins: Readonly<Record<string, string>>;
  };
  readonly replay: string;
  readonly replications: {
    readonly planned: number;
    readonly done: number;
    /** Where the half-width was not reached: about so many more would reach it; null where no number would. */
    readonly stillNeeded?: number | null;
  };
  readonly designPoints: readonly {
    readonly id: string;
    readonly settings: Readonly<Record<string, unknown>>;
  }[];
  readonly arms: readonly {
    readonly id: string;
    readonly isControl: boolean;
    readonly settings: Readonly<Record<string, unknown>>;
    /** Of its world at the first design point; absent where it has none. */
    readonly rules?: readonly ArmRule[];
    /** Which part of a rule stands at each site that rules put up; absent where they put up none that is known. */
    readonly ruleSites?: readonly ResultRuleSite[];
  }[];
  /** Those of the library that some arm plays; absent where none does. */
  readonly rules?: readonly PlayedRule[];
  readonly classes: readonly {
    readonly id: string;
    readonly isUnwanted: boolean;
    readonly isProtected: boolean;
  }[];
  readonly callers: readonly ResultCaller[];
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
  /** Null where it was not asked for. */
  readonly assumptionRange: AssumptionRange | null;
  /** Absent where it was not asked for. */
  readonly sensitivity?: SensitivityOutcome;
  /** Absent in results of an earlier version. */
  readonly answers?: Answers;
  /** Absent where the experiment has no game. */
  readonly game?: GameOutcome;
  readonly measures: readonly Measure[];
  /** Absent where one day alone was measured. */
  readonly series?: readonly DaySeries[];
  readonly audit: readonly ArmAuditTotal[];
}
