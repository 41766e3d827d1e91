/** Days of a rare kind, such as those on which a whole class calls more: how many a replication has is spread evenly over the replications of a seed. */
import { binomialAt } from '../../../engine/random/binomial.ts';
import type { Key } from '../../../engine/random/key.ts';
import { evenUnit } from '../../../engine/random/evenUnit.ts';

/** The measured days, counted from the first of the pre-history, and the place of this replication among those of its seed; below 0 whichever. */
export interface MeasuredDays {
  readonly first: number;
  readonly count: number;
  readonly replication: number;
}

/** `share`: chance of a day; `key`: the same in every replication of a seed; `unitOf`: one uniform a day, of this replication alone. */
export interface RareKind {
  readonly share: number;
  readonly key: Key;
  readonly unitOf: (day: number) => number;
}

/**
 * Is a day of this kind? In one replication each day is so by itself with the chance `share`: how many of the measured days are follows the binomial law,
 * and which of them are is drawn anew. But the uniforms of these counts fill (0, 1) evenly over the replications: of the first 2ᵐ one lies in each of 2ᵐ equal
 * parts. So the first replications have their share of such days, where independent ones may all be without. Days of the pre-history are drawn each by itself. In
 * whichever replication any day may be of the kind.
 */
export function rareDays(
  { first, count, replication }: MeasuredDays,
  { share, key, unitOf }: RareKind,
): (day: number) => boolean {
  if (replication < 0) return () => share > 0;
  const unit = evenUnit(replication, key);
  const chosen = new Set<number>();
  const wanted = binomialAt(unit, count, share);
  // Knuth's selection sampling: every set of so many days is as likely as any other.
  for (let day = first; chosen.size < wanted; day++)
    if (unitOf(day) * (first + count - day) < wanted - chosen.size) chosen.add(day);
  return (day) => (day < first ? unitOf(day) < share : chosen.has(day));
}
