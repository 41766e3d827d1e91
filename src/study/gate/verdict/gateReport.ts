/** What a gate says, as data: every output is made of this. */
import type { LossVerdict } from '../../../engine/statistics/nonInferiority.ts';
import type { ChangedPlugin } from '../comparison/comparable.ts';
import type { ResultRuleSite } from '../../results/ruleSites.ts';
import type { SeriesKey } from '../baselines/series.ts';
import type { ChangedVerdict } from '../../tasks/changedVerdicts.ts';

export const gateFormat = 'ringfence-gate/1';

export type GateVerdict = 'pass' | 'fail' | 'inconclusive';

/** One measure held against its baseline. */
export interface GateComparison extends SeriesKey {
  readonly unit: string;
  readonly worse: 'up' | 'down';
  readonly margin: number;
  /** The gate passes only when this one surely keeps its margin; of the others it fails only when one surely does not. */
  readonly isRequired: boolean;
  readonly before: number;
  readonly now: number;
  /** Difference in the direction that is worse, with simultaneous one-sided ends. */
  readonly loss: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: LossVerdict;
  /** Further replications that would decide; null where it is decided, or where no reasonable number would. */
  readonly further: number | null;
}

/** A limit of the file, held against one measure at one design point. */
export interface GateLimit extends SeriesKey {
  readonly unit: string;
  readonly is: 'at most' | 'at least';
  readonly bound: number;
  /** Which end of the interval must clear it. */
  readonly end: 'unfavourable' | 'favourable';
  /** Of the interval, which has two sides and stands for this measure alone. */
  readonly level: number;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: GateVerdict;
  /** Further replications that would decide; null where it is decided, or where no reasonable number would. */
  readonly further: number | null;
}

/** A call that was decided otherwise than under the baseline. */
export interface ChangedCall extends ChangedVerdict {
  /** The command that shows its life. */
  readonly explain: string;
}

export interface GateReport {
  readonly format: typeof gateFormat;
  readonly verdict: GateVerdict;
  /** Every value of every replication is that of the baseline. */
  readonly isIdentical: boolean;
  readonly experiment: string;
  /** As it was named; null: the limits of the file alone. */
  readonly baseline: string | null;
  /** Of the world, for amounts of money. */
  readonly currency: string;
  readonly engine: { readonly version: string; readonly calculation: number };
  readonly seed: number;
  readonly replications: number;
  /** Arms that are played, with what stands at the sites of their rules, where they have such. */
  readonly arms: readonly {
    readonly id: string;
    readonly ruleSites?: readonly ResultRuleSite[] | undefined;
  }[];
  /** Chance of even one false "fail" among all comparisons, over all looks; the same for a false "pass". Limits have no part in it. */
  readonly error: number;
  readonly looks: readonly number[];
  readonly changedPlugins: readonly ChangedPlugin[];
  /** Populations whose path differs, by arm. */
  readonly changedPopulations: readonly { readonly arm: string; readonly callers: readonly string[] }[];
  /** Measures of the baseline that are not there any more, or of a detector under test that judged nothing; and new ones. */
  readonly vanished: readonly (SeriesKey & { readonly because: string })[];
  readonly added: number;
  readonly comparisons: readonly GateComparison[];
  readonly limits: readonly GateLimit[];
  readonly changedCalls: readonly ChangedCall[];
  /** Most replications that an undecided required comparison or an undecided limit still needs; null none, or no number would do. */
  readonly further: number | null;
  readonly replay: string;
  /** The command that makes what was played the baseline; null: there is none. */
  readonly saveAnew: string | null;
}
