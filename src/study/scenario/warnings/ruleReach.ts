/** What the office of a rule can do to operators in the measured time, whatever their calls come to. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { SanctionCode } from '../../../model/contracts/rule.ts';
import type { SanctionTerms } from '../../../model/contracts/rule.ts';
import { parseIsoDate } from '../../../model/population/calendar.ts';
import type { RuleSettings, World } from '../../../model/world/world.ts';
import { gravest } from './gravestCase.ts';
import type { AskedRule } from './keepableCalls.ts';

export const ruleReaches = ['late', 'fines', 'orders', 'any'] as const;
/**
 * `late`: nothing that it decides can fall due before the end; `fines`: it fines, and nobody whom it is about reacts to fines; `orders`: calls
 * are moved by nothing but suspensions that it orders; `any`: by fines too.
 */
export type RuleReach = (typeof ruleReaches)[number];

/** `meant`: the callers whose calls the rule is about. */
export function reachOf(
  { index, part }: AskedRule,
  { clock, rules }: World,
  meant: World['callers'],
): RuleReach {
  const inForceSeconds = secondsInForce(rules[index], clock);
  const mayFall = (terms: SanctionTerms | undefined): boolean =>
    terms !== undefined &&
    terms.delaySeconds < inForceSeconds &&
    terms.identifiedShare * terms.sanctionedShare > 0;
  const mayMeetLenders = mayFall(part.lenderSanctions);
  if (!mayFall(part.sanctions)) return mayMeetLenders ? 'orders' : 'late';
  if (part.sanction(gravest) !== SanctionCode.fine) return 'orders';
  if (meant.some(reacts)) return 'any';
  return mayMeetLenders ? 'orders' : 'fines';
}

/** Of the measured time: before it no rule holds, and nobody is sanctioned. */
function secondsInForce({ from }: RuleSettings, { start, days }: World['clock']): number {
  const firstDay = parseIsoDate(start);
  const day = from === '' ? firstDay : Math.max(firstDay, parseIsoDate(from));
  return (firstDay + days - day) * secondsADay;
}

const reacts = (caller: World['callers'][number]): boolean =>
  caller.kind === 'operator' && caller.evasion.length > 0;
