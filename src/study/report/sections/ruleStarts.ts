/** On which measured days rules begin, as the arms say it. */
import { parseIsoDate } from '../../../model/population/calendar.ts';
import type { Results } from '../../results/results.ts';

export interface RuleStart {
  readonly date: string;
  /** Whole days from the first measured one; at least 1. */
  readonly daysIn: number;
  /** Ids of the rules in the scenario. */
  readonly rules: readonly string[];
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Those that begin after the first measured day, in the order of time. */
export function ruleStarts({ arms, world }: Results): readonly RuleStart[] {
  const byDate = new Map<string, Set<string>>();
  for (const { settings } of arms)
    for (const [path, value] of Object.entries(settings))
      for (const { id, from } of startsIn(path, value))
        if (typeof from === 'string' && isoDate.test(from))
          byDate.set(from, (byDate.get(from) ?? new Set()).add(id));
  return [...byDate]
    .map(([date, rules]) => ({
      date,
      daysIn: parseIsoDate(date) - parseIsoDate(world.start),
      rules: [...rules],
    }))
    .filter(({ daysIn }) => daysIn >= 1 && daysIn < world.days)
    .sort((a, b) => a.daysIn - b.daysIn);
}

/** An arm sets the whole list of rules, or the day of one. */
function startsIn(path: string, value: unknown): readonly { readonly id: string; readonly from: unknown }[] {
  const [, one] = /^rules\.([^.]+)\.from$/.exec(path) ?? [];
  if (one !== undefined) return [{ id: one, from: value }];
  if (path !== 'rules' || !Array.isArray(value)) return [];
  return value.flatMap((rule: unknown) =>
    typeof rule === 'object' && rule !== null && 'from' in rule && 'id' in rule
      ? [{ id: String(rule.id), from: rule.from }]
      : [],
  );
}
