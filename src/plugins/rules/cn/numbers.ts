/** China: how many numbers a customer may have, and the carriers' own control of frequency. */
import { secondsADay, secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { briefCallsADay, peopleADayBelow } from '../conditions/dailyCount.ts';
import { numbersOfCaller, showsServed } from '../conditions/numberShown.ts';
import { limit, secondsOf } from '../parameters.ts';
import { placed } from '../placed.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const cnAfl2022: RulePlugin = ruleFrom(
  {
    id: 'cn-afl-2022',
    title: 'Law against telecom fraud: few numbers a customer, true numbers shown',
    jurisdiction: 'CN',
    inForce: { from: '2022-12-01' },
    status: 'partly',
    cites: ['Anti-Telecom and Online Fraud Law, art. 10, 13, 14, 31', 'rules CN-AFL-2022'],
    exempt: [],
    about: ['marketing', 'fraud', 'collection'],
    looksAt: ['number-allocation'],
    enforces: 'originating carriers reject calls that show a number out of service',
    obeys: 'no more numbers are used than a customer may have, and each is in service',
    suffers: 'a fine of up to CNY 500,000 for devices and services of this kind (recalled)',
    currency: 'CNY',
    parameters: {
      numbersAtMost: limit(5, 'numbers', [
        'numbers of one customer at one carrier',
        'recalled: five SIMs a person and carrier, rules CN-AFL-2022',
      ]),
      ...sanctionParameters({
        currency: 'CNY',
        fine: [500_000, 'recalled: art. 42, up to 500,000'],
        collectedShare: [0.1, 'assumed'],
      }),
    },
    examples: [
      {
        call: {
          purpose: 'marketing',
          allocated: true,
          earlier: [{ hoursBefore: 9, times: 4, toOthers: true, fromOtherNumbers: true }],
        },
        is: 'kept',
        because: 'the fifth number',
      },
      {
        call: {
          purpose: 'marketing',
          allocated: true,
          earlier: [{ hoursBefore: 9, times: 5, toOthers: true, fromOtherNumbers: true }],
        },
        is: 'broken',
        because: 'the sixth number',
      },
      { call: { purpose: 'fraud', allocated: false }, is: 'broken', because: 'the number is not in service' },
    ],
  },
  {
    conditions: (site, values) => [showsServed, numbersOfCaller(site, Number(values.numbersAtMost))],
    enforce: () => [placed('origin', 'unallocated-number', { action: 'reject' })],
    sanction: fined,
  },
);

export const cnFrequency: RulePlugin = ruleFrom(
  {
    id: 'cn-oper-freq',
    version: 2,
    title:
      'Carriers’ control of frequency, as told in the trade: fewer than 80 people a day from one number, at most 200 brief calls',
    jurisdiction: 'CN',
    inForce: { from: '2020-01-01', says: 'assumed: undated' },
    status: 'verified',
    cites: ['trade folklore, not law: rules CN-OPER-FREQ (seen, but of low confidence)'],
    exempt: [],
    about: [],
    looksAt: ['time', 'callee', 'talk'],
    enforces:
      'the originating carrier labels further calls of a number that has made 20 within an hour, shuts for a time one that has called 80 different people on a day or makes more than 100 calls on its first, and for years one with three complaints; it asks neither how long calls last nor whether they leave the province',
    obeys:
      'a caller that fears it calls fewer than 80 different people a day from one number, and no more than 200 times a day while its conversations last less than 30 seconds on average; 20 calls an hour only raise a label, and no call shows whether its number is new or its callee a stranger',
    suffers: 'the number is shut',
    parameters: {
      callsAnHour: limit(20, 'calls', [
        'calls of a number within an hour after which further ones are labelled',
        'rules CN-OPER-FREQ',
      ]),
      calleesADay: limit(80, 'callees', [
        'different callees of a number on a day with which it is shut: all count as strangers',
        'rules CN-OPER-FREQ',
      ]),
      callsOfNewNumber: limit(100, 'calls', [
        'calls of a number on its first day, above which it is shut, however long they last',
        'rules CN-OPER-FREQ',
      ]),
      complaints: limit(3, 'complaints', [
        'complaints from which on a number is shut for good',
        'rules CN-OPER-FREQ',
      ]),
      callsADay: limit(200, 'calls', [
        'calls of a number a day, above which a careful caller makes no brief ones',
        'rules CN-OPER-FREQ',
      ]),
      briefTalk: secondsOf(30, 'down', [
        'mean conversation of a number on a day, below which its calls are brief',
        'rules CN-OPER-FREQ',
      ]),
      shutDays: {
        type: 'number',
        default: 3,
        minimum: 0,
        maximum: 3650,
        unit: 'd',
        says: 'how long a number is shut for its volume',
        source: 'assumed',
      },
    },
    examples: [
      {
        call: { earlier: [{ hoursBefore: 2, times: 78, talkSeconds: 60, toOthers: true }] },
        is: 'kept',
        because: 'the 79th person that the number calls today',
      },
      {
        call: { earlier: [{ hoursBefore: 2, times: 79, talkSeconds: 60, toOthers: true }] },
        is: 'broken',
        because: 'the 80th person that the number calls today',
      },
      {
        call: { earlier: [{ hoursBefore: 2, times: 199, talkSeconds: 10 }] },
        is: 'kept',
        because: 'the 200th call of the number today, all to one person',
      },
      {
        call: { earlier: [{ hoursBefore: 2, times: 200, talkSeconds: 10 }] },
        is: 'broken',
        because: 'the 201st call of the number today, ten seconds each',
      },
      {
        call: { earlier: [{ hoursBefore: 2, times: 200, talkSeconds: 30 }] },
        is: 'kept',
        because: 'the 201st, but they last 30 seconds on average',
      },
    ],
  },
  {
    conditions: (site, values) => [
      peopleADayBelow(site, Number(values.calleesADay)),
      briefCallsADay(site, {
        atMost: Number(values.callsADay),
        leastMeanSeconds: Number(values.briefTalk),
      }),
    ],
    enforce: (values) => {
      const shut = { what: 'number', after: 0, duration: Number(values.shutDays) * secondsADay };
      return [
        placed('origin', 'sliding-cap', {
          action: 'label',
          parameters: { windowSeconds: secondsAnHour, limitCalls: Number(values.callsAnHour) },
        }),
        placed('origin', 'unique-callees', {
          action: 'reject',
          parameters: { limitCallees: Number(values.calleesADay) },
          suspend: shut,
        }),
        placed('origin', 'new-number-quota', {
          action: 'reject',
          parameters: { youngDays: 1, limitCalls: Number(values.callsOfNewNumber) },
          suspend: shut,
        }),
        placed('origin', 'complaint-count', {
          action: 'allow',
          parameters: { limitComplaints: Number(values.complaints), windowDays: 365 },
          suspend: { what: 'number', after: 259_200, duration: 315_360_000 },
        }),
      ];
    },
  },
);
