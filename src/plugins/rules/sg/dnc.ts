/** Singapore: the do-not-call registry. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { notRegistered } from '../conditions/permission.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const sgDnc: RulePlugin = ruleFrom(
  {
    id: 'sg-dnc',
    title: 'The registry is checked before a marketing call',
    jurisdiction: 'SG',
    inForce: { from: '2014-01-02' },
    status: 'verified',
    cites: ['Personal Data Protection Act 2012, part IX', 'rules SG-DNC'],
    exempt: ['clear consent', 'calls to businesses'],
    about: ['marketing'],
    looksAt: ['do-not-call', 'consent', 'purpose'],
    enforces: '',
    obeys:
      'the list is cleaned of registered numbers; a check was good for 60 days, from July 2014 on for 30, and is for 21 since 2021 (recalled)',
    suffers: 'SGD 10,000 a complaint, SGD 1 million at most, as first set',
    currency: 'SGD',
    parameters: sanctionParameters({ currency: 'SGD', fine: [10_000, 'rules SG-DNC: as first set'] }),
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
