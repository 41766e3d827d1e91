/** Periods of one length that lie end to end from second 0 on, counted so that the count agrees with where they begin, however a length is rounded. */

/** Ordinal of the period that the second lies in: the last one that begins no later. By a division alone, three times 0.7 would still lie in the third. */
export function periodAt(second: number, periodSeconds: number): number {
  const near = Math.floor(second / periodSeconds);
  if ((near + 1) * periodSeconds <= second) return near + 1;
  return near * periodSeconds > second ? near - 1 : near;
}

/** When the next period begins: always later. */
export const nextPeriodSecond = (second: number, periodSeconds: number): number =>
  (periodAt(second, periodSeconds) + 1) * periodSeconds;
