/**
 * Is a loss below its margin, or beyond it? A loss is a paired difference in the direction that is worse. Both questions are asked one-sided,
 * each of a whole family (Holm 1979): the chance of even one false "fail", and of even one false "pass", is at most the family's error.
 */
import { holmAdjusted } from './holm.ts';
import type { Pivot } from './pivot.ts';
import { pivotEnds, pivotTail } from './pivotEnds.ts';
import { betaQuantile } from './quantiles.ts';

/** Below so many replications that differ at all, the spread that was seen says nothing about the tails. */
export const fewestDiffering = 10;

/** What is known of one loss. */
export type Loss =
  /** Every replication came out the same: the difference is exactly 0. */
  | { readonly kind: 'identical' }
  /** Enough replications differ. */
  | { readonly kind: 'spread'; readonly pivot: Pivot }
  /** Hardly a replication differs: no interval from the spread, but a bound on either side at an error. */
  | { readonly kind: 'sparse'; readonly estimate: number; readonly bound: (error: number) => number };

export interface LossMember {
  readonly loss: Loss;
  readonly margin: number;
}

export type LossVerdict = 'identical' | 'pass' | 'fail' | 'inconclusive';

export interface JudgedLoss {
  readonly estimate: number;
  /** Simultaneous one-sided ends. */
  readonly low: number;
  readonly high: number;
  readonly verdict: LossVerdict;
}

/** Judges a family at `error` such as 0.001. Pass: surely below the margin; fail: surely not below it. */
export function judgeLosses(members: readonly LossMember[], error: number): readonly JudgedLoss[] {
  const each = error / members.length;
  const failing = holmAdjusted(members.map((member) => failTail(member)));
  const passing = holmAdjusted(members.map((member) => passTail(member, each)));
  return members.map((member, i) => {
    const { low, high } = lossEnds(member.loss, each);
    const estimate = lossEstimate(member.loss);
    if (member.loss.kind === 'identical') return { estimate, low, high, verdict: 'identical' };
    // Holm is the sharper: where it decides, the end that Bonferroni leaves beyond the margin stops at it.
    if (failing[i] <= error) return { estimate, low: Math.max(low, member.margin), high, verdict: 'fail' };
    if (passing[i] <= error) return { estimate, low, high: Math.min(high, member.margin), verdict: 'pass' };
    return { estimate, low, high, verdict: 'inconclusive' };
  });
}

function lossEstimate(loss: Loss): number {
  if (loss.kind === 'identical') return 0;
  return loss.kind === 'spread' ? loss.pivot.estimate : loss.estimate;
}

/** Each end alone is missed with probability `error` at most. */
export function lossEnds(loss: Loss, error: number): { readonly low: number; readonly high: number } {
  if (loss.kind === 'identical') return { low: 0, high: 0 };
  if (loss.kind === 'spread') return pivotEnds(loss.pivot, 1 - 2 * error);
  const bound = loss.bound(error);
  return { low: Math.min(-bound, loss.estimate), high: Math.max(bound, loss.estimate) };
}

/** p value of "the loss is below the margin". */
function failTail({ loss, margin }: LossMember): number {
  if (loss.kind !== 'spread' || loss.pivot.estimate < margin) return 1;
  return pivotTail(loss.pivot, margin) / 2;
}

/** p value of "the loss is not below the margin"; of a bound it is known only whether it is small enough. */
function passTail({ loss, margin }: LossMember, each: number): number {
  if (loss.kind === 'identical') return 0;
  if (loss.kind === 'sparse') return lossEnds(loss, each).high < margin ? each : 1;
  return loss.pivot.estimate < margin ? pivotTail(loss.pivot, margin) / 2 : 1;
}

/**
 * A bound on the mean loss where `differing` of `count` replications differ, the most by `greatest`: the share of differing replications at
 * most (Clopper & Pearson 1934) times the greatest difference. It takes for granted that none is greater.
 */
export function sparseBound(
  { differing, count, greatest }: { differing: number; count: number; greatest: number },
  error: number,
): number {
  const share = differing >= count ? 1 : betaQuantile(1 - error, { a: differing + 1, b: count - differing });
  return share * greatest;
}

const mostReplications = 1_000_000;

/**
 * Replications at which the loss would be decided if its estimate and spread stayed what they are; null where no reasonable number would do
 * (the estimate lies at the margin).
 */
export function replicationsToDecide({ loss, margin }: LossMember, error: number): number | null {
  if (loss.kind !== 'spread') return null;
  const { pivot } = loss;
  const isDecidedAt = (count: number): boolean => {
    const standardError = pivot.standardError * Math.sqrt(pivot.count / count);
    // Skewness of a mean fades with the number of values, which `pivotEnds` sees by itself.
    const ends = pivotEnds({ ...pivot, standardError, count }, 1 - 2 * error);
    return ends.high < margin || ends.low > margin;
  };
  let most = pivot.count;
  while (!isDecidedAt(most)) {
    most *= 2;
    if (most > mostReplications) return null;
  }
  let least = Math.floor(most / 2);
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (isDecidedAt(middle)) most = middle;
    else least = middle;
  }
  return most;
}
