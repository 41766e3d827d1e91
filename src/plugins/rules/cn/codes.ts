/** China: access numbers of call centres and codes 95 and 96, and what may be done from them. */
import { Purpose } from '../../../model/contracts/caller.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import type { PlannedCall } from '../../../model/contracts/ruleCalls.ts';
import { SanctionCode } from '../../../model/contracts/rule.ts';
import { ShownKind } from '../../../model/contracts/ruleCalls.ts';
import { ruleFrom } from '../assemble.ts';
import { whenever } from '../condition.ts';
import type { Condition } from '../condition.ts';
import { mayCallOut, showsNoKind } from '../conditions/numberShown.ts';
import { placed } from '../placed.ts';
import { lenderSanctionParameters, sanctionParameters } from '../sanctionParameters.ts';

/** The code names its holder, whose line is shut after so many days. */
const termsOfHolder = (delayDays: readonly [days: number, source: string]) =>
  ({
    identifiedShare: [0.5, 'assumed: the code names its holder'],
    sanctionedShare: [0.2, 'assumed'],
    delayDays,
    durationDays: [365, 'assumed'],
  }) as const;

const selfCheck = [41, 'self-check until 30 July 2020'] as const;

/** Of calls that show an access number. */
const fromCode = (because: string, isMet: (call: Readonly<PlannedCall>) => boolean): Condition =>
  whenever(because, (call) => call.shownKind !== ShownKind.code || isMet(call));

export const cnCallCentre2020: RulePlugin = ruleFrom(
  {
    id: 'cn-cc-2020',
    version: 2,
    title:
      'Call-centre notice: access numbers are for incoming calls and are not sub-leased; no marketing from them, other calls with consent',
    jurisdiction: 'CN',
    inForce: { from: '2020-06-19' },
    status: 'verified',
    cites: ['MIIT notice on call-centre business, 19 June 2020', 'rules CN-CC-2020'],
    exempt: ['callers that show no access number'],
    about: [],
    looksAt: ['number-kind', 'number-purpose', 'number-loan', 'purpose', 'consent'],
    enforces: 'terminating carriers reject numbers of ranges for incoming calls',
    obeys:
      'nobody sells from an access number or calls from one that somebody else has, and other calls from one need consent',
    suffers:
      'licence action: the caller’s line is shut, and the number of who sub-leases it; that recordings, calls and proofs of consent are kept for 30 days changes no call, and no source tells how many cases it decides: it is part of the chances to be found and sanctioned, and a consent registry has its own `proofKept`',
    parameters: {
      ...sanctionParameters(termsOfHolder(selfCheck)),
      ...lenderSanctionParameters({
        ...termsOfHolder(selfCheck),
        fine: [0, 'the notice names none'],
      }),
    },
    examples: [
      {
        call: { purpose: 'service', shown: 'code', shownFor: 'service', consent: true },
        is: 'kept',
        because: 'a call-back that was agreed to',
      },
      {
        call: { purpose: 'marketing', shown: 'code', shownFor: 'service', consent: true },
        is: 'broken',
        because: 'an access number sells nothing',
      },
      {
        call: { purpose: 'service', shown: 'code', shownFor: 'service', consent: true, lent: true },
        is: 'broken',
        because: 'the number is sub-leased',
      },
      {
        call: { purpose: 'marketing', shown: 'mobile', consent: false, lent: true },
        is: 'kept',
        because: 'no access number is shown',
      },
      {
        call: { purpose: 'service', shown: 'code', shownFor: 'inbound-only', consent: true },
        is: 'broken',
        because: 'the number is for incoming calls',
      },
    ],
  },
  {
    conditions: () => [
      mayCallOut,
      fromCode('an access number sells', ({ purpose }) => purpose !== Purpose.marketing),
      fromCode('an access number calls without consent', ({ hasConsent }) => hasConsent !== 0),
      fromCode('a sub-leased access number calls', ({ isShownLent }) => isShownLent !== 1),
    ],
    enforce: () => [placed('terminating', 'purpose-of-range', { action: 'reject' })],
    sanction: () => SanctionCode.line,
    sanctionLender: () => SanctionCode.number,
  },
);

export const cnCode95: RulePlugin = ruleFrom(
  {
    id: 'cn-95',
    title: 'Codes 95 and 96 are used as approved: no marketing from them',
    jurisdiction: 'CN',
    inForce: {
      from: '2019-05-01',
      says: 'assumed: the first day of the month of the shut-downs, May of probably 2019; the rules on codes are older',
    },
    status: 'partly',
    cites: ['MIIT on 95 and 96 codes', 'rules CN-95'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['number-kind', 'purpose'],
    enforces: 'terminating carriers reject codes that are for incoming calls only',
    obeys: 'marketing shows no code',
    suffers: 'the code’s line is shut',
    parameters: sanctionParameters(termsOfHolder([30, 'assumed'])),
    examples: [
      { call: { purpose: 'marketing', shown: 'mobile' }, is: 'kept', because: 'no code is shown' },
      {
        call: { purpose: 'marketing', shown: 'code' },
        is: 'broken',
        because: 'a code is no number for marketing',
      },
    ],
  },
  {
    conditions: () => [showsNoKind('code')],
    enforce: () => [placed('terminating', 'purpose-of-range', { action: 'reject' })],
    sanction: () => SanctionCode.line,
  },
);
