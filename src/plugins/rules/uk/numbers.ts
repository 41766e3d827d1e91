/** United Kingdom: which calling line identities carriers block. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import { noHomeNumberFromAbroad, showsNumber, showsServed } from '../conditions/numberShown.ts';
import { placed } from '../placed.ts';

const numberFromAbroad = onlyFor(({ isFromAbroad }) => isFromAbroad === 1, showsNumber);

export const ukCli2023: RulePlugin = ruleFrom(
  {
    id: 'uk-cli-2023',
    title: 'Calls with an invalid or non-diallable number are blocked',
    jurisdiction: 'UK',
    inForce: { from: '2023-05-15' },
    status: 'verified',
    cites: ['Ofcom, General Condition C6 and guidance, 15 May 2023', 'rules UK-CLI-2023'],
    exempt: ['calls to emergency services'],
    about: [],
    looksAt: ['number-allocation', 'route'],
    enforces:
      'carriers reject calls that show a number out of service, where they come in and where they end',
    obeys: 'a diallable number is shown',
    suffers: '',
    parameters: {},
    examples: [
      { call: { shown: 'geographic', allocated: true }, is: 'kept', because: 'the number can be dialled' },
      { call: { shown: 'invalid', allocated: false }, is: 'broken', because: 'the number cannot be dialled' },
      { call: { fromAbroad: true, withheld: true }, is: 'broken', because: 'from abroad without a number' },
    ],
  },
  {
    conditions: () => [showsServed, numberFromAbroad],
    enforce: () => [
      placed('transit', 'unallocated-number', 'reject'),
      placed('terminating', 'unallocated-number', 'reject'),
    ],
  },
);

export const ukCli2025: RulePlugin = ruleFrom(
  {
    id: 'uk-cli-2025',
    title: 'Calls from abroad that show a number of this country are blocked',
    jurisdiction: 'UK',
    inForce: { from: '2025-01-29' },
    status: 'verified',
    cites: ['Ofcom, guidance on calling line identification, in force 29 January 2025', 'rules UK-CLI-2025'],
    exempt: ['roaming mobiles', 'calls that provably come from a customer at home'],
    about: [],
    looksAt: ['route', 'number-kind'],
    enforces: 'the gateway and the terminating carrier reject domestic numbers on calls from abroad',
    obeys: 'nobody sends a domestic number in from abroad',
    suffers: '',
    parameters: {},
    examples: [
      { call: { fromAbroad: true, domestic: false }, is: 'kept', because: 'a foreign number from abroad' },
      { call: { fromAbroad: false, domestic: true }, is: 'kept', because: 'a domestic number from home' },
      {
        call: { fromAbroad: true, domestic: true, shown: 'geographic' },
        is: 'broken',
        because: 'a domestic number from abroad',
      },
    ],
  },
  {
    conditions: () => [noHomeNumberFromAbroad],
    enforce: () => [
      placed('transit', 'foreign-ingress', 'reject'),
      placed('terminating', 'foreign-ingress', 'reject'),
    ],
  },
);
