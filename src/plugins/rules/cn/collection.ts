/** China: when debt is collected by telephone. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { everyDay, hoursParameter, permittedHours, spanOf } from '../conditions/hours.ts';

export const cnCollection: RulePlugin = ruleFrom(
  {
    id: 'cn-collect',
    title: 'Debt is not collected by telephone between 22:00 and 8:00',
    jurisdiction: 'CN',
    inForce: { from: '2018-03-28', says: 'recalled: an industry standard' },
    status: 'recalled',
    cites: ['rules CN-COLLECT'],
    exempt: ['calls that collect nothing'],
    about: ['collection'],
    looksAt: ['time', 'purpose'],
    enforces: '',
    obeys: 'calls wait for 8:00 and end at 22:00',
    suffers: '',
    parameters: { hours: hoursParameter([8, 22], 'when calls are permitted', 'recalled: rules CN-COLLECT') },
    examples: [
      { call: { at: '2024-05-06 21:59', purpose: 'collection' }, is: 'kept', because: 'before 22:00' },
      {
        call: { at: '2024-05-06 22:00', purpose: 'collection' },
        is: 'broken',
        because: 'at 22:00 the day is over',
      },
    ],
  },
  { conditions: (site, values) => [permittedHours(site, everyDay([spanOf(values, 'hours')]))] },
);
