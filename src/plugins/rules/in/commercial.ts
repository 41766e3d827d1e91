/** India: the number series of commercial communication, and complaints about who does not use them. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { OperatorCase, RulePlugin } from '../../../model/contracts/rule.ts';
import { SanctionCode } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import { showsPurpose } from '../conditions/numberShown.ts';
import { limit, windowOfWholeDays } from '../parameters.ts';
import { placed } from '../placed.ts';
import { sanctionParameters } from '../sanctionParameters.ts';
import type { Condition } from '../condition.ts';
import { Purpose } from '../../../model/contracts/caller.ts';

const tcccpr = 'TCCCPR 2018, second amendment of 12 February 2025, CG-DL-E-18022025-261096';
const since2025 = { from: '2025-03-20', says: 'recalled: thirty days after the gazette of 18 February 2025' };

/** What an unregistered sender suffers: the number is barred, and the next time all its resources are cut. */
const firstNumberThenAll = ({ sanctions }: OperatorCase): SanctionCode =>
  sanctions === 0 ? SanctionCode.number : SanctionCode.operator;
const barred = {
  durationDays: [15, 'recalled: first breach, rules IN-TCCCPR-COMPLAINT'],
  repeatDays: [365, 'recalled: one year, rules IN-TCCCPR-COMPLAINT'],
} as const;

/** Promotion shows its own range, other commercial calls theirs. */
const series: readonly Condition[] = [
  onlyFor(({ purpose }) => purpose === Purpose.marketing, showsPurpose('marketing')),
  onlyFor(({ purpose }) => purpose !== Purpose.marketing, showsPurpose('service', 'marketing')),
];

export const inComplaints: RulePlugin = ruleFrom(
  {
    id: 'in-tcccpr-complaint',
    version: 2,
    title: 'Five complaints in ten days about an unregistered sender bar its outgoing calls',
    jurisdiction: 'IN',
    inForce: since2025,
    status: 'verified',
    cites: [tcccpr, 'rules IN-TCCCPR-COMPLAINT'],
    exempt: ['senders registered for commercial communication'],
    about: ['marketing', 'fraud', 'collection', 'service'],
    looksAt: ['complaints', 'number-purpose'],
    enforces: 'the originating carrier bars a number about which enough people complain, some days later',
    obeys: 'commercial calls come from the series for them',
    suffers:
      'outgoing calls barred for 15 days, all resources cut for a year when it happens again (both recalled)',
    parameters: {
      complaints: limit(5, 'complaints', [
        'complaints within the window',
        'rules IN-TCCCPR-COMPLAINT: press; ten in seven days before',
      ]),
      windowDays: windowOfWholeDays(10, 'over which complaints are counted', 'rules IN-TCCCPR-COMPLAINT'),
      ...sanctionParameters({
        identifiedShare: [1, 'assumed: the number is its subscriber’s'],
        sanctionedShare: [1, 'assumed: the regulation leaves no choice'],
        delayDays: [5, 'rules IN-TCCCPR-COMPLAINT: act within five days'],
        ...barred,
      }),
    },
    examples: [
      {
        call: { purpose: 'marketing', shownFor: 'marketing', complaints: 4 },
        is: 'kept',
        because: 'four complaints in ten days',
      },
      {
        call: { purpose: 'marketing', shownFor: 'marketing', complaints: 5 },
        is: 'broken',
        because: 'the fifth complaint in ten days',
      },
      { call: { purpose: 'marketing', shownFor: 'any' }, is: 'broken', because: 'an unregistered sender' },
    ],
  },
  {
    conditions: () => series,
    enforce: (values) => [
      placed('origin', 'complaint-count', {
        action: 'allow',
        parameters: { limitComplaints: Number(values.complaints), windowDays: Number(values.windowDays) },
        suspend: {
          what: 'number',
          after: Number(values.sanctionDelay),
          duration: Number(values.sanctionDuration),
        },
      }),
    ],
    sanction: (against, values) =>
      against.complaintsWithin(Number(values.windowDays) * secondsADay) < Number(values.complaints)
        ? SanctionCode.none
        : firstNumberThenAll(against),
  },
);

export const inSeries: RulePlugin = ruleFrom(
  {
    id: 'in-series',
    version: 2,
    title:
      'Promotional calls from series 140, service and transactions from 1600, none from ordinary numbers',
    jurisdiction: 'IN',
    inForce: since2025,
    status: 'verified',
    cites: [tcccpr, 'rules IN-SERIES'],
    exempt: ['private calls'],
    about: ['marketing', 'banking', 'service'],
    looksAt: ['number-purpose', 'purpose'],
    enforces: '',
    obeys:
      'promotion shows a number of a block for marketing, service one of a block for service; that call apps may not block these series binds no caller and is not part of it: a world says what its apps label',
    suffers: 'as an unregistered sender',
    parameters: sanctionParameters({
      identifiedShare: [0.5, 'assumed'],
      sanctionedShare: [0.5, 'assumed'],
      delayDays: [5, 'rules IN-TCCCPR-COMPLAINT'],
      ...barred,
    }),
    examples: [
      {
        call: { purpose: 'marketing', shownFor: 'marketing' },
        is: 'kept',
        because: 'a number of series 140',
      },
      { call: { purpose: 'banking', shownFor: 'service' }, is: 'kept', because: 'a number of series 1600' },
      { call: { purpose: 'marketing', shownFor: 'any' }, is: 'broken', because: 'an ordinary number' },
    ],
  },
  { conditions: () => series, sanction: firstNumberThenAll },
);
