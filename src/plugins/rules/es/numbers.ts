/** Spain: no commercial calls from mobile numbers; forged numbers blocked. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import { noHomeNumberFromAbroad, showsNoKind, showsServed } from '../conditions/numberShown.ts';
import { placed } from '../placed.ts';
import { Purpose } from '../../../model/contracts/caller.ts';

const commercial: readonly number[] = [Purpose.marketing, Purpose.service];

const noMobileForCommerce = onlyFor(
  ({ purpose }) => purpose < 0 || commercial.includes(purpose),
  showsNoKind('mobile'),
);

export const es2025: RulePlugin = ruleFrom(
  {
    id: 'es-tdf-149-2025',
    title:
      'No mobile numbers for commercial and customer-service calls; unallocated and forged domestic numbers are blocked',
    jurisdiction: 'ES',
    inForce: { from: '2025-03-07', says: 'the article on mobile numbers from 7 June 2025' },
    status: 'verified',
    cites: ['Orden TDF/149/2025, BOE of 15 February 2025, art. 9', 'rules ES-TDF-149-2025'],
    exempt: ['roaming mobiles'],
    about: [],
    looksAt: ['number-kind', 'number-allocation', 'route', 'purpose'],
    enforces: 'carriers reject numbers out of service, and domestic ones on calls from abroad',
    obeys: 'commercial calls show a geographic number, a free one or an assigned short code',
    suffers: '',
    parameters: {},
    examples: [
      {
        call: { purpose: 'marketing', shown: 'geographic', allocated: true },
        is: 'kept',
        because: 'a geographic number',
      },
      {
        call: { purpose: 'marketing', shown: 'mobile', allocated: true },
        is: 'broken',
        because: 'a mobile number sells',
      },
      {
        call: { purpose: 'delivery', shown: 'mobile', allocated: true },
        is: 'kept',
        because: 'a courier’s mobile',
      },
      {
        call: { fromAbroad: true, domestic: true, shown: 'geographic', purpose: 'fraud' },
        is: 'broken',
        because: 'a domestic number from abroad',
      },
    ],
  },
  {
    conditions: () => [noMobileForCommerce, showsServed, noHomeNumberFromAbroad],
    enforce: () => [
      placed('terminating', 'unallocated-number', { action: 'reject' }),
      placed('transit', 'foreign-ingress', { action: 'reject' }),
      placed('terminating', 'foreign-ingress', { action: 'reject' }),
    ],
  },
);
