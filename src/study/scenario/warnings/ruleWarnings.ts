/**
 * Warns where a rule is played that nobody has verified, at a time at which it is or was not in force, or only after the end, and where its fines are
 * money of another currency or are never set.
 */
import { ruleFacts } from '../../../model/contracts/rule.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { isoDateOf, parseIsoDate } from '../../../model/population/calendar.ts';
import type { RuleSettings, World } from '../../../model/world/world.ts';
import type { Catalogue } from '../../modules/catalogue.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import { askedRules } from './keepableCalls.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** Remarks on each rule that the world declares. */
export function ruleRemarks({ tree, world }: WorldVariant, catalogue: Catalogue): readonly Remark[] {
  const written = (tree as { readonly rules: readonly unknown[] }).rules;
  const unpunished = askedRules(world, catalogue, ruleFacts).filter(
    ({ part }) => part.sanctions === undefined,
  );
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
      ...amountRemarks(plugin, {
        rule: written[i],
        path,
        currency: world.currency,
        isUnpunished: unpunished.some(({ index }) => index === i),
      }),
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
  /** Nobody who breaks it is sanctioned, whatever fine its text names. */
  readonly isUnpunished: boolean;
}

/** Of the rule's amounts of money: a fine that is written and never set, and defaults in another currency. */
function amountRemarks(
  { id, currency: own }: RulePlugin,
  { rule, path: below, currency, isUnpunished }: Amounts,
): readonly Remark[] {
  const amounts = leavesBelow(rule, below).filter(({ leaf }) => leaf.type === 'money' && leaf.value !== 0);
  return amounts.flatMap(({ path, leaf: { name, value, status } }): readonly Remark[] => {
    const isGiven = status === 'given';
    if (isUnpunished && name === 'fine') {
      const says = `fine has no effect: no sanction follows from ${id}, and \`ringfence rules show ${id}\` says why`;
      return isGiven ? [{ path, says }] : [];
    }
    if (isGiven || own === undefined || own === currency) return [];
    return [{ path, says: `${String(value)} ${own} counts as ${currency}: write the amount in ${currency}` }];
  });
}
