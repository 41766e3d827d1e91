/** United States: hours of telephone solicitation. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { everyDay, hoursParameter, permittedHours, spanOf } from '../conditions/hours.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const usHours: RulePlugin = ruleFrom(
  {
    id: 'us-hours',
    title: 'No telephone solicitation before 8:00 or after 21:00',
    jurisdiction: 'US',
    inForce: { from: '2003-08-25', says: '68 FR 44144: effective August 25, 2003; the hours are older' },
    status: 'verified',
    cites: ['47 CFR 64.1200(c)(1)', '16 CFR 310.4(c)', '68 FR 44144'],
    exempt: [
      'calls that sell nothing',
      'people who live in another time zone than the area code of their number says: no parameter holds it, a world has one region and one clock, so no call is made by an area code at a wrong hour',
    ],
    about: ['marketing'],
    looksAt: ['time', 'purpose'],
    enforces: '',
    obeys: 'calls to sell wait for 8:00 and end at 21:00, local time of the person called',
    suffers: 'USD 500 a call in private action (recalled)',
    currency: 'USD',
    parameters: {
      hours: hoursParameter([8, 21], 'when calls to sell are permitted', 'rules US-HOURS'),
      ...sanctionParameters({ currency: 'USD', fine: [500, 'recalled: 47 USC 227(c)(5), rules US-DNC'] }),
    },
    examples: [
      { call: { at: '2024-05-06 10:00', purpose: 'marketing' }, is: 'kept', because: 'it is ten o’clock' },
      {
        call: { at: '2024-05-06 07:59', purpose: 'marketing' },
        is: 'broken',
        because: 'a minute before 8:00',
      },
      {
        call: { at: '2024-05-06 21:00', purpose: 'marketing' },
        is: 'broken',
        because: 'at 21:00 the day is over',
      },
      { call: { at: '2024-05-06 22:00', purpose: 'care' }, is: 'kept', because: 'it sells nothing' },
    ],
  },
  {
    conditions: (site, values) => [permittedHours(site, everyDay([spanOf(values, 'hours')]))],
    sanction: fined,
  },
);
