/** What a replay found of one detector: the form of it in the results. */
import type { Interval } from './clusterInterval.ts';
import type { Lack } from './misses.ts';
import type { CurvePoint } from './ranking.ts';

/** From the first call of a campaign, or of a number, to its first alarm; those without an alarm are censored at their last call. */
export interface Delay {
  /** Campaigns or numbers with unwanted calls. */
  readonly seen: number;
  readonly detected: number;
  readonly undetectedShare: Interval;
  /** Kaplan–Meier medians; an estimate of null means that fewer than half were detected. */
  readonly medianCalls: Interval;
  readonly medianSeconds: Interval;
  /** Calls answered before the alarm, a campaign or number. */
  readonly answeredBefore: Interval;
}

/** What needs labels. */
export interface LabelledJudgement {
  readonly rocArea: Interval;
  readonly averagePrecision: Interval;
  /** Every campaign (caller of unwanted calls) counts as much as any other. */
  readonly byCampaign: {
    readonly rocArea: Interval;
    readonly averagePrecision: Interval;
    readonly truePositiveShare: Interval;
  };
  /** At the threshold of alarm. */
  readonly truePositiveShare: Interval;
  readonly falsePositiveShare: Interval;
  readonly precision: Interval;
  readonly curve: readonly CurvePoint[];
  readonly campaigns: Delay;
  readonly numbers: Delay;
}

export interface Judgement {
  readonly id: string;
  readonly use: string;
  readonly version: string;
  readonly place: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly alarmAt: number;
  readonly isDeterministic: boolean;
  /** Files of the replay that it has learned from: what is found of it there flatters it. */
  readonly learnedFrom: readonly string[];
  /** Calls of the days that it has learned from, whatever file they stood in. */
  readonly learnedCalls: number;
  /** What it was not told because the trace does not hold it, in English words. */
  readonly misses: readonly string[];
  /** The same by need and column. */
  readonly lacks: readonly Lack[];
  readonly alarms: { readonly calls: number; readonly share: number | null; readonly numbers: number };
  /** Bytes of state at the end of a recording: the most of any. */
  readonly stateBytes: number;
  /** Null where no call is labelled both ways. */
  readonly labelled: LabelledJudgement | null;
}
