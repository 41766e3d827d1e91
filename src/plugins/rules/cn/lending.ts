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
    version: 2,
    title:
      'Joint punishment of telecom fraud: who lends three numbers, three times or to three others is listed, and telephones no more',
    jurisdiction: 'CN',
    inForce: { from: '2024-12-01' },
    status: 'partly',
    cites: [
      'Measures for joint punishment of telecom and online fraud, 1 December 2024, art. 3: three items or more, three times or more, or three others or more, whoever is the lender',
      'rules CN-JOINT-2024',
    ],
    exempt: ['who lends less often, unless a province lists him for the harm that he did'],
    about: [],
    looksAt: ['number-loan'],
    enforces: 'no carrier sees that a number is lent; it shuts the lines of who is on the list',
    obeys: 'the number shown is not somebody else’s',
    suffers:
      'who has lent three times has all its lines shut: a lender here has one number and lends each borrower once, so items, times and others are counted by the borrowers that complaints show; a loan that goes on counts once, however many complain',
    parameters: {
      loans: limit(3, 'loans', [
        'loans of a lender, each to another borrower, that complaints have shown and from which on it is listed',
        'art. 3 of the measures: three; that one complaint shows a loan is assumed, and 1 is whom a province lists for the harm done',
      ]),
      ...lenderSanctionParameters({
        identifiedShare: [0.5, 'assumed: the number names its holder, as a code does in cn-95'],
        sanctionedShare: [0.2, 'assumed, as in cn-95'],
        fine: [0, 'the measures name none'],
        delayDays: [30, 'assumed, as in cn-95'],
        durationDays: [
          730,
          'Xinhua and others, 26 November 2024: two years, three for who was convicted of it',
        ],
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
    sanctionLender: ({ borrowers }, values) =>
      borrowers < Number(values.loans) ? SanctionCode.none : SanctionCode.operator,
  },
);
