/** Why no call breaks a rule, where that is known for sure. */
import { placeOfRule } from '../../model/measures/ruleMetrics.ts';
import { parseIsoDate } from '../../model/population/calendar.ts';
import type { RuleAsked } from './ruleEffect.ts';

/**
 * `notBegun`: it begins after the last day. `nobody` makes a call that it is about. `kept`: whoever makes such calls keeps it. `permitted`: who does not
 * keep it makes none that it forbids.
 */
export type UnbrokenReason =
  | { readonly kind: 'notBegun'; readonly from: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'kept' | 'permitted'; readonly classes: readonly string[] };

export function unbrokenReason(asked: RuleAsked): UnbrokenReason | null {
  const { from, binds, keptBy = [] } = asked.rule;
  const { start, days } = asked.results.world;
  if (from !== undefined && parseIsoDate(from) >= parseIsoDate(start) + days)
    return { kind: 'notBegun', from };
  if (binds === undefined) return null;
  const calling = callingClasses(asked);
  const bound = binds.filter((group) => calling.includes(group));
  if (bound.length === 0) return { kind: 'nobody' };
  const others = bound.filter((group) => !keptBy.includes(group));
  return others.length === 0 ? { kind: 'kept', classes: bound } : { kind: 'permitted', classes: others };
}

/** Classes that made calls while the rule was in force. */
function callingClasses({ results, find, point: designPoint, arm, rule }: RuleAsked): readonly string[] {
  const of = { metric: 'rule.broken.share', designPoint, arm: arm.id, place: placeOfRule(rule.id) };
  const made = (group: string): number => find({ ...of, class: group })?.denominator ?? 0;
  return results.classes.map(({ id }) => id).filter((group) => made(group) > 0);
}
