/** China: who sells, rents out or lends cards, lines and numbers is put on a list. */
import { SanctionCode } from '../../../model/contracts/rule.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { showsNoLent } from '../conditions/numberShown.ts';
import { limit } from '../parameters.ts';
import { lenderSanctionParameters } from '../sanctionParameters.ts';

export const cnJoint2024: RulePlugin = ruleFrom(
  {
    id: 'cn-joint-2024',
    title:
      'Joint punishment of telecom fraud: who lends numbers three times is listed, and telephones no more',
    jurisdiction: 'CN',
    inForce: { from: '2024-12-01' },
    status: 'partly',
    cites: [
      'Measures for joint punishment of telecom and online fraud, 1 December 2024: three items, three times or three persons',
      'rules CN-JOINT-2024',
    ],
    exempt: [],
    about: [],
    looksAt: ['number-loan'],
    enforces: 'no carrier sees that a number is lent; it shuts the lines of who is on the list',
    obeys: 'the number shown is not somebody else’s',
    suffers:
      'who lent the number has all its lines shut from the third complaint about its number on; three items and three persons are not counted, since a complaint names one number',
    parameters: {
      times: limit(3, 'complaints', [
        'complaints about calls with a lent number that each show it lent, from which on its lender is listed',
        'three times: rules CN-JOINT-2024; that a complaint shows it is assumed',
      ]),
      ...lenderSanctionParameters({
        identifiedShare: [0.5, 'assumed: the number names its holder, as a code does in cn-95'],
        sanctionedShare: [0.2, 'assumed, as in cn-95'],
        fine: [0, 'the measures name none'],
        delayDays: [30, 'assumed, as in cn-95'],
        durationDays: [730, 'recalled: two years, three for who was convicted'],
      }),
    },
    examples: [
      {
        call: { purpose: 'marketing', lent: false },
        is: 'kept',
        because: 'the caller shows a number of its own',
      },
      {
        call: { purpose: 'marketing', lent: true },
        is: 'broken',
        because: 'somebody else has the number and lends it',
      },
    ],
  },
  {
    conditions: () => [showsNoLent],
    sanctionLender: ({ complaints }, values) =>
      complaints < Number(values.times) ? SanctionCode.none : SanctionCode.operator,
  },
);
