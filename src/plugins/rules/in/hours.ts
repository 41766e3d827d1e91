/** India: when promotion is permitted. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import { everyDay, hoursParameter, permittedHours, spanOf } from '../conditions/hours.ts';

export const inHours: RulePlugin = ruleFrom(
  {
    id: 'in-hours',
    title: 'Promotional calls from 10:00 to 21:00',
    jurisdiction: 'IN',
    inForce: { from: '2018-07-19', says: 'recalled: TCCCPR 2018' },
    status: 'recalled',
    cites: ['rules IN-HOURS'],
    exempt: ['calls that sell nothing', 'explicit consent'],
    about: ['marketing'],
    looksAt: ['time', 'purpose', 'consent'],
    enforces: '',
    obeys: 'promotion waits for 10:00 and ends at 21:00, unless the person has consented',
    suffers: '',
    parameters: {
      hours: hoursParameter([10, 21], 'when promotion is permitted', 'recalled: rules IN-HOURS'),
    },
    examples: [
      {
        call: { at: '2024-05-06 10:00', purpose: 'marketing', consent: false },
        is: 'kept',
        because: 'it is ten o’clock',
      },
      {
        call: { at: '2024-05-06 09:30', purpose: 'marketing', consent: false },
        is: 'broken',
        because: 'before 10:00',
      },
    ],
  },
  {
    conditions: (site, values) => {
      const hours = permittedHours(site, everyDay([spanOf(values, 'hours')]));
      return [onlyFor(({ hasConsent }) => hasConsent !== 1, hours)];
    },
  },
);
