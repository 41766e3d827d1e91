/** From when to when a rule is law, as lists, references and pages say it. */
import type { RulePlugin } from '../../model/contracts/rule.ts';
import { texts } from './speaking.ts';

/** A date with a question mark is recalled or assumed; that of a draft is the day of its text or the one that it was due on. */
export function inForceText({ status, inForce }: Pick<RulePlugin, 'status' | 'inForce'>): string {
  const { from, until, says = '' } = inForce;
  const doubt = /recalled|assumed/.test(says) ? '?' : '';
  const { span, never } = texts().library;
  const dates = until === undefined ? `${from}${doubt}` : span(`${from}${doubt}`, `${until}${doubt}`);
  return status === 'draft' ? never(dates) : dates;
}
