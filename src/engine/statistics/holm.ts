/** A family of comparisons: Holm's step-down adjustment (Holm 1979) with simultaneous intervals that match it. */
import type { Pivot } from './pivot.ts';
import { lacksSpread, sharedTails } from './pivot.ts';
import { pivotEnds, pivotTail } from './pivotEnds.ts';

/** What a comparison of a family is made of. */
export interface Compared extends Pivot {
  /** The p value where it does not follow from the spread: replications that agree are no proof (`spreadlessTail`). */
  readonly tail?: number | undefined;
}

/** One comparison of a family. */
export interface FamilyMember {
  readonly estimate: number;
  /** Null: it has no interval (`lacksSpread`), and is not different. */
  readonly low: number | null;
  readonly high: number | null;
  /** Least family error rate at which Holm's procedure rejects "no difference". */
  readonly adjustedTail: number;
  /** Holm's decision at the level of the family: the true difference is not 0. */
  readonly isDifferent: boolean;
}

/** Holm's adjusted p values, in the order given; each is at least the one it came from. */
export function holmAdjusted(tails: readonly number[]): number[] {
  const order = tails.map((_, i) => i).toSorted((i, j) => tails[i] - tails[j] || i - j);
  const adjusted = tails.map(() => 1);
  let running = 0;
  order.forEach((i, rank) => {
    running = Math.max(running, Math.min(1, (tails.length - rank) * tails[i]));
    adjusted[i] = running;
  });
  return adjusted;
}

/** Moves an end that reaches beyond 0 back to 0, when 0 itself is ruled out: that end is open. */
function matched(ends: { low: number; high: number }, estimate: number): { low: number; high: number } {
  if (estimate > 0) return { low: Math.max(ends.low, 0), high: ends.high };
  return { low: ends.low, high: Math.min(ends.high, 0) };
}

/** Comparisons of one measure, each with the tails that they share. */
function inFamily(members: readonly Pivot[]): readonly Pivot[] {
  const shared = sharedTails(members);
  return members.map((member) => ({ ...member, sharedTails: shared }));
}

/**
 * All comparisons of one family at family level `level` (such as 0.95).
 * "Different" is Holm's decision: the chance of even one false one is at most 1 − level. The intervals are Bonferroni's,
 * so all of them hold at once with at least that level; where Holm, the sharper of the two, rules out 0 and Bonferroni
 * does not, the interval ends at 0, which it then excludes (see docs/statistics.md for what that costs).
 * Far out in the tails few values say little of their own tails, so each takes those of the whole family into account too.
 */
export function holmFamily(members: readonly Compared[], level: number): FamilyMember[] {
  const pivots = inFamily(members);
  const adjusted = holmAdjusted(
    pivots.map((pivot, i) => members[i].tail ?? (lacksSpread(pivot) ? 1 : pivotTail(pivot))),
  );
  const each = 1 - (1 - level) / pivots.length;
  return pivots.map((pivot, i) => {
    const { estimate } = pivot;
    if (lacksSpread(pivot)) return { estimate, low: null, high: null, adjustedTail: 1, isDifferent: false };
    const isDifferent = adjusted[i] <= 1 - level;
    const ends = pivotEnds(pivot, each);
    return {
      estimate,
      ...(isDifferent ? matched(ends, estimate) : ends),
      adjustedTail: adjusted[i],
      isDifferent,
    };
  });
}
