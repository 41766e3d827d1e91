/** Brazil: whoever makes very many short calls a day. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Parameter, ParameterValues } from '../../../model/contracts/parameter.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import type { RuleActs, RuleText } from '../assemble.ts';
import { shortCallsADay } from '../conditions/dailyCount.ts';
import { limit, shareAtMost, shortTalk } from '../parameters.ts';
import { placed } from '../placed.ts';

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
      'the originating carrier blocks the outgoing calls of a customer whose number made so many short calls on one day; short are unanswered calls, and answered ones that the caller ends within seconds; that numbers out of service are blocked as well is not part of it',
    cites: ['Anatel, precautionary order of 6 June 2022', 'rules BR-SHORT-2022'],
    parameters: {
      shortCalls: limit(100_000, 'calls', ['short calls of a customer on one day', 'rules BR-SHORT-2022']),
      shortSeconds: shortTalk(3, 'conversation up to which a call is short', 'rules BR-SHORT-2022'),
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
      shortSeconds: shortTalk(6, 'conversation up to which a call is short', 'rules BR-SHORT-2024'),
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
