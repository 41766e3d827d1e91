/** What a metric is, and what it reads. */
import type { ClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import type { Pieces } from '../../engine/statistics/pieces.ts';
import { rangeOfDifferences } from '../../engine/statistics/within.ts';
import type { Range } from '../../engine/statistics/within.ts';
import type { CallerPrices } from './callerCost.ts';
import type { Totals } from './totals.ts';

/** A class of the results. */
export interface ResultClass {
  readonly id: string;
  /** Of operators: all of its calls are unwanted. */
  readonly isUnwanted: boolean;
  /** Some of its calls can be unwanted, so that it has rows of unwanted calls; of a class of operators always. */
  readonly mayBeUnwanted: boolean;
}

/** A site as measures know it. */
export interface MeasuredSite {
  readonly id: string;
  readonly place: string;
  /** Its alarms changed nothing, as in the open loop, in shadow mode or with `then: allow` alone: a ROC may be read from it. */
  readonly isWithoutEffect: boolean;
}

/** What one arm of one replication came to. */
export interface ArmAccount {
  readonly totals: Totals;
  readonly classes: readonly ResultClass[];
  /** What calls cost the callers of each class; null where books say so. */
  readonly prices: readonly (CallerPrices | null)[];
  readonly sites: readonly MeasuredSite[];
  /** Ids of the rules, by ordinal. */
  readonly rules: readonly string[];
  /** Ids of the trunk groups of a carrier graph. */
  readonly trunks: readonly string[];
  readonly subscribers: number;
  readonly days: number;
}

/** A ratio of totals; a zero denominator means "no data". */
export interface MeasureRow {
  readonly metric: string;
  /** Class id, null over all classes that the metric is about. */
  readonly class: string | null;
  /** `place/site` for detectors, `rule/id` for rules, `trunk/id` for trunk groups, `week/n` for weeks from 1 on, else null. */
  readonly place: string | null;
  readonly numerator: number;
  readonly denominator: number;
  /** Callers by how much of the denominator is theirs; only where no event was seen or nothing else, for an exact bound. */
  readonly clusters?: ClusterSizes;
  /** What of the numerator comes in single pieces, such as sales. */
  readonly pieces?: Pieces;
}

/** Over what a metric is reported: each class with unwanted or wanted calls and all of them, operators' classes, each site, each trunk group, each rule and class, each week, or the world. */
export type MetricScope = 'unwanted' | 'wanted' | 'operators' | 'site' | 'trunk' | 'rule' | 'week' | 'world';

/** What a row is about: the ordinals of the classes summed over, and of the site, trunk group, rule or week. */
export interface MetricTarget {
  readonly classes: readonly number[];
  readonly site: number;
}

/** Reads one ratio out of the totals. */
export type MetricReader = (account: ArmAccount, of: MetricTarget) => readonly [number, number];

export interface Metric {
  readonly id: string;
  readonly unit: string;
  readonly worse: 'up' | 'down' | 'neither';
  readonly isPrimary: boolean;
  readonly scope: MetricScope;
  readonly numerator: string;
  readonly denominator: string;
  readonly says: string;
  readonly read: MetricReader;
  /** Least and greatest value that it can have; absent: from 0 on, a share up to 1. */
  readonly range?: Range;
  /** Counts what differs from the control arm, so that it is 0 there by definition. */
  readonly isAgainstControl?: true;
  /** The callers behind the denominator: the units that a rule acts on. Absent: each replication is one unit. */
  readonly clusters?: (account: ArmAccount, of: MetricTarget) => ClusterSizes;
  /** The denominator counts things that come one by one, such as sales, whatever the numerator comes to. */
  readonly isPerThing?: true;
  /** What of the numerator comes in single pieces; absent: nothing, or too much of it to matter. */
  readonly pieces?: (account: ArmAccount, of: MetricTarget) => Pieces;
}

/** Least and greatest value that a ratio of the metric can have. */
export const rangeOf = ({ range, unit }: Metric): Range => range ?? [0, unit === 'share' ? 1 : Infinity];

/** The same of a value less another. */
export const rangeOfDifference = (metric: Metric): Range => rangeOfDifferences(rangeOf(metric));
