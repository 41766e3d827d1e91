/** India: unregistered telemarketers on leased lines. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { SanctionCode } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { showsPurpose } from '../conditions/numberShown.ts';
import { limit } from '../parameters.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const inTwoYears: RulePlugin = ruleFrom(
  {
    id: 'in-utm-2yr',
    title: 'Unregistered telemarketers on leased lines lose all resources for up to two years',
    jurisdiction: 'IN',
    inForce: { from: '2024-08-13' },
    status: 'verified',
    cites: ['TRAI, direction of 13 August 2024', 'rules IN-UTM-2YR'],
    exempt: ['registered senders'],
    about: ['marketing', 'fraud'],
    looksAt: ['number-purpose', 'consent', 'complaints'],
    enforces: '',
    obeys: 'promotion shows a number of a block for marketing',
    suffers: 'all resources cut for two years; other carriers are told and cut within 24 hours each',
    parameters: {
      complaints: limit(1, 'complaints', ['complaints that start it', 'assumed']),
      ...sanctionParameters({
        identifiedShare: [0.5, 'assumed'],
        sanctionedShare: [0.5, 'assumed'],
        delayDays: [2, 'rules IN-UTM-2YR: told within 24 h, cut within 24 h'],
        durationDays: [730, 'rules IN-UTM-2YR'],
      }),
    },
    examples: [
      { call: { purpose: 'marketing', shownFor: 'marketing' }, is: 'kept', because: 'a registered sender' },
      { call: { purpose: 'marketing', shownFor: 'any' }, is: 'broken', because: 'an unregistered sender' },
    ],
  },
  {
    conditions: () => [showsPurpose('marketing')],
    sanction: ({ complaints }, values) =>
      complaints >= Number(values.complaints) ? SanctionCode.operator : SanctionCode.none,
  },
);
