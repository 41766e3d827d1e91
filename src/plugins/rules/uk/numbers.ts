/** United Kingdom: which calling line identities carriers block, and which they would withhold. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ShownKind } from '../../../model/contracts/ruleCalls.ts';
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
      'carriers reject calls that show a number out of service, where they come in and where they end; that they block numbers of the range 09, too, is not played: no plan has it',
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
      placed('transit', 'unallocated-number', { action: 'reject' }),
      placed('terminating', 'unallocated-number', { action: 'reject' }),
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
    exempt: [
      'roaming mobiles',
      'calls to who roams in this country',
      'calls that provably come from a customer at home',
    ],
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
      placed('transit', 'foreign-ingress', { action: 'reject' }),
      placed('terminating', 'foreign-ingress', { action: 'reject' }),
    ],
  },
);

const mobileFromAbroad = onlyFor(({ shownKind }) => shownKind === ShownKind.mobile, noHomeNumberFromAbroad);

export const uk447Draft: RulePlugin = ruleFrom(
  {
    id: 'uk-447-draft',
    title:
      'Proposal: mobile numbers of this country are withheld on calls from abroad, unless they verifiably roam',
    jurisdiction: 'UK',
    inForce: {
      from: '2025-07-21',
      says: 'assumed: the proposal was announced on 21 or 22 July 2025, consultation until 13 October 2025; not in force',
    },
    status: 'draft',
    cites: [
      'Ofcom, consultation of July 2025 on calls from abroad with +447 numbers',
      'rules UK-447-PROPOSAL',
    ],
    exempt: ['mobiles whose roaming is verified: no call shows it, so none counts as verified'],
    about: [],
    looksAt: ['route', 'number-kind'],
    enforces: '',
    obeys:
      'nobody sends a mobile number of this country in from abroad; carriers would withhold it, which no place of a world can, so nothing is enforced',
    suffers: '',
    parameters: {},
    examples: [
      {
        call: { fromAbroad: true, domestic: true, shown: 'mobile' },
        is: 'broken',
        because: 'a domestic mobile number from abroad, not verified',
      },
      {
        call: { fromAbroad: false, domestic: true, shown: 'mobile' },
        is: 'kept',
        because: 'a domestic mobile number from home',
      },
      {
        call: { fromAbroad: true, domestic: true, shown: 'geographic' },
        is: 'kept',
        because: 'the proposal is about mobile numbers; uk-cli-2025 blocks this one',
      },
    ],
  },
  { conditions: () => [mobileFromAbroad] },
);
