/** What a metric is, and what it reads. */
import type { Totals } from './totals.ts';

/** A class of the results. */
export interface ResultClass {
  readonly id: string;
  readonly isUnwanted: boolean;
  readonly isProtected: boolean;
}

/** A site as measures know it. */
export interface MeasuredSite {
  readonly id: string;
  readonly place: string;
  /** Its alarms changed nothing: open loop or shadow, so that a ROC may be read from it. */
  readonly isWithoutEffect: boolean;
}

/** What one arm of one replication came to. */
export interface ArmAccount {
  readonly totals: Totals;
  readonly classes: readonly ResultClass[];
  readonly sites: readonly MeasuredSite[];
  readonly subscribers: number;
  readonly days: number;
}

/** A ratio of totals; a zero denominator means "no data". */
export interface MeasureRow {
  readonly metric: string;
  /** Class id, null over all classes that the metric is about. */
  readonly class: string | null;
  /** `place/site` for detectors, else null. */
  readonly place: string | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** Over what a metric is reported: each unwanted or wanted class and all of them, operators' classes, each site, or the world. */
export type MetricScope = 'unwanted' | 'wanted' | 'operators' | 'site' | 'world';

/** Reads one ratio out of the totals. `classes` are the ordinals summed over, `site` the ordinal of the site. */
export type MetricReader = (
  account: ArmAccount,
  of: { classes: readonly number[]; site: number },
) => readonly [number, number];

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
}
