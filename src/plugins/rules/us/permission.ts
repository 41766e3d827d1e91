/** United States: whom one may call without being asked, and with what voice. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import type { RuleText } from '../assemble.ts';
import { callsToOnePerson } from '../conditions/frequency.ts';
import { consentGiven, notRegistered, noVoiceWithoutConsent } from '../conditions/permission.ts';
import { limit, secondsADay, windowDays } from '../parameters.ts';
import { sanctionParameters } from '../sanctionParameters.ts';
import { onlyFor } from '../condition.ts';
import type { Condition } from '../condition.ts';

export const usDoNotCall: RulePlugin = ruleFrom(
  {
    id: 'us-dnc',
    title: 'No sales calls to numbers of the national do-not-call registry',
    jurisdiction: 'US',
    inForce: { from: '2003-10-01', says: '68 FR 44144: section 64.1200(c)(2) effective on October 1, 2003' },
    status: 'partly',
    cites: ['47 CFR 64.1200(c)(2)', '16 CFR 310.4(b)(1)(iii)(B)', '68 FR 44144'],
    exempt: [
      'charities',
      'politics',
      'surveys',
      'an established business relationship: 18 months from a purchase, 3 from an inquiry (recalled)',
    ],
    about: ['marketing'],
    looksAt: ['callee', 'purpose', 'do-not-call', 'consent'],
    enforces: '',
    obeys: 'the list is cleaned of registered numbers whose owners have not consented',
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

const robocallFine = sanctionParameters({
  currency: 'USD',
  fine: [500, 'rules US-TCPA-ROBO: 500 a call in private action, 1,500 if wilful'],
});

const voiceText: Omit<RuleText, 'id' | 'title' | 'inForce' | 'cites' | 'examples'> = {
  jurisdiction: 'US',
  status: 'verified',
  exempt: ['emergencies', 'numbers ported from a landline in the last 15 days'],
  about: ['marketing', 'collection', 'service', 'banking', 'fraud'],
  looksAt: ['voice', 'consent', 'purpose'],
  enforces: '',
  obeys: 'an artificial or recorded voice calls only who has consented; people may call',
  suffers: 'USD 500 a call in private action, 1,500 if wilful',
  currency: 'USD',
  parameters: robocallFine,
};

export const usRobocall: RulePlugin = ruleFrom(
  {
    ...voiceText,
    id: 'us-tcpa-robo',
    title: 'No artificial or prerecorded voice without prior express consent',
    inForce: {
      from: '1992-12-20',
      says: 'recalled; written consent for telemarketing since 2013 (recalled)',
    },
    cites: ['47 USC 227(b)', '47 CFR 64.1200(a)(1)–(3)'],
    examples: [
      {
        call: { purpose: 'marketing', automatic: true, consent: true },
        is: 'kept',
        because: 'the person has consented',
      },
      {
        call: { purpose: 'marketing', automatic: true, consent: false },
        is: 'broken',
        because: 'a recorded voice without consent',
      },
      {
        call: { purpose: 'marketing', automatic: false, consent: false },
        is: 'kept',
        because: 'a person speaks',
      },
    ],
  },
  { conditions: () => [noVoiceWithoutConsent], sanction: fined },
);

export const usAiVoice: RulePlugin = ruleFrom(
  {
    ...voiceText,
    id: 'us-ai-voice',
    title: 'A voice made by artificial intelligence counts as an artificial voice',
    inForce: { from: '2024-02-08' },
    cites: ['FCC 24-17, declaratory ruling of 8 February 2024'],
    examples: [
      {
        call: { at: '2024-05-06 10:00', purpose: 'marketing', automatic: true, consent: true },
        is: 'kept',
        because: 'the person has consented',
      },
      {
        call: { at: '2024-05-06 10:00', purpose: 'marketing', automatic: true, consent: false },
        is: 'broken',
        because: 'a synthetic voice without consent',
      },
    ],
  },
  { conditions: () => [noVoiceWithoutConsent], sanction: fined },
);

export const usTsrPrerecorded: RulePlugin = ruleFrom(
  {
    id: 'us-tsr-prerecord',
    title: 'No prerecorded telemarketing without a written agreement',
    jurisdiction: 'US',
    inForce: { from: '2009-09-01', says: 'the year is verified, the day recalled' },
    status: 'verified',
    cites: ['16 CFR 310.4(b)(1)(v)'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['voice', 'consent', 'purpose'],
    enforces: '',
    obeys: 'recorded messages that sell go only to who has agreed in writing',
    suffers: 'a civil penalty of up to USD 53,088 a violation (recalled, 2025)',
    currency: 'USD',
    parameters: sanctionParameters({
      currency: 'USD',
      fine: [53_088, 'recalled: civil penalty a violation, 2025, rules US-ABANDON-TSR'],
    }),
    examples: [
      {
        call: { purpose: 'marketing', automatic: true, consent: true },
        is: 'kept',
        because: 'agreed in writing',
      },
      {
        call: { purpose: 'marketing', automatic: true, consent: false },
        is: 'broken',
        because: 'nobody has agreed',
      },
    ],
  },
  { conditions: () => [noVoiceWithoutConsent], sanction: fined },
);

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
    enforces: '',
    obeys: 'a fourth recorded call within 30 days is not made',
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
    enforces: '',
    obeys: 'a second recorded message of a day waits, as does a fourth of a week',
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

export const usOneToOne: RulePlugin = ruleFrom(
  {
    id: 'us-1to1',
    title: 'Consent names exactly one seller (never came into force)',
    jurisdiction: 'US',
    inForce: {
      from: '2025-01-27',
      says: 'the day on which it was due; vacated on 24 January 2025 (recalled)',
    },
    status: 'draft',
    cites: ['FCC 23-107, one-to-one consent'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['consent', 'purpose'],
    enforces: '',
    obeys: 'nobody is called to whom no consent is given by name',
    suffers: 'USD 500 a call in private action, 1,500 if wilful',
    currency: 'USD',
    parameters: robocallFine,
    examples: [
      { call: { purpose: 'marketing', consent: true }, is: 'kept', because: 'this seller is named' },
      {
        call: { purpose: 'marketing', consent: false },
        is: 'broken',
        because: 'no consent names this seller',
      },
    ],
  },
  { conditions: () => [consentGiven], sanction: fined },
);
