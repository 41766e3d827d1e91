/** How outputs for people name where something stands: a site of a rule with the part of the rule that stands there. */
import type { ResultRuleSite } from './ruleSites.ts';

/** What tells it: results, and whatever else names its arms as they do. */
export interface WithRuleSites {
  readonly arms: readonly {
    readonly id: string;
    readonly ruleSites?: readonly ResultRuleSite[] | undefined;
  }[];
}

/** `place` as measures have it; all else than a site of a rule is named by it alone. */
export function siteName({ arms }: WithRuleSites, arm: string, place: string): string {
  const site = arms.find(({ id }) => id === arm)?.ruleSites?.find((one) => one.place === place);
  if (site === undefined) return place;
  const actions = site.suspends === true ? `${site.action}, suspend` : site.action;
  return `${place} (${site.detector}: ${actions})`;
}
