/** France: the numbers of automated platforms. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import type { Condition } from '../condition.ts';
import { isDialledByHand } from '../conditions/dialing.ts';
import { showsNoKind, showsPurpose } from '../conditions/numberShown.ts';

const ofPlatforms = (condition: Condition): Condition => onlyFor((call) => !isDialledByHand(call), condition);

export const frPrefix: RulePlugin = ruleFrom(
  {
    id: 'fr-prefix',
    version: 2,
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
    looksAt: ['number-purpose', 'number-kind', 'voice', 'agents', 'purpose'],
    unseenAs: { voice: 'every call is taken for one that a machine dials or speaks on' },
    enforces: '',
    obeys:
      'a machine that speaks, or dials for agents, shows a number of a block for marketing that is not mobile when it solicits',
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
        call: { purpose: 'marketing', automatic: false, shown: 'mobile', shownFor: 'any' },
        is: 'kept',
        because: 'a person dials and speaks',
      },
      {
        call: {
          purpose: 'marketing',
          automatic: false,
          idleAgents: 1,
          callsAhead: 1,
          shown: 'mobile',
          shownFor: 'any',
        },
        is: 'broken',
        because: 'a dialer dials for the people who speak',
      },
      {
        call: { purpose: 'delivery', shown: 'mobile', shownFor: 'any' },
        is: 'kept',
        because: 'it sells nothing',
      },
    ],
  },
  { conditions: () => [ofPlatforms(showsPurpose('marketing')), ofPlatforms(showsNoKind('mobile'))] },
);
