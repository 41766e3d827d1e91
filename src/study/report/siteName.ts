/** How a page names where something stands: a site of a rule with the part of the rule that stands there. */
import type { Results } from '../results/results.ts';

/** `place` as measures have it; all else than a site of a rule is named by it alone. */
export function siteName({ arms }: Results, arm: string, place: string): string {
  const site = arms.find(({ id }) => id === arm)?.ruleSites?.find((one) => one.place === place);
  return site === undefined ? place : `${place} (${site.detector}: ${site.action})`;
}
