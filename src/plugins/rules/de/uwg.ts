/** Germany: no advertising calls to consumers without consent. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { consentGiven } from '../conditions/permission.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const deUwg: RulePlugin = ruleFrom(
  {
    id: 'de-uwg',
    title: 'Advertising calls to consumers need express prior consent, whose proof is kept for five years',
    jurisdiction: 'DE',
    inForce: { from: '2021-10-01', says: 'the duty to keep proof, s 7a; consent itself is older' },
    status: 'verified',
    cites: ['UWG s 7(2), s 7a, s 20'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['consent', 'purpose'],
    enforces: '',
    obeys: 'only who has consented is called',
    suffers: 'up to EUR 300,000; EUR 50,000 without proof of consent',
    currency: 'EUR',
    parameters: sanctionParameters({
      currency: 'EUR',
      fine: [300_000, 'rules DE-UWG'],
      identifiedShare: [0.001, 'assumed'],
    }),
    examples: [
      { call: { purpose: 'marketing', consent: true }, is: 'kept', because: 'the person has consented' },
      { call: { purpose: 'marketing', consent: false }, is: 'broken', because: 'nobody has consented' },
    ],
  },
  { conditions: () => [consentGiven], sanction: fined },
);
