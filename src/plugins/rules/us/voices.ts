/** United States: with what voice one may call. */
import type { ParameterTable } from '../../../model/contracts/parameter.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import type { RuleText } from '../assemble.ts';
import {
  noRecordingWithoutConsent,
  noSyntheticVoiceWithoutConsent,
  noVoiceWithoutConsent,
} from '../conditions/permission.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

/** What a call without the consent that the law of robocalls asks for costs. */
export const robocallFine: ParameterTable = sanctionParameters({
  currency: 'USD',
  fine: [500, 'rules US-TCPA-ROBO: 500 a call in private action, 1,500 if wilful'],
});

const exempt = ['emergencies', 'numbers ported from a landline in the last 15 days'];

/** One law and one violation a call: the ruling of 2024 says what it means. So the one rule is about voices that are not synthetic, the other about those that are. */
const voiceText: Omit<RuleText, 'id' | 'title' | 'inForce' | 'cites' | 'exempt' | 'obeys' | 'examples'> = {
  version: 2,
  jurisdiction: 'US',
  status: 'verified',
  about: ['marketing', 'collection', 'service', 'banking', 'fraud'],
  looksAt: ['voice', 'consent', 'purpose'],
  enforces: '',
  suffers: 'USD 500 a call in private action, 1,500 if wilful',
  currency: 'USD',
  parameters: robocallFine,
};

export const usRobocall: RulePlugin = ruleFrom(
  {
    ...voiceText,
    id: 'us-tcpa-robo',
    title: 'No artificial or prerecorded voice without prior express consent',
    inForce: {
      from: '1992-12-20',
      says: 'recalled; written consent for telemarketing since 2013 (recalled)',
    },
    cites: ['47 USC 227(b)', '47 CFR 64.1200(a)(1)–(3)'],
    exempt: [
      ...exempt,
      'synthetic voices: whether the law meant them was settled in 2024 (us-ai-voice), so that both rules together fine a call once',
    ],
    obeys:
      'an artificial or recorded voice calls only who has consented, and never an emergency number or a hospital room, which a world does not tell apart; people may call',
    examples: [
      {
        call: { purpose: 'marketing', automatic: true, consent: true },
        is: 'kept',
        because: 'the person has consented',
      },
      {
        call: { purpose: 'marketing', automatic: true, consent: false },
        is: 'broken',
        because: 'a recorded voice without consent',
      },
      {
        call: { purpose: 'marketing', automatic: true, synthetic: true, consent: false },
        is: 'kept',
        because: 'a synthetic voice is the affair of us-ai-voice',
      },
      {
        call: { purpose: 'marketing', automatic: false, consent: false },
        is: 'kept',
        because: 'a person speaks',
      },
    ],
  },
  { conditions: () => [noRecordingWithoutConsent], sanction: fined },
);

const inMay2024 = { at: '2024-05-06 10:00', purpose: 'marketing', automatic: true, synthetic: true };

export const usAiVoice: RulePlugin = ruleFrom(
  {
    ...voiceText,
    id: 'us-ai-voice',
    title: 'A voice made by artificial intelligence counts as an artificial voice',
    inForce: { from: '2024-02-08' },
    cites: ['FCC 24-17, declaratory ruling of 8 February 2024'],
    exempt: [...exempt, 'voices that somebody recorded: us-tcpa-robo is about them'],
    obeys: 'a synthetic voice calls only who has consented; people may call',
    examples: [
      {
        call: { ...inMay2024, consent: true },
        is: 'kept',
        because: 'the person has consented',
      },
      {
        call: { ...inMay2024, consent: false },
        is: 'broken',
        because: 'a synthetic voice without consent',
      },
      {
        call: { ...inMay2024, synthetic: false, consent: false },
        is: 'kept',
        because: 'a recorded voice is the affair of us-tcpa-robo',
      },
    ],
  },
  { conditions: () => [noSyntheticVoiceWithoutConsent], sanction: fined },
);

export const usTsrPrerecorded: RulePlugin = ruleFrom(
  {
    id: 'us-tsr-prerecord',
    title: 'No prerecorded telemarketing without a written agreement',
    jurisdiction: 'US',
    inForce: { from: '2009-09-01', says: 'the year is verified, the day recalled' },
    status: 'verified',
    cites: ['16 CFR 310.4(b)(1)(v)'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['voice', 'consent', 'purpose'],
    enforces: '',
    obeys:
      'recorded messages that sell go only to who has agreed in writing; a synthetic voice that speaks a script is taken for one (assumed)',
    suffers: 'a civil penalty of up to USD 53,088 a violation (recalled, 2025)',
    currency: 'USD',
    parameters: sanctionParameters({
      currency: 'USD',
      fine: [53_088, 'recalled: civil penalty a violation, 2025, rules US-ABANDON-TSR'],
    }),
    examples: [
      {
        call: { purpose: 'marketing', automatic: true, consent: true },
        is: 'kept',
        because: 'agreed in writing',
      },
      {
        call: { purpose: 'marketing', automatic: true, consent: false },
        is: 'broken',
        because: 'nobody has agreed',
      },
    ],
  },
  { conditions: () => [noVoiceWithoutConsent], sanction: fined },
);
