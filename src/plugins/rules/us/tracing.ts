/** United States: who is found and cut off: tracebacks, and false numbers with intent to defraud. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { SanctionCode } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { showsServed } from '../conditions/numberShown.ts';
import { noVoiceWithoutConsent } from '../conditions/permission.ts';
import { limit } from '../parameters.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const usGateway: RulePlugin = ruleFrom(
  {
    id: 'us-gateway',
    title: 'Tracebacks are answered within 24 hours, and the customer found is cut off',
    jurisdiction: 'US',
    inForce: { from: '2022-09-16' },
    status: 'verified',
    cites: ['FCC 22-37', '87 FR 42916'],
    exempt: [],
    about: ['marketing', 'fraud', 'collection'],
    looksAt: ['complaints', 'voice', 'consent'],
    enforces: '',
    obeys: 'no artificial voice without consent',
    suffers: 'the call is traced back within a day, and the carrier cuts the customer off',
    parameters: {
      complaintsToTrace: limit(3, 'complaints', [
        'complaints within 24 hours that start a traceback',
        'assumed',
      ]),
      ...sanctionParameters({
        identifiedShare: [
          0.1,
          'assumed: about 300 tracebacks a month stand against millions of complaints, facts E',
        ],
        sanctionedShare: [0.73, 'facts E: 84, 69 and 73 % of callers found were warned or cut off'],
        delayDays: [1, 'rules US-GATEWAY: answered within 24 hours'],
        durationDays: [365, 'assumed'],
      }),
    },
    examples: [
      {
        call: { purpose: 'marketing', automatic: true, consent: true, complaints: 2 },
        is: 'kept',
        because: 'too few complaints for a traceback',
      },
      {
        call: { purpose: 'marketing', automatic: true, consent: true, complaints: 3 },
        is: 'broken',
        because: 'three complaints within a day start a traceback',
      },
      {
        call: { purpose: 'marketing', automatic: true, consent: false },
        is: 'broken',
        because: 'a recorded voice without consent',
      },
    ],
  },
  {
    conditions: () => [noVoiceWithoutConsent],
    sanction: ({ complaintsWithin }, values) =>
      complaintsWithin(secondsADay) >= Number(values.complaintsToTrace)
        ? SanctionCode.operator
        : SanctionCode.none,
  },
);

export const usSpoof: RulePlugin = ruleFrom(
  {
    id: 'us-spoof',
    title: 'No false caller number with intent to defraud, harm or gain',
    jurisdiction: 'US',
    inForce: { from: '2010-12-22', says: 'recalled' },
    status: 'partly',
    cites: ['47 USC 227(e), Truth in Caller ID Act'],
    exempt: ['law enforcement'],
    about: ['fraud', 'marketing'],
    looksAt: ['number-allocation', 'purpose'],
    enforces: '',
    obeys: 'the number shown is in service',
    suffers: 'USD 10,000 a violation (recalled); one case came to USD 299,997,000',
    currency: 'USD',
    parameters: sanctionParameters({
      currency: 'USD',
      fine: [10_000, 'recalled: rules US-SPOOF'],
      collectedShare: [0.1, 'assumed'],
    }),
    examples: [
      {
        call: { purpose: 'fraud', shown: 'mobile', allocated: true },
        is: 'kept',
        because: 'the number is in service',
      },
      {
        call: { purpose: 'fraud', shown: 'invalid', allocated: false },
        is: 'broken',
        because: 'the number is made up',
      },
    ],
  },
  { conditions: () => [showsServed], sanction: fined },
);
