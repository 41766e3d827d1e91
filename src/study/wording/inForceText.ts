/** From when to when a rule is law, as lists, references, pages and the cast of a scenario say it. */
import type { RulePlugin } from '../../model/contracts/rule.ts';
import { isoDateOf, parseIsoDate } from '../../model/population/calendar.ts';
import { texts } from './speaking.ts';

/** A date with a question mark is recalled or assumed; that of a draft is the day of its text or the one that it was due on. */
export function inForceText({ status, inForce }: Pick<RulePlugin, 'status' | 'inForce'>): string {
  const { from, until, says = '' } = inForce;
  const doubt = /recalled|assumed/.test(says) ? '?' : '';
  const { span, never } = texts().library;
  const dates = until === undefined ? `${from}${doubt}` : span(`${from}${doubt}`, `${until}${doubt}`);
  return status === 'draft' ? never(dates) : dates;
}

/** The same of one that is played: beside its dates the measured day on which it is no law. */
export function inForceWhen(
  rule: Pick<RulePlugin, 'status' | 'inForce'>,
  { start, days }: { readonly start: string; readonly days: number },
): string {
  const { from, until } = rule.inForce;
  const { notYet, noLonger } = texts().library;
  const last = isoDateOf(parseIsoDate(start) + days - 1);
  const dates = inForceText(rule);
  if (rule.status === 'draft') return dates;
  if (last < from) return `${dates}${notYet(last)}`;
  return until !== undefined && start > until ? `${dates}${noLonger(start)}` : dates;
}
