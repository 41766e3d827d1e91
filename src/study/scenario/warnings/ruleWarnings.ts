/**
 * Warns where a rule is played that nobody has verified, at a time at which it is or was not in force, or only after the end, and where its fines are
 * money of another currency.
 */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { isoDateOf, parseIsoDate } from '../../../model/population/calendar.ts';
import type { RuleSettings, World } from '../../../model/world/world.ts';
import type { Catalogue } from '../../modules/catalogue.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** Remarks on each rule that the world declares. */
export function ruleRemarks({ tree, world }: WorldVariant, catalogue: Catalogue): readonly Remark[] {
  const written = (tree as { readonly rules: readonly unknown[] }).rules;
  return world.rules.flatMap((rule, i) => {
    const plugin = catalogue.rule.find(({ id }) => id === rule.use);
    const path = ['rules', i];
    const late = endRemarks(rule, world.clock).map((says) => ({ path: [...path, 'from'], says }));
    if (plugin === undefined) return late;
    return [
      ...late,
      ...(plugin.status === 'recalled'
        ? [{ path: [...path, 'use'], says: `${rule.use} is recalled: none of its figures is verified` }]
        : []),
      ...dateRemarks(rule, plugin, world.clock.start).map((says) => ({ path: [...path, 'use'], says })),
      ...amountRemarks(plugin, { rule: written[i], path, currency: world.currency }),
    ];
  });
}

function endRemarks({ id, from }: RuleSettings, { start, days }: World['clock']): readonly string[] {
  const last = isoDateOf(parseIsoDate(start) + days - 1);
  return from > last
    ? [`${id} begins on ${from}, after the last measured day, ${last}: it changes nothing here`]
    : [];
}

function dateRemarks({ from }: RuleSettings, plugin: RulePlugin, start: string): readonly string[] {
  const { inForce, id, status } = plugin;
  const begins = from === '' ? start : from;
  if (status === 'draft') return [`${id} was never in force: played as if it were`];
  if (begins < inForce.from) return [`${id} is in force from ${inForce.from} on: played from ${begins} on`];
  if (inForce.until === undefined || begins <= inForce.until) return [];
  return [`${id} was in force until ${inForce.until}: played from ${begins} on`];
}

interface Amounts {
  readonly rule: unknown;
  readonly path: Remark['path'];
  readonly currency: string;
}

/** Of the rule's amounts of money: defaults in another currency. */
function amountRemarks(
  { currency: own }: RulePlugin,
  { rule, path: below, currency }: Amounts,
): readonly Remark[] {
  if (own === undefined || own === currency) return [];
  return leavesBelow(rule, below).flatMap(({ path, leaf: { type, value, status } }): readonly Remark[] => {
    if (type !== 'money' || value === 0 || status === 'given') return [];
    return [{ path, says: `${String(value)} ${own} counts as ${currency}: write the amount in ${currency}` }];
  });
}
