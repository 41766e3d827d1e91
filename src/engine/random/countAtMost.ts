/** Bounds of counts: what a mean does not tell, but for chances that can be stated. */
import { log } from '../elementary/log.ts';

/** A count with a normal law passes its mean by more than so many deviations once in a thousand million. */
const deviationsAtMost = 6;

/** How many times that follow each other fit into a span in which `mean` of them do on average; `relativeDeviation`: of one time, by its mean. */
export const renewalsAtMost = (mean: number, relativeDeviation: number): number =>
  mean + deviationsAtMost * relativeDeviation * Math.sqrt(mean);

/** A count of events is passed with a smaller chance than this. */
const exceedingShare = 1e-9;

/**
 * Things that come in independent groups of at most `groupAtMost` each, as many groups as a law of Poisson says, `mean` things in all: so many at most, by
 * Bernstein's inequality (Boucheron, Lugosi, Massart 2013, section 2.8), which holds for any mean.
 */
export function groupedAtMost(mean: number, groupAtMost: number): number {
  if (mean === 0) return 0;
  const third = (-log(exceedingShare) * groupAtMost) / 3;
  return mean + third + Math.sqrt(third * third + 6 * third * mean);
}
