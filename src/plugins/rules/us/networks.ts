/** United States: what carriers must do: sign, block what nobody calls from, charge for short calls. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { shortShareAtMost } from '../conditions/dailyCount.ts';
import { attested, mayCallOut, showsServed } from '../conditions/numberShown.ts';
import { judgedShare, limit, secondsOf, shortTalk } from '../parameters.ts';
import { placed } from '../placed.ts';

export const usShaken: RulePlugin = ruleFrom(
  {
    id: 'us-shaken',
    title: 'Calls are signed with an attestation; those attested worst are labelled',
    jurisdiction: 'US',
    inForce: {
      from: '2021-06-30',
      says: 'large carriers, recalled; gateways 30 June 2023, intermediates 31 December 2023 (recalled)',
    },
    status: 'partly',
    cites: ['47 CFR 64.6301–6303', 'DOC-382819A1', '88 FR 40096'],
    exempt: ['hops that are not over IP'],
    about: [],
    looksAt: ['attestation'],
    enforces:
      'terminating carriers label calls of an attestation behind which more than a tolerated share are robocalls',
    obeys: 'carriers sign; a caller can do nothing',
    suffers: '',
    parameters: {
      toleratedShare: judgedShare(
        0.15,
        'share of robocalls behind an attestation up to which it is tolerated',
        'assumed',
      ),
    },
    examples: [
      { call: { attestation: 'A' }, is: 'kept', because: 'it is signed' },
      { call: { attestation: 'none' }, is: 'broken', because: 'nobody has signed it' },
    ],
  },
  {
    conditions: () => [attested],
    enforce: (values) => [
      placed('terminating', 'attestation-share', {
        action: 'label',
        parameters: { toleratedShare: Number(values.toleratedShare) },
      }),
    ],
  },
);

export const usDno: RulePlugin = ruleFrom(
  {
    id: 'us-dno',
    title: 'Carriers block numbers on a do-not-originate list',
    jurisdiction: 'US',
    inForce: { from: '2026-03-25' },
    status: 'verified',
    cites: ['FCC 25-15', '90 FR 13416'],
    exempt: ['calls to emergency services'],
    about: [],
    looksAt: ['number-purpose'],
    enforces:
      'every carrier that takes a call in or passes it on rejects numbers whose owners have declared that nobody calls from them: the world’s list of these, if it has one',
    obeys: 'nobody shows a number for incoming calls only',
    suffers: '',
    parameters: {},
    examples: [
      { call: { shown: 'geographic', shownFor: 'any' }, is: 'kept', because: 'the number may call out' },
      { call: { shown: 'code', shownFor: 'inbound-only' }, is: 'broken', because: 'nobody calls from it' },
    ],
  },
  {
    conditions: () => [mayCallOut],
    enforce: () => [
      placed('origin', 'do-not-originate', { action: 'reject' }),
      placed('transit', 'do-not-originate', { action: 'reject' }),
    ],
  },
);

export const usBlockUnallocated: RulePlugin = ruleFrom(
  {
    id: 'us-block-2017',
    title: 'Carriers may block numbers that are invalid, unallocated or unused',
    jurisdiction: 'US',
    inForce: { from: '2018-02-12', says: '83 FR 1566; adopted on 16 November 2017' },
    status: 'verified',
    cites: ['FCC 17-151, 83 FR 1566', '47 CFR 64.1200(k)', 'rules US-BLOCK-SAFE: earlier (2017)'],
    exempt: ['calls to emergency services'],
    about: [],
    looksAt: ['number-allocation'],
    enforces: 'terminating carriers reject calls that show a number out of service',
    obeys: 'nobody shows a number that is not in service',
    suffers: '',
    parameters: {},
    examples: [
      { call: { shown: 'mobile', allocated: true }, is: 'kept', because: 'the number is in service' },
      { call: { shown: 'invalid', allocated: false }, is: 'broken', because: 'nobody has the number' },
    ],
  },
  {
    conditions: () => [showsServed],
    enforce: () => [placed('terminating', 'unallocated-number', { action: 'reject' })],
  },
);

export const usShortDuration: RulePlugin = ruleFrom(
  {
    id: 'us-carrier-sdc',
    version: 4,
    isPrice: true,
    title: 'Carriers charge for short calls where too many of a number’s calls are short',
    jurisdiction: 'US',
    inForce: { from: '2020-01-01', says: 'assumed: vendors’ terms without a date' },
    status: 'verified',
    cites: ['Telnyx, Plivo and CallTrackingMetrics on short-duration calls, facts B2'],
    exempt: ['numbers with few short calls'],
    about: [],
    looksAt: ['talk'],
    enforces:
      'the first carrier charges answered calls of at most six seconds of a number more than 15 % of whose answered calls are short',
    obeys:
      'nobody lets a call go: it is a price, which stands in the books of operators; one that is told to keep it makes no call while too many are short, those that a machine answers counted, since connected calls are what is charged',
    suffers: 'USD 0.015 a short call',
    currency: 'USD',
    parameters: {
      shortShare: judgedShare(
        0.15,
        'share of short calls up to which none is charged',
        'rules US-CARRIER-SDC: 15 % Telnyx, 20 % Plivo',
      ),
      shortSeconds: shortTalk(6, 'conversation up to which a call is short', 'facts A3'),
      leastAnswered: limit(20, 'calls', [
        'answered calls of a number of which the share is taken at least',
        'assumed: as the detector of short calls',
      ]),
      charge: {
        type: 'money',
        default: 0.015,
        minimum: 0,
        maximum: 1000,
        unit: 'currency',
        says: 'price of one short call, USD',
        source: 'rules US-CARRIER-SDC',
      },
      talkSeconds: secondsOf(7, 'down', [
        'conversation from which on a call is not short',
        'facts A3: at most six seconds',
      ]),
    },
    examples: [
      { call: { earlier: [{ hoursBefore: 1, talkSeconds: 30 }] }, is: 'kept', because: 'people talk' },
      {
        call: { earlier: [{ hoursBefore: 1, times: 19, talkSeconds: 2, toOthers: true }] },
        is: 'kept',
        because: 'of nineteen calls no share is taken',
      },
      {
        call: { earlier: [{ hoursBefore: 1, times: 20, talkSeconds: 2, toOthers: true }] },
        is: 'broken',
        because: 'all calls are short',
      },
    ],
  },
  {
    conditions: (_site, values) => [
      shortShareAtMost({
        share: Number(values.shortShare),
        shortSeconds: Number(values.shortSeconds),
        leastAnswered: Number(values.leastAnswered),
      }),
    ],
    enforce: (values) => [
      placed('origin', 'short-call-share', {
        action: 'charge',
        parameters: {
          shortSeconds: Number(values.shortSeconds),
          limitShare: Number(values.shortShare),
          enoughCalls: Number(values.leastAnswered),
        },
        charge: { amount: Number(values.charge), below: Number(values.talkSeconds) },
      }),
    ],
  },
);
