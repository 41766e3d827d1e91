/** Brazil: short calls, the prefix of telemarketing, and the list of those who do not want it. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Parameter, ParameterValues } from '../../../model/contracts/parameter.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { SanctionCode } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import type { RuleActs, RuleText } from '../assemble.ts';
import { shortCallsADay } from '../conditions/dailyCount.ts';
import { showsPurpose } from '../conditions/numberShown.ts';
import { notRegistered } from '../conditions/permission.ts';
import { limit, secondsOf, shareAtMost } from '../parameters.ts';
import { placed } from '../placed.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

const blockDays: Parameter = {
  type: 'number',
  default: 15,
  minimum: 0,
  maximum: 3650,
  unit: 'd',
  says: 'how long outgoing calls are blocked',
  source: 'rules BR-SHORT-2022',
};

/** The orders differ in how long a short call lasts, in whether it is one when the person called ends it, and in the share of all calls that they ask for. */
interface ShortTerms {
  readonly countsCallee: boolean;
  readonly leastShare: (values: ParameterValues) => number;
}

const actsOf = ({ countsCallee, leastShare }: ShortTerms): RuleActs => ({
  conditions: (_site, values) => [
    shortCallsADay({
      limit: Number(values.shortCalls),
      shortSeconds: Number(values.shortSeconds),
      leastShare: leastShare(values),
      countsCallee,
    }),
  ],
  enforce: (values: ParameterValues) => [
    placed('origin', 'short-calls', {
      action: 'reject',
      parameters: {
        shortSeconds: Number(values.shortSeconds),
        counts: countsCallee ? 'answered-and-unanswered' : 'ended-by-caller-and-unanswered',
        limitCalls: Number(values.shortCalls),
        leastShare: leastShare(values),
      },
      suspend: { what: 'operator', after: 0, duration: Number(values.blockDays) * secondsADay },
    }),
  ],
});

const shortText: Omit<
  RuleText,
  'id' | 'title' | 'inForce' | 'looksAt' | 'enforces' | 'cites' | 'parameters' | 'examples'
> = {
  jurisdiction: 'BR',
  status: 'verified',
  exempt: ['customers with fewer short calls a day'],
  about: [],
  obeys: 'a customer stops for the day before it is too many',
  suffers: 'blocked for 15 days; carriers that do not block up to BRL 50 million',
};

const manyShort = (times: number, talkSeconds: number, endedBy: 'caller' | 'callee' = 'caller') => [
  { hoursBefore: 1, times, talkSeconds, toOthers: true, endedBy },
];

export const brShort2022: RulePlugin = ruleFrom(
  {
    ...shortText,
    id: 'br-short-2022',
    version: 2,
    title: 'A customer with 100,000 calls of at most three seconds on a day is blocked for 15 days',
    inForce: {
      from: '2022-06-06',
      until: '2024-05-31',
      says: 'the order; carriers had some days to adapt; that of 2024 took its place',
    },
    looksAt: ['talk', 'person', 'side', 'time'],
    unseenAs: {
      person: 'a voicemail is taken for a person: a call that it ends is not short',
      side: 'an answered call within seconds is taken for one that its caller ended',
    },
    enforces:
      'the originating carrier blocks the outgoing calls of a customer whose number made so many short calls on one day; short are unanswered calls, and answered ones that the caller ends within seconds',
    cites: ['Anatel, precautionary order of 6 June 2022', 'rules BR-SHORT-2022'],
    parameters: {
      shortCalls: limit(100_000, 'calls', ['short calls of a customer on one day', 'rules BR-SHORT-2022']),
      shortSeconds: secondsOf(3, 'down', ['conversation up to which a call is short', 'rules BR-SHORT-2022']),
      blockDays,
    },
    examples: [
      { call: { earlier: manyShort(99_999, 2) }, is: 'kept', because: 'one short call fewer than the limit' },
      { call: { earlier: manyShort(100_000, 2) }, is: 'broken', because: '100,000 short calls today' },
      { call: { earlier: manyShort(100_000, 5) }, is: 'kept', because: 'five seconds are not short' },
      {
        call: { earlier: manyShort(100_000, 2, 'callee') },
        is: 'kept',
        because: 'the people called hung up, not the caller',
      },
    ],
  },
  actsOf({ countsCallee: false, leastShare: () => 0 }),
);

const reports2024 = 'SBT News, 26 April 2024; Mobile Time, 30 May 2025';

export const brShort2024: RulePlugin = ruleFrom(
  {
    ...shortText,
    id: 'br-short-2024',
    version: 2,
    title:
      'A customer with 100,000 calls on a day of which 85 % last at most six seconds is blocked for 15 days',
    inForce: { from: '2024-06-01' },
    looksAt: ['talk', 'time'],
    enforces:
      'the originating carrier blocks the outgoing calls of a customer whose number made so many short calls on one day, if they are so many of all; short are unanswered calls, and answered ones that either side ends within seconds. A call that goes to a voicemail is short by the order; here only if it lasts no longer, since no place tells it from an answered one',
    cites: ['Anatel, order of April 2024, in force on 1 June 2024', reports2024, 'rules BR-SHORT-2024'],
    parameters: {
      shortCalls: limit(85_000, 'calls', [
        'short calls of a customer on one day',
        `85 % of 100,000: ${reports2024}`,
      ]),
      shortShare: shareAtMost(0.85, 'share of the calls of the day that are short', reports2024),
      shortSeconds: secondsOf(6, 'down', ['conversation up to which a call is short', 'rules BR-SHORT-2024']),
      blockDays,
    },
    examples: [
      { call: { earlier: manyShort(85_000, 7) }, is: 'kept', because: 'seven seconds are not short' },
      {
        call: { earlier: manyShort(85_000, 5, 'callee') },
        is: 'broken',
        because: '85,000 short calls today and no others, whoever ended them',
      },
      {
        call: { earlier: [...manyShort(85_000, 5), ...manyShort(16_000, 60)] },
        is: 'kept',
        because: '84 % of the calls today are short',
      },
    ],
  },
  actsOf({ countsCallee: true, leastShare: (values) => Number(values.shortShare) }),
);

export const brPrefix0303: RulePlugin = ruleFrom(
  {
    id: 'br-0303',
    title: 'Telemarketing shows a number with the prefix 0303',
    jurisdiction: 'BR',
    inForce: {
      from: '2022-03-10',
      until: '2025-08-31',
      says: 'recalled: mobile lines, fixed lines from June 2022; no longer compulsory since August 2025, of which the last day is assumed',
    },
    status: 'partly',
    cites: [
      'Anatel, Ato nº 10.413 of 2021',
      'O Globo, 9 June 2022; g1, 9 March 2022',
      'RCN 67, 13 September 2025: no longer compulsory since August',
      'rules BR-0303',
    ],
    exempt: ['donations', 'collection'],
    about: ['marketing'],
    looksAt: ['number-purpose', 'purpose'],
    enforces: '',
    obeys: 'telemarketing shows a number of a block for marketing',
    suffers: 'the number is shut',
    parameters: sanctionParameters({
      identifiedShare: [0.1, 'assumed'],
      sanctionedShare: [0.5, 'assumed'],
      delayDays: [15, 'assumed'],
      durationDays: [15, 'assumed: as for short calls'],
    }),
    examples: [
      { call: { purpose: 'marketing', shownFor: 'marketing' }, is: 'kept', because: 'a number with 0303' },
      { call: { purpose: 'marketing', shownFor: 'any' }, is: 'broken', because: 'an ordinary number' },
      { call: { purpose: 'collection', shownFor: 'any' }, is: 'kept', because: 'collection needs no prefix' },
    ],
  },
  { conditions: () => [showsPurpose('marketing')], sanction: () => SanctionCode.number },
);

export const brNaoMePerturbe: RulePlugin = ruleFrom(
  {
    id: 'br-nmp',
    title: 'No telemarketing to who is on the list “não me perturbe”',
    jurisdiction: 'BR',
    inForce: { from: '2019-07-16', says: 'recalled' },
    status: 'verified',
    cites: ['rules BR-0303: opt-out list effective within 30 days'],
    exempt: ['the first 30 days after registration'],
    about: ['marketing'],
    looksAt: ['do-not-call', 'consent', 'purpose'],
    enforces: '',
    obeys: 'the list is cleaned of registered numbers',
    suffers: '',
    parameters: {},
    examples: [
      {
        call: { purpose: 'marketing', doNotCall: false },
        is: 'kept',
        because: 'the number is not on the list',
      },
      {
        call: { purpose: 'marketing', doNotCall: true, consent: false },
        is: 'broken',
        because: 'the number is on the list',
      },
    ],
  },
  { conditions: () => [notRegistered] },
);
