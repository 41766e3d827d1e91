/** Australia: hours of telemarketing and research, and the register. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import {
  easterParameter,
  holidaysOf,
  holidaysParameter,
  hoursParameter,
  never,
  permittedHours,
  spanOf,
  week,
} from '../conditions/hours.ts';
import { notRegistered } from '../conditions/permission.ts';
import { showsNumber } from '../conditions/numberShown.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

const penalty = sanctionParameters({
  currency: 'AUD',
  fine: [250_000, 'recalled: a breach of a direction, rules AU-C661'],
  identifiedShare: [0.001, 'assumed'],
});

export const auHours: RulePlugin = ruleFrom(
  {
    id: 'au-hours',
    title:
      'Telemarketing on weekdays 9:00 to 20:00, Saturdays 9:00 to 17:00, never on Sundays and public holidays',
    jurisdiction: 'AU',
    inForce: { from: '2017-04-01', says: 'the year is verified, the day recalled' },
    status: 'verified',
    cites: ['Telemarketing and Research Calls Industry Standard 2017', 'rules AU-HOURS'],
    exempt: ['consent to another time'],
    about: ['marketing'],
    looksAt: ['time', 'purpose'],
    enforces: '',
    obeys: 'calls wait for the hours; a number is shown',
    suffers: 'AUD 250,000 for a breach of a direction, as under the code on scam calls (recalled)',
    currency: 'AUD',
    parameters: {
      weekdays: hoursParameter([9, 20], 'hours from Monday to Friday', 'rules AU-HOURS'),
      saturday: hoursParameter([9, 17], 'hours on Saturday', 'rules AU-HOURS'),
      holidays: holidaysParameter([101, 126, 425, 1225, 1226], 'recalled: the national days of fixed date'),
      easterDays: easterParameter([-2, 1], 'recalled: Good Friday and Easter Monday, in every state'),
      ...penalty,
    },
    examples: [
      {
        call: { at: '2024-05-06 19:59', purpose: 'marketing' },
        is: 'kept',
        because: 'a Monday before 20:00',
      },
      { call: { at: '2024-05-05 12:00', purpose: 'marketing' }, is: 'broken', because: 'a Sunday' },
      { call: { at: '2024-12-25 12:00', purpose: 'marketing' }, is: 'broken', because: 'a public holiday' },
      { call: { at: '2024-03-29 12:00', purpose: 'marketing' }, is: 'broken', because: 'Good Friday' },
      {
        call: { at: '2024-04-02 12:00', purpose: 'marketing' },
        is: 'kept',
        because: 'the Tuesday after Easter',
      },
    ],
  },
  {
    conditions: (site, values) => [
      permittedHours(
        site,
        week([spanOf(values, 'weekdays')], [spanOf(values, 'saturday')], never),
        holidaysOf(values),
      ),
      showsNumber,
    ],
    sanction: fined,
  },
);

export const auRegister: RulePlugin = ruleFrom(
  {
    id: 'au-dncr',
    title: 'No telemarketing to numbers of the Do Not Call Register',
    jurisdiction: 'AU',
    inForce: { from: '2007-05-31', says: 'recalled' },
    status: 'verified',
    cites: ['Do Not Call Register Act 2006', 'rules AU-DNCR'],
    exempt: ['charities', 'parties', 'education', 'government', 'the first 30 days after registration'],
    about: ['marketing'],
    looksAt: ['do-not-call', 'consent', 'purpose'],
    enforces: '',
    obeys: 'the list is cleaned of registered numbers',
    suffers: 'AUD 250,000 for a breach of a direction, as under the code on scam calls (recalled)',
    currency: 'AUD',
    parameters: penalty,
    examples: [
      {
        call: { purpose: 'marketing', doNotCall: false },
        is: 'kept',
        because: 'the number is not registered',
      },
      {
        call: { purpose: 'marketing', doNotCall: true, consent: false },
        is: 'broken',
        because: 'the number is registered',
      },
    ],
  },
  { conditions: () => [notRegistered], sanction: fined },
);
