/** France: hours and frequency of solicitation since 2023, consent from 2026 on. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import { callsToOnePerson, restAfter } from '../conditions/frequency.ts';
import {
  easterParameter,
  holidaysOf,
  holidaysParameter,
  hoursParameter,
  never,
  permittedHours,
  spanOf,
  week,
} from '../conditions/hours.ts';
import { consentGiven } from '../conditions/permission.ts';
import { limit, waitDays, windowDays } from '../parameters.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

const source = 'rules FR-DECREE-2022-1313: C. conso. D223-9';
const penalty = sanctionParameters({
  currency: 'EUR',
  fine: [375_000, 'a firm; 75,000 a person: rules FR-DECREE-2022-1313 and FR-LAW-2025-594'],
  identifiedShare: [0.001, 'assumed'],
});
const common = {
  jurisdiction: 'FR',
  status: 'verified',
  about: ['marketing'],
  enforces: '',
  suffers: 'a fine of up to EUR 75,000 a person or 375,000 a firm',
  currency: 'EUR',
} as const;

export const frDecree2022: RulePlugin = ruleFrom(
  {
    ...common,
    id: 'fr-decree-2022-1313',
    title:
      'Solicitation on weekdays 10:00 to 13:00 and 14:00 to 20:00, four times in 30 days, 60 days of rest after a refusal',
    inForce: { from: '2023-03-01' },
    cites: ['Décret n° 2022-1313 du 13 octobre 2022; C. conso. D223-9'],
    exempt: ['express prior consent: the hours do not hold'],
    looksAt: ['time', 'callee', 'purpose', 'consent', 'refusal'],
    obeys:
      'calls wait for the hours unless the person has consented; a fifth call within 30 days is not made, nor one within 60 days of a refusal',
    parameters: {
      morning: hoursParameter([10, 13], 'first hours of a weekday', source),
      afternoon: hoursParameter([14, 20], 'second hours of a weekday', source),
      holidays: holidaysParameter(
        [101, 501, 508, 714, 815, 1101, 1111, 1225],
        'recalled: C. trav. L3133-1, days of fixed date',
      ),
      easterDays: easterParameter(
        [1, 39, 50],
        'recalled: C. trav. L3133-1: Easter Monday, Ascension, Whit Monday',
      ),
      calls: limit(4, 'calls', ['solicitations of one person by one trader in the window', source]),
      windowDays: windowDays(30, 'over which they are counted', source),
      restDays: waitDays(60, 'without a call after a refusal', source),
      ...penalty,
    },
    examples: [
      {
        call: {
          at: '2024-05-06 10:30',
          purpose: 'marketing',
          consent: false,
          earlier: [{ hoursBefore: 100, times: 3 }],
        },
        is: 'kept',
        because: 'the fourth within 30 days, on a Monday morning',
      },
      {
        call: { at: '2024-05-06 13:30', purpose: 'marketing', consent: false },
        is: 'broken',
        because: 'between 13:00 and 14:00',
      },
      {
        call: { at: '2024-05-08 11:00', purpose: 'marketing', consent: false },
        is: 'broken',
        because: '8 May is a public holiday',
      },
      {
        call: { at: '2024-05-09 11:00', purpose: 'marketing', consent: false },
        is: 'broken',
        because: 'Ascension Day of 2024',
      },
      {
        call: {
          at: '2024-05-06 11:00',
          purpose: 'marketing',
          consent: false,
          earlier: [{ hoursBefore: 100, times: 4 }],
        },
        is: 'broken',
        because: 'the fifth within 30 days',
      },
      {
        call: {
          at: '2024-05-06 11:00',
          purpose: 'marketing',
          consent: false,
          earlier: [{ hoursBefore: 1000, talkSeconds: 5, isRefused: true }],
        },
        is: 'broken',
        because: 'the person refused 42 days ago',
      },
      {
        call: { at: '2024-05-04 12:00', purpose: 'marketing', consent: true },
        is: 'kept',
        because: 'a Saturday, with consent',
      },
    ],
  },
  {
    conditions: (site, values) => {
      const weekday = [spanOf(values, 'morning'), spanOf(values, 'afternoon')];
      const hours = permittedHours(site, week(weekday, never, never), holidaysOf(values));
      return [
        onlyFor(({ hasConsent }) => hasConsent !== 1, hours),
        callsToOnePerson(site, {
          atMost: Number(values.calls),
          windowSeconds: Number(values.windowDays) * secondsADay,
        }),
        restAfter(
          site,
          { restSeconds: Number(values.restDays) * secondsADay, what: 'a refusal' },
          ({ isRefused }) => isRefused,
        ),
      ];
    },
    sanction: fined,
  },
);

export const frLaw2025: RulePlugin = ruleFrom(
  {
    ...common,
    id: 'fr-law-2025-594',
    title: 'No solicitation without prior consent',
    inForce: { from: '2026-08-11' },
    cites: ['Loi n° 2025-594; C. conso. L223-1'],
    exempt: ['an ongoing contract'],
    suffers:
      'a fine of up to EUR 75,000 a person or 375,000 a firm; with abuse of weakness five years of prison and EUR 500,000, or 20 % of turnover',
    looksAt: ['consent', 'purpose'],
    obeys: 'only who has consented is called',
    parameters: penalty,
    examples: [
      {
        call: { at: '2026-09-01 11:00', purpose: 'marketing', consent: true },
        is: 'kept',
        because: 'consent can be shown',
      },
      {
        call: { at: '2026-09-01 11:00', purpose: 'marketing', consent: false },
        is: 'broken',
        because: 'no consent',
      },
    ],
  },
  { conditions: () => [consentGiven], sanction: fined },
);
