/** China: consent to marketing calls. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { SanctionCode } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { restAfter } from '../conditions/frequency.ts';
import { showsNumber } from '../conditions/numberShown.ts';
import { consentGiven, notRegistered } from '../conditions/permission.ts';
import { limit } from '../parameters.ts';
import { placed } from '../placed.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const cnPlan2018: RulePlugin = ruleFrom(
  {
    id: 'cn-2018-plan',
    title:
      'Special plan of 13 departments against harassing calls: marketing only with consent, never again after a refusal',
    jurisdiction: 'CN',
    inForce: {
      from: '2018-07-01',
      until: '2019-12-31',
      says: 'a campaign; the days are the first and last of its months',
    },
    status: 'verified',
    cites: ['MIIT and 12 departments, special plan of July 2018', 'rules CN-2018-13DEPT'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['purpose', 'consent', 'refusal', 'complaints'],
    enforces: 'carriers shut numbers about which complaints come in (how many is not said)',
    obeys: 'only people on a list of the consenting are called, and nobody again who has refused',
    suffers: 'number and line are withdrawn',
    parameters: {
      limitComplaints: limit(3, 'complaints', [
        'complaints that have a number shut',
        'assumed: trade folklore of three upheld complaints, rules CN-OPER-FREQ',
      ]),
      ...sanctionParameters({
        identifiedShare: [0.1, 'assumed'],
        sanctionedShare: [0.5, 'assumed'],
        delayDays: [20, 'rules CN-12321: reply within 20 days'],
        durationDays: [365, 'assumed: withdrawn'],
      }),
    },
    examples: [
      { call: { purpose: 'marketing', consent: true }, is: 'kept', because: 'the person has consented' },
      { call: { purpose: 'marketing', consent: false }, is: 'broken', because: 'nobody has consented' },
      {
        call: {
          purpose: 'marketing',
          consent: true,
          earlier: [{ hoursBefore: 2000, isRefused: true, talkSeconds: 5 }],
        },
        is: 'broken',
        because: 'the person has refused once',
      },
    ],
  },
  {
    conditions: (site) => [
      consentGiven,
      restAfter(
        site,
        { restSeconds: Infinity, what: 'the person has refused' },
        ({ isRefused }) => isRefused,
      ),
    ],
    enforce: (values) => [
      placed('origin', 'complaint-count', {
        action: 'allow',
        parameters: { limitComplaints: Number(values.limitComplaints), windowDays: 30 },
        suspend: { what: 'number', after: 259_200, duration: 31_536_000 },
      }),
    ],
    sanction: () => SanctionCode.line,
  },
);

export const cnDraft2020: RulePlugin = ruleFrom(
  {
    id: 'cn-draft-2020',
    title:
      'Draft rules on voice calls: explicit consent with proof, a register of who declines, no number hidden',
    jurisdiction: 'CN',
    inForce: { from: '2020-08-31', says: 'published as a draft; never in force' },
    status: 'draft',
    cites: ['MIIT, draft rules on short messages and voice calls, 31 August 2020', 'rules CN-DRAFT-2020'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['purpose', 'consent', 'do-not-call', 'refusal'],
    enforces:
      'the originating carrier asks the consent registry, if the world has one, and rejects calls without proof; how long proof is kept is the registry’s `proofKept` (five months for port messages)',
    obeys: 'only who has consented, is not on the register and has not refused is called; a number is shown',
    suffers: 'a fine of CNY 10,000 to 30,000 (recalled)',
    currency: 'CNY',
    parameters: sanctionParameters({
      currency: 'CNY',
      fine: [10_000, 'recalled: 10,000 to 30,000, rules CN-DRAFT-2020'],
    }),
    examples: [
      {
        call: { purpose: 'marketing', consent: true, doNotCall: false },
        is: 'kept',
        because: 'consent is given and not revoked',
      },
      { call: { purpose: 'marketing', consent: false }, is: 'broken', because: 'silence is refusal' },
      {
        call: { purpose: 'marketing', consent: true, withheld: true },
        is: 'broken',
        because: 'the number is hidden',
      },
    ],
  },
  {
    conditions: (site) => [
      consentGiven,
      notRegistered,
      showsNumber,
      restAfter(
        site,
        { restSeconds: Infinity, what: 'the person has refused' },
        ({ isRefused }) => isRefused,
      ),
    ],
    enforce: () => [placed('origin', 'consent-check', { action: 'reject' })],
    sanction: fined,
  },
);

export const cnAdLaw: RulePlugin = ruleFrom(
  {
    id: 'cn-adlaw',
    title: 'Advertising law: no advertising by telephone without consent',
    jurisdiction: 'CN',
    inForce: { from: '2015-09-01', says: 'recalled' },
    status: 'recalled',
    cites: ['Advertising Law art. 43', 'rules CN-ADLAW/PSM'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['purpose', 'consent'],
    enforces: '',
    obeys: 'only who has consented is called',
    suffers: 'a fine of CNY 5,000 to 30,000 (recalled)',
    currency: 'CNY',
    parameters: sanctionParameters({
      currency: 'CNY',
      fine: [5000, 'recalled: 5,000 to 30,000, rules CN-ADLAW/PSM'],
    }),
    examples: [
      { call: { purpose: 'marketing', consent: true }, is: 'kept', because: 'the person has consented' },
      { call: { purpose: 'marketing', consent: false }, is: 'broken', because: 'nobody has consented' },
    ],
  },
  { conditions: () => [consentGiven], sanction: fined },
);
