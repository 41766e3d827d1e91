/** Canada: what the parts of the Unsolicited Telecommunications Rules have in common. */
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import type { RuleSite } from '../../../model/contracts/rule.ts';
import type { RuleText } from '../assemble.ts';
import type { Condition } from '../condition.ts';
import { hoursParameter, permittedHours, spanOf, week } from '../conditions/hours.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const launch = '2008-09-30';
const since = {
  from: launch,
  says: 'recalled: the rules as a whole, from the day on which the list was launched',
};

export const penalty: ParameterTable = sanctionParameters({
  currency: 'CAD',
  fine: [15_000, 'recalled: a corporation, 1,500 a person, rules CA-DNCL'],
});

/** What all of its rules say. */
export const unsolicited: Pick<
  RuleText,
  'jurisdiction' | 'inForce' | 'about' | 'enforces' | 'suffers' | 'currency'
> = {
  jurisdiction: 'CA',
  inForce: since,
  about: ['marketing'],
  enforces: '',
  suffers: 'a penalty of CAD 1,500 a person or 15,000 a corporation and violation (recalled)',
  currency: 'CAD',
};

export const hoursFrom = (source: string): ParameterTable => ({
  weekdays: hoursParameter([9, 21.5], 'hours from Monday to Friday', source),
  weekend: hoursParameter([10, 18], 'hours on Saturday and Sunday', source),
});

export function hoursOf(site: RuleSite, values: ParameterValues): Condition {
  const weekend = [spanOf(values, 'weekend')];
  return permittedHours(site, week([spanOf(values, 'weekdays')], weekend, weekend));
}
