/** Who calls very often must have its calls signed. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { nextPeriodSecond } from '../../../engine/kernel/periods.ts';
import type { Condition } from '../condition.ts';
import { PeriodTallies } from './periodTallies.ts';

/** A caller’s calls beyond so many of a period must be signed; without a signature it goes on in the next period. */
export function signedBeyond({
  calls,
  periodDays,
}: {
  readonly calls: number;
  readonly periodDays: number;
}): Condition {
  const periodSeconds = periodDays * secondsADay;
  const tallies = new PeriodTallies(periodSeconds);
  return {
    because: `more than ${calls} calls in ${periodDays} d, and nobody has signed this one`,
    earliest: ({ caller, attestation }, nowSecond) => {
      if (attestation !== 0 || (tallies.of(caller, nowSecond)?.all ?? 0) < calls) return nowSecond;
      return nextPeriodSecond(nowSecond, periodSeconds);
    },
    afterAttempt: ({ caller, nowSecond }) => tallies.add(caller, nowSecond, false),
  };
}
