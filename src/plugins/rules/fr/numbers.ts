/** France: the numbers of automated platforms. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { showsNoKind, showsPurpose } from '../conditions/numberShown.ts';

export const frPrefix: RulePlugin = ruleFrom(
  {
    id: 'fr-prefix',
    title: 'Solicitation by platforms shows a number of the twelve prefixes for it, never a mobile one',
    jurisdiction: 'FR',
    inForce: { from: '2023-01-01', says: 'as the press reported' },
    status: 'recalled',
    cites: [
      'Arcep, décision n° 2022-1583 du 1er septembre 2022; RTL, January 2023',
      'rules FR-PREFIX: 0162, 0163, 0270, 0271, 0377, 0378, 0424, 0425, 0568, 0569, 0948, 0949',
    ],
    exempt: ['calls that sell nothing', 'people who dial by themselves'],
    about: ['marketing'],
    looksAt: ['number-purpose', 'number-kind', 'purpose'],
    enforces: '',
    obeys: 'solicitation shows a number of a block for marketing that is not mobile',
    suffers: '',
    parameters: {},
    examples: [
      {
        call: { purpose: 'marketing', shown: 'geographic', shownFor: 'marketing' },
        is: 'kept',
        because: 'a number of one of the prefixes',
      },
      {
        call: { purpose: 'marketing', shown: 'geographic', shownFor: 'any' },
        is: 'broken',
        because: 'an ordinary number',
      },
      {
        call: { purpose: 'marketing', shown: 'mobile', shownFor: 'marketing' },
        is: 'broken',
        because: 'mobile numbers are for people',
      },
      {
        call: { purpose: 'delivery', shown: 'mobile', shownFor: 'any' },
        is: 'kept',
        because: 'it sells nothing',
      },
    ],
  },
  { conditions: () => [showsPurpose('marketing'), showsNoKind('mobile')] },
);
