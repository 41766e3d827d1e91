/** Days on which a whole class calls more: storms, recalls, closures. */
import type { CallerSite } from '../../model/contracts/caller.ts';

const busyDayPurpose = 1;

export interface BusyDays {
  /** Share of days that are busy. */
  readonly share: number;
  /** How many times the calls of another day a busy one has. */
  readonly factor: number;
}

/** Factor of the class's calls on a day: mean 1 over many days, whatever the share and the factor. */
export function dayFactor(site: CallerSite, day: number, { share, factor }: BusyDays): number {
  const isBusy = site.sourceDay(day, busyDayPurpose).nextUnit() < share;
  return (isBusy ? factor : 1) / (1 + share * (factor - 1));
}
