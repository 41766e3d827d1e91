/** United States: whom one may call without being asked. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { noVoiceWithoutConsent, notRegistered } from '../conditions/permission.ts';
import { sanctionParameters } from '../sanctionParameters.ts';
import { robocallFine } from './voices.ts';

export const usDoNotCall: RulePlugin = ruleFrom(
  {
    id: 'us-dnc',
    title: 'No sales calls to numbers of the national do-not-call registry',
    jurisdiction: 'US',
    inForce: { from: '2003-10-01', says: '68 FR 44144: section 64.1200(c)(2) effective on October 1, 2003' },
    status: 'partly',
    cites: ['47 CFR 64.1200(c)(2)', '16 CFR 310.4(b)(1)(iii)(B)', '68 FR 44144', 'FCC 04-204'],
    exempt: [
      'charities',
      'politics',
      'surveys',
      'an established business relationship: 18 months from a purchase, 3 from an inquiry (recalled)',
      'numbers registered after the copy of the registry was fetched, which may be 31 days old: no parameter holds it, nor an older copy that a caller goes on with, since nobody in a world registers while it runs and no registration has a date; in the year to September 2024 so many were 1 of 700 (4.2 of 253 million a year, FTC)',
    ],
    about: ['marketing'],
    looksAt: ['callee', 'purpose', 'do-not-call', 'consent'],
    enforces: '',
    obeys:
      'the list is cleaned of registered numbers whose owners have not consented; who asks the caller itself to stop: us-own-list',
    suffers: 'USD 500 a call in private action (recalled)',
    currency: 'USD',
    parameters: sanctionParameters({
      currency: 'USD',
      fine: [500, 'recalled: 47 USC 227(c)(5), rules US-DNC'],
    }),
    examples: [
      {
        call: { purpose: 'marketing', doNotCall: false },
        is: 'kept',
        because: 'the number is not registered',
      },
      {
        call: { purpose: 'marketing', doNotCall: true, consent: true },
        is: 'kept',
        because: 'the owner has consented',
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

export const usOneToOne: RulePlugin = ruleFrom(
  {
    id: 'us-1to1',
    version: 2,
    title: 'Consent names exactly one seller (never came into force)',
    jurisdiction: 'US',
    inForce: {
      from: '2025-01-27',
      says: 'the day on which it was due; vacated on 24 January 2025 (recalled)',
    },
    status: 'draft',
    cites: ['FCC 23-107, one-to-one consent'],
    exempt: [
      'calls that sell nothing',
      'people who speak themselves: the law of robocalls asks them for no consent',
    ],
    about: ['marketing'],
    looksAt: ['voice', 'consent', 'purpose'],
    enforces: '',
    obeys:
      'an artificial or recorded voice sells only to who has given consent by name; every consent of a world is to one caller',
    suffers:
      'USD 500 a call in private action, 1,500 if wilful: the same violation as under us-tcpa-robo and us-ai-voice. It stands in their place; beside them it has a call fined twice',
    currency: 'USD',
    parameters: robocallFine,
    examples: [
      {
        call: { purpose: 'marketing', automatic: true, consent: true },
        is: 'kept',
        because: 'this seller is named',
      },
      {
        call: { purpose: 'marketing', automatic: false, consent: false },
        is: 'kept',
        because: 'a person speaks',
      },
      {
        call: { purpose: 'marketing', automatic: true, consent: false },
        is: 'broken',
        because: 'no consent names this seller',
      },
    ],
  },
  { conditions: () => [noVoiceWithoutConsent], sanction: fined },
);
