/** India: the proposal of 2024 to price calls beyond fifty a day. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { callsADay } from '../conditions/dailyCount.ts';
import { limit } from '../parameters.ts';
import { placed } from '../placed.ts';

/** Nobody talks for longer: whatever is answered costs something. */
const longestTalk = 86_400;

export const inFiftyCalls: RulePlugin = ruleFrom(
  {
    id: 'in-50calls',
    version: 2,
    isPrice: true,
    title: 'Proposal: more than 50 calls a day of one subscriber are looked into and priced',
    jurisdiction: 'IN',
    inForce: { from: '2024-08-28', says: 'the day of the consultation paper; a proposal' },
    status: 'draft',
    cites: [
      'TRAI, consultation paper of 28 August 2024 (Financial Express, 13 February 2025)',
      'rules IN-50CALLS',
    ],
    exempt: ['senders registered for commercial communication: no call shows whether one is'],
    about: [],
    looksAt: ['time'],
    enforces:
      'the originating carrier prices every further answered call of the number that day; the scrutiny that the paper asks for besides ends no call',
    obeys:
      'nobody lets a call go: it is a price, which stands in the books of operators; one that is told to keep it stops at the limit and goes on the next day',
    suffers: 'a graded tariff, of which the paper names no rate',
    currency: 'INR',
    parameters: {
      calls: limit(50, 'calls', [
        'calls of one subscriber a day that cost nothing besides',
        'rules IN-50CALLS',
      ]),
      tariff: {
        type: 'money',
        default: 0.5,
        minimum: 0,
        maximum: 1000,
        unit: 'currency',
        says: 'price of each further answered call, INR',
        source:
          'assumed: the paper names none; as much as a short message beyond 100 a day cost until 2020, recalled',
      },
    },
    examples: [
      {
        call: { earlier: [{ hoursBefore: 2, times: 49, toOthers: true }] },
        is: 'kept',
        because: 'the fiftieth call today',
      },
      {
        call: { earlier: [{ hoursBefore: 2, times: 50, toOthers: true }] },
        is: 'broken',
        because: 'the fifty-first call today',
      },
    ],
  },
  {
    conditions: (site, values) => [callsADay(site, 'number', Number(values.calls))],
    enforce: (values) => [
      placed('origin', 'volume-cap', {
        action: 'charge',
        parameters: { per: 'day', limitCalls: Number(values.calls) },
        charge: { amount: Number(values.tariff), below: longestTalk },
      }),
    ],
  },
);
