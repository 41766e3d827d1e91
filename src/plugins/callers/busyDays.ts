/** Days on which a whole class calls more: storms, recalls, closures. */
import type { CallerSite } from '../../model/contracts/caller.ts';

const busyDayPurpose = 1;

export interface BusyDays {
  /** Share of days that are busy. */
  readonly share: number;
  /** How many times the calls of another day a busy one has. */
  readonly factor: number;
}

/** By day, the factor of the class's calls: mean 1 over many days, whatever the share and the factor. */
export function dayFactors(site: CallerSite, { share, factor }: BusyDays): (day: number) => number {
  const isBusy = site.rareDays(share, busyDayPurpose);
  const usual = 1 / (1 + share * (factor - 1));
  return (day) => (isBusy(day) ? factor * usual : usual);
}
