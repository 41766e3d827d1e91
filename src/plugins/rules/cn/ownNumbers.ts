/** China: the draft rules of 2020 on whose number may be shown. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { SanctionCode } from '../../../model/contracts/rule.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { showsNoLent, showsNumber, showsServed } from '../conditions/numberShown.ts';
import { judgedShare, limit, shortTalk } from '../parameters.ts';
import { placed } from '../placed.ts';
import { lenderSanctionParameters, sanctionParameters } from '../sanctionParameters.ts';

export const cnDraft2020Numbers: RulePlugin = ruleFrom(
  {
    id: 'cn-draft-2020-numbers',
    title: 'Draft rules on voice calls, the part on numbers: none altered, hidden or lent',
    jurisdiction: 'CN',
    inForce: { from: '2020-08-31', says: 'published as a draft; never in force' },
    status: 'draft',
    cites: ['MIIT, draft rules on short messages and voice calls, 31 August 2020', 'rules CN-DRAFT-2020'],
    exempt: ['calls that sell, collect and defraud nothing'],
    about: ['marketing', 'collection', 'fraud'],
    looksAt: ['number-allocation', 'number-loan'],
    enforces:
      'no carrier sees that a number is lent: account, line and signature are the lender’s; the originating carrier rejects numbers out of service, and shuts for a time a number with many answered calls of which too many are brief, which are not the calls that it was registered for (that carriers look at this is assumed)',
    obeys: 'a number is shown, it is in service, and it is not somebody else’s',
    suffers:
      'the caller a fine of CNY 10,000 to 30,000 (recalled); who lent the number has it shut: the complaint names it',
    currency: 'CNY',
    parameters: {
      shortShare: judgedShare(
        0.2,
        'share of a number’s answered calls that end within seconds, at which it is shut',
        'as networks bill for, 15 to 20 %: facts B2; that Chinese carriers shut for it is assumed',
      ),
      answeredCalls: limit(100, 'calls', [
        'answered calls of a number that must have ended, half of them forgotten in a day, before it is looked at',
        'assumed: whoever calls on his own account has not so many',
      ]),
      shortSeconds: shortTalk(6, 'longest conversation of a brief call', 'facts A3 and B2'),
      shutDays: {
        type: 'number',
        default: 30,
        minimum: 0,
        maximum: 3650,
        unit: 'd',
        says: 'how long a number is shut that is not used as registered',
        source: 'assumed',
      },
      ...sanctionParameters({
        currency: 'CNY',
        fine: [10_000, 'recalled: 10,000 to 30,000, rules CN-DRAFT-2020'],
      }),
      ...lenderSanctionParameters({
        identifiedShare: [0.5, 'assumed: the number names its holder, as a code does in cn-95'],
        sanctionedShare: [0.2, 'assumed, as in cn-95'],
        currency: 'CNY',
        fine: [
          0,
          'assumed: the fine of 10,000 to 30,000 (recalled, rules CN-DRAFT-2020) meets who calls; nothing retrieved says that it meets who lends',
        ],
        delayDays: [30, 'assumed, as in cn-95'],
        durationDays: [30, 'assumed: the draft names no time'],
      }),
    },
    examples: [
      {
        call: { purpose: 'marketing', allocated: true, lent: false },
        is: 'kept',
        because: 'the caller shows a number of its own',
      },
      {
        call: { purpose: 'marketing', allocated: true, lent: true },
        is: 'broken',
        because: 'somebody else has the number and lends it',
      },
      {
        call: { purpose: 'collection', lent: false, withheld: true },
        is: 'broken',
        because: 'the number is hidden',
      },
      {
        call: { purpose: 'fraud', allocated: false },
        is: 'broken',
        because: 'the number is altered: nobody has it',
      },
    ],
  },
  {
    conditions: () => [showsNumber, showsServed, showsNoLent],
    enforce: (values) => [
      placed('origin', 'unallocated-number', { action: 'reject' }),
      placed('origin', 'short-call-share', {
        action: 'reject',
        parameters: {
          shortSeconds: Number(values.shortSeconds),
          limitShare: Number(values.shortShare),
          enoughCalls: Number(values.answeredCalls),
        },
        suspend: { what: 'number', after: 0, duration: Number(values.shutDays) * secondsADay },
      }),
    ],
    sanction: fined,
    sanctionLender: () => SanctionCode.number,
  },
);
