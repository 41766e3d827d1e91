/** United States: the list that each caller keeps of those who have asked it to stop. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import type { PlannedCall } from '../../../model/contracts/ruleCalls.ts';
import { Purpose } from '../../../model/contracts/caller.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import { stopsOnRequest } from '../conditions/stopRequests.ts';
import { graceDays, waitDays } from '../parameters.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

/** Telemarketing, whoever speaks; and recorded calls that are made without consent because they are exempt from it. */
const isBound = ({ purpose, isAutomatic, hasConsent }: Readonly<PlannedCall>): boolean =>
  purpose === Purpose.marketing || (isAutomatic === 1 && hasConsent !== 1);

const askedBefore = (hoursBefore: number) => [
  { hoursBefore, talkSeconds: 5, isRefused: true, hasAskedToStop: true },
];

export const usOwnList: RulePlugin = ruleFrom(
  {
    id: 'us-own-list',
    version: 2,
    title: 'Who has asked a caller to stop is called no more by it, for five years',
    jurisdiction: 'US',
    inForce: {
      from: '1992-12-20',
      says: 'recalled: lists of sellers; recorded calls that need no consent since 20 July 2023',
    },
    status: 'partly',
    cites: ['47 CFR 64.1200(d)', 'FCC 20-186 and 24-24', 'rules US-DNC and US-EXEMPT-3IN30: opt-out'],
    exempt: [
      'emergencies',
      'people who speak themselves and sell nothing',
      'recorded calls with consent that sell nothing',
      'charities',
    ],
    about: ['marketing', 'service', 'banking', 'delivery', 'school', 'collection', 'care'],
    looksAt: ['refusal', 'callee', 'purpose', 'voice', 'consent'],
    enforces: '',
    obeys:
      'a caller takes who asks it to stop from its list within some days, whether on the national registry or not, and whatever was consented to before. How many of those who refuse ask for it is the residents’ `stopRequestShare`',
    suffers: 'USD 500 a call in private action (recalled)',
    currency: 'USD',
    parameters: {
      honourDays: graceDays(
        14,
        'full days after the date of the request on which the caller may still call',
        '47 CFR 64.1200(d)(3) since 11 April 2025: ten business days, here two weeks; 30 days before (Cove Law, 15 April 2025)',
      ),
      keptDays: waitDays(
        1826,
        'for how long a request holds, from its date',
        '47 CFR 64.1200(d)(6): five years',
      ),
      ...sanctionParameters({
        currency: 'USD',
        fine: [500, 'recalled: 47 USC 227(c)(5), rules US-DNC'],
      }),
    },
    examples: [
      {
        call: { purpose: 'marketing', earlier: askedBefore(14 * 24) },
        is: 'kept',
        because: 'the request is of two weeks ago and may still be on its way to the list',
      },
      {
        call: { purpose: 'marketing', consent: true, earlier: askedBefore(16 * 24) },
        is: 'broken',
        because: 'the person asked to stop 16 days ago, whatever was consented to before',
      },
      {
        call: { purpose: 'marketing', earlier: [{ hoursBefore: 16 * 24, talkSeconds: 20 }] },
        is: 'kept',
        because: 'the person did not ask',
      },
      {
        call: { purpose: 'marketing', earlier: [{ hoursBefore: 16 * 24, talkSeconds: 5, isRefused: true }] },
        is: 'kept',
        because: 'the person hung up and did not ask',
      },
      {
        call: { purpose: 'marketing', earlier: askedBefore(1828 * 24) },
        is: 'kept',
        because: 'the request is more than five years old',
      },
      {
        call: { purpose: 'service', automatic: true, consent: false, earlier: askedBefore(16 * 24) },
        is: 'broken',
        because: 'a recorded call that needs no consent, and the person has opted out',
      },
      {
        call: { purpose: 'service', automatic: false, earlier: askedBefore(16 * 24) },
        is: 'kept',
        because: 'a person speaks, and sells nothing',
      },
    ],
  },
  {
    conditions: (site, values) => [
      onlyFor(
        isBound,
        stopsOnRequest(
          site,
          { honourDays: Number(values.honourDays), keptDays: Number(values.keptDays) },
          ({ hasAskedToStop }) => hasAskedToStop,
        ),
      ),
    ],
    sanction: fined,
  },
);
