/** Brazil: the prefix of telemarketing, and the list of those who do not want it. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { SanctionCode } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { showsPurpose } from '../conditions/numberShown.ts';
import { notRegistered } from '../conditions/permission.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const brPrefix0303: RulePlugin = ruleFrom(
  {
    id: 'br-0303',
    title: 'Telemarketing shows a number with the prefix 0303',
    jurisdiction: 'BR',
    inForce: {
      from: '2022-03-10',
      until: '2025-08-31',
      says: 'recalled: mobile lines, fixed lines from June 2022; no longer compulsory since August 2025, of which the last day is assumed',
    },
    status: 'partly',
    cites: [
      'Anatel, Ato nº 10.413 of 2021',
      'O Globo, 9 June 2022; g1, 9 March 2022',
      'RCN 67, 13 September 2025: no longer compulsory since August',
      'rules BR-0303',
    ],
    exempt: ['donations', 'collection'],
    about: ['marketing'],
    looksAt: ['number-purpose', 'purpose'],
    enforces: '',
    obeys: 'telemarketing shows a number of a block for marketing',
    suffers: 'the number is shut',
    parameters: sanctionParameters({
      identifiedShare: [0.1, 'assumed'],
      sanctionedShare: [0.5, 'assumed'],
      delayDays: [15, 'assumed'],
      durationDays: [15, 'assumed: as for short calls'],
    }),
    examples: [
      { call: { purpose: 'marketing', shownFor: 'marketing' }, is: 'kept', because: 'a number with 0303' },
      { call: { purpose: 'marketing', shownFor: 'any' }, is: 'broken', because: 'an ordinary number' },
      { call: { purpose: 'collection', shownFor: 'any' }, is: 'kept', because: 'collection needs no prefix' },
    ],
  },
  { conditions: () => [showsPurpose('marketing')], sanction: () => SanctionCode.number },
);

export const brNaoMePerturbe: RulePlugin = ruleFrom(
  {
    id: 'br-nmp',
    title: 'No telemarketing to who is on the list “não me perturbe”',
    jurisdiction: 'BR',
    inForce: { from: '2019-07-16', says: 'recalled' },
    status: 'verified',
    cites: ['rules BR-0303: opt-out list effective within 30 days'],
    exempt: ['the first 30 days after registration'],
    about: ['marketing'],
    looksAt: ['do-not-call', 'consent', 'purpose'],
    enforces: '',
    obeys: 'the list is cleaned of registered numbers',
    suffers: '',
    parameters: {},
    examples: [
      {
        call: { purpose: 'marketing', doNotCall: false },
        is: 'kept',
        because: 'the number is not on the list',
      },
      {
        call: { purpose: 'marketing', doNotCall: true, consent: false },
        is: 'broken',
        because: 'the number is on the list',
      },
    ],
  },
  { conditions: () => [notRegistered] },
);
