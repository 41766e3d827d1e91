/** United States: how often a recorded voice may call where no consent is needed. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import type { Condition } from '../condition.ts';
import { callsToOnePerson } from '../conditions/frequency.ts';
import { limit, windowDays } from '../parameters.ts';
import { robocallFine } from './voices.ts';

const optOut = 'each offers an opt-out: what follows from one is us-own-list';

/** A condition for calls with an artificial voice to somebody who has not consented; others are not its business. */
const ofUnasked = (condition: Condition): Condition =>
  onlyFor(({ isAutomatic, hasConsent }) => isAutomatic === 1 && hasConsent !== 1, condition);

export const usThreeInThirty: RulePlugin = ruleFrom(
  {
    id: 'us-exempt-3in30',
    title:
      'At most three prerecorded calls to a home in 30 days without consent, where consent is not needed',
    jurisdiction: 'US',
    inForce: { from: '2023-07-20' },
    status: 'verified',
    cites: ['47 CFR 64.1200(a)(3)(ii)–(iv)', '88 FR 3668'],
    exempt: ['callers with oral or written consent', 'people who speak themselves'],
    about: ['service', 'banking', 'delivery', 'school', 'collection'],
    looksAt: ['callee', 'voice', 'consent', 'purpose', 'time'],
    bindsBy: ['voice'],
    enforces: '',
    obeys: `a fourth recorded call within 30 days is not made; ${optOut}`,
    suffers: 'USD 500 a call in private action, 1,500 if wilful',
    currency: 'USD',
    parameters: {
      calls: limit(3, 'calls', ['recorded calls to one person in the window', 'rules US-EXEMPT-3IN30']),
      windowDays: windowDays(30, 'over which calls are counted', 'rules US-EXEMPT-3IN30'),
      ...robocallFine,
    },
    examples: [
      {
        call: {
          purpose: 'service',
          automatic: true,
          consent: false,
          earlier: [{ hoursBefore: 48, times: 2 }],
        },
        is: 'kept',
        because: 'the third within 30 days',
      },
      {
        call: {
          purpose: 'service',
          automatic: true,
          consent: false,
          earlier: [{ hoursBefore: 48, times: 3 }],
        },
        is: 'broken',
        because: 'the fourth within 30 days',
      },
      {
        call: {
          purpose: 'service',
          automatic: true,
          consent: false,
          earlier: [{ hoursBefore: 721, times: 3 }],
        },
        is: 'kept',
        because: 'the others are more than 30 days ago',
      },
    ],
  },
  {
    conditions: (site, values) => [
      ofUnasked(
        callsToOnePerson(site, {
          atMost: Number(values.calls),
          windowSeconds: Number(values.windowDays) * secondsADay,
        }),
      ),
    ],
    sanction: fined,
  },
);

export const usHipaa: RulePlugin = ruleFrom(
  {
    id: 'us-exempt-hipaa',
    title: 'At most one recorded health-care call a day and three a week to a home without consent',
    jurisdiction: 'US',
    inForce: { from: '2023-07-20' },
    status: 'verified',
    cites: ['47 CFR 64.1200(a)(3)(v)', '88 FR 3668'],
    exempt: ['callers with consent', 'people who speak themselves'],
    about: ['care'],
    looksAt: ['callee', 'voice', 'consent', 'purpose', 'time'],
    bindsBy: ['voice'],
    enforces: '',
    obeys: `a second recorded message of a day waits, as does a fourth of a week; ${optOut}`,
    suffers: 'USD 500 a call in private action, 1,500 if wilful',
    currency: 'USD',
    parameters: {
      callsADay: limit(1, 'calls', ['recorded calls to one person within 24 hours', 'rules US-EXEMPT-HIPAA']),
      callsAWeek: limit(3, 'calls', [
        'recorded calls to one person within seven days',
        'rules US-EXEMPT-HIPAA',
      ]),
      ...robocallFine,
    },
    examples: [
      {
        call: { purpose: 'care', automatic: true, consent: false, earlier: [{ hoursBefore: 25 }] },
        is: 'kept',
        because: 'the last message was yesterday',
      },
      {
        call: { purpose: 'care', automatic: true, consent: false, earlier: [{ hoursBefore: 3 }] },
        is: 'broken',
        because: 'the second within a day',
      },
      {
        call: { purpose: 'care', automatic: true, consent: false, earlier: [{ hoursBefore: 30, times: 3 }] },
        is: 'broken',
        because: 'the fourth within a week',
      },
    ],
  },
  {
    conditions: (site, values) => [
      ofUnasked(callsToOnePerson(site, { atMost: Number(values.callsADay), windowSeconds: secondsADay })),
      ofUnasked(
        callsToOnePerson(site, { atMost: Number(values.callsAWeek), windowSeconds: 7 * secondsADay }),
      ),
    ],
    sanction: fined,
  },
);
