/** United Kingdom: consent, and the register of the Telephone Preference Service. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { restAfter } from '../conditions/frequency.ts';
import { notRegistered, noVoiceWithoutConsent } from '../conditions/permission.ts';
import { showsNumber } from '../conditions/numberShown.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const ukPecr: RulePlugin = ruleFrom(
  {
    id: 'uk-pecr',
    version: 2,
    title: 'Automated marketing calls need consent; live ones leave registered numbers alone',
    jurisdiction: 'UK',
    inForce: { from: '2003-12-11', says: 'recalled' },
    status: 'recalled',
    cites: ['Privacy and Electronic Communications Regulations 2003, reg. 19 and 21', 'rules UK-PECR'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['voice', 'consent', 'do-not-call', 'refusal'],
    enforces: '',
    obeys:
      'machines call only who has consented, people nobody on the register and nobody who told the caller not to call again (`stopRequestShare` of those who refuse); a number is shown',
    suffers:
      'up to GBP 500,000; under the Act of 2025 up to GBP 17.5 million or 4 % of turnover (both recalled)',
    currency: 'GBP',
    parameters: sanctionParameters({
      currency: 'GBP',
      fine: [500_000, 'recalled: rules UK-PECR'],
      identifiedShare: [0.001, 'assumed'],
      collectedShare: [0.1, 'assumed'],
    }),
    examples: [
      {
        call: { purpose: 'marketing', automatic: false, doNotCall: false },
        is: 'kept',
        because: 'a person calls a number that is not registered',
      },
      {
        call: { purpose: 'marketing', automatic: true, consent: false },
        is: 'broken',
        because: 'a machine calls without consent',
      },
      {
        call: { purpose: 'marketing', automatic: false, doNotCall: true, consent: false },
        is: 'broken',
        because: 'the number is registered',
      },
      {
        call: {
          purpose: 'marketing',
          automatic: false,
          doNotCall: false,
          earlier: [{ hoursBefore: 48, talkSeconds: 5, isRefused: true, hasAskedToStop: true }],
        },
        is: 'broken',
        because: 'the person told this caller not to call again',
      },
      {
        call: {
          purpose: 'marketing',
          automatic: false,
          doNotCall: false,
          earlier: [{ hoursBefore: 48, talkSeconds: 5, isRefused: true }],
        },
        is: 'kept',
        because: 'the person hung up and told the caller nothing',
      },
    ],
  },
  {
    conditions: (site) => [
      noVoiceWithoutConsent,
      notRegistered,
      showsNumber,
      restAfter(
        site,
        { restSeconds: Infinity, what: 'the person has objected' },
        ({ hasAskedToStop }) => hasAskedToStop,
      ),
    ],
    sanction: fined,
  },
);
