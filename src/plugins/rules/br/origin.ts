/** Brazil: who calls very often has its calls authenticated. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { signedBeyond } from '../conditions/signedBeyond.ts';
import { limit, windowDays } from '../parameters.ts';

const before = (times: number) => [{ hoursBefore: 30, times, toOthers: true }];

export const brOrigem: RulePlugin = ruleFrom(
  {
    id: 'br-origem',
    title: 'Whoever makes more than 500,000 calls a month has them authenticated (“origem verificada”)',
    jurisdiction: 'BR',
    inForce: {
      from: '2025-11-01',
      says: 'assumed: decided in August 2025 with 90 days to comply; the year is recalled',
    },
    status: 'recalled',
    cites: ['Anatel, August 2025; RCN 67, 13 September 2025', 'rules BR-ORIGEM'],
    exempt: ['callers with fewer calls'],
    about: [],
    looksAt: ['attestation', 'time'],
    enforces: '',
    obeys:
      'a caller whose calls nobody signs makes no more than so many a month; before a call of a world is made nobody knows how it will be signed, so there none is let go for it: what a trace shows is checked',
    suffers: '',
    parameters: {
      calls: limit(500_000, 'calls', [
        'calls of a caller in the period, beyond which each must be signed',
        'recalled: rules BR-ORIGEM',
      ]),
      periodDays: windowDays(30, 'over which calls are counted', 'recalled: a month, rules BR-ORIGEM'),
    },
    examples: [
      {
        call: { attestation: 'none', earlier: before(499_999) },
        is: 'kept',
        because: 'the 500,000th call of the month',
      },
      {
        call: { attestation: 'none', earlier: before(500_000) },
        is: 'broken',
        because: 'the 500,001st call of the month, which nobody has signed',
      },
      { call: { attestation: 'A', earlier: before(500_000) }, is: 'kept', because: 'it is signed' },
    ],
  },
  {
    conditions: (_site, values) => [
      signedBeyond({ calls: Number(values.calls), periodDays: Number(values.periodDays) }),
    ],
  },
);
