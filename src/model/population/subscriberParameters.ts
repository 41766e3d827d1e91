/** Parameters of a group of subscribers: numbers, answering, labels, marks, complaints, trust. */
import type { ParameterTable } from '../contracts/parameter.ts';
import { shareParameter } from '../contracts/termParameters.ts';

const factor = (value: number, says: string, source: string) =>
  ({ type: 'number', default: value, minimum: 0, maximum: 10, unit: 'factor', says, source }) as const;

const machineTimer = {
  type: 'seconds',
  minimum: 1,
  maximum: 180,
  unit: 's',
  source: 'about 20 to 30 s: recalled, facts A3; uniform between: assumed',
} as const;

/** `answering.*` are written in a scenario as the map `answering: {contact, business, unknown, labelled}`. */
export const subscriberParameters: ParameterTable = {
  subscribers: {
    type: 'count',
    default: 10_000,
    minimum: 1,
    maximum: 100_000_000,
    unit: 'subscribers',
    says: 'people with one number each',
    source: 'assumed',
  },
  peoplePerCell: {
    type: 'count',
    default: 1000,
    minimum: 1,
    maximum: 1_000_000,
    unit: 'subscribers',
    says: 'subscribers to a radio cell; cells are seen at the originating carrier, of calls from SIMs',
    source: 'assumed',
  },
  blocks: {
    type: 'blocks',
    default: [],
    unit: '',
    says: 'number blocks that the subscribers are dealt from; empty = every allocated mobile block',
    source: 'assumed',
  },
  'answering.contact': shareParameter(0.7, 'chance to answer a known contact', 'Hiya 2018, facts A2'),
  'answering.business': shareParameter(
    0.53,
    'chance to answer a business whose name is shown',
    'Hiya 2018, facts A2',
  ),
  'answering.unknown': shareParameter(
    0.24,
    'chance to answer an unidentified number, at the usual trust',
    'Hiya 2018, facts A2: of all calls from unidentified numbers; taken for those that nobody awaits',
  ),
  'answering.labelled': shareParameter(
    0.09,
    'chance to answer a number labelled as spam',
    'Hiya 2018, facts A2',
  ),
  neighbourFactor: factor(
    1.15,
    'factor on the chance to answer an unidentified number that differs from one’s own in the last four digits only',
    'Software Advice, survey on local presence dialing (page of 2017): 27.5 % would answer an unknown number with the local area code; ÷ 24 % of all unidentified numbers (facts A2). Same first digits are taken to work like the local area code: assumed',
  ),
  foreignFactor: factor(
    0.35,
    'factor on the chance to answer an unidentified number that is shown as foreign',
    'Ofcom, February 2025, facts A2: 9 % likely to answer an unknown international number, 26 % an unknown mobile',
  ),
  labelApp: shareParameter(
    0.33,
    'share with an app or handset that screens whoever is not among the contacts, shows labels of the handset place and can mark',
    'Hiya 2023, facts A5',
  ),
  voicemail: shareParameter(
    0.3,
    'share with a machine that answers what nobody has answered within its time',
    'assumed, between hardly anybody (China) and four in five (Netherlands): facts A3',
  ),
  voicemailEarliestSeconds: {
    ...machineTimer,
    default: 20,
    says: 'ringing before the machine of whoever has the shortest timer answers; timers lie uniformly up to voicemailLatestSeconds, each machine has its own',
    notAbove: 'voicemailLatestSeconds',
  },
  voicemailLatestSeconds: {
    ...machineTimer,
    default: 30,
    says: 'ringing before the machine of whoever has the longest timer answers',
  },
  unreachable: shareParameter(
    0.05,
    'chance that the phone is off or out of coverage in a quarter of a day',
    'assumed; call failures of 9.9 % in facts 0.3 bound it',
  ),
  ringMedianSeconds: {
    type: 'seconds',
    default: 8,
    minimum: 0.5,
    maximum: 60,
    unit: 's',
    says: 'median time to answer, for those who answer',
    source: 'assumed',
  },
  silencePatienceSeconds: {
    type: 'seconds',
    default: 10,
    minimum: 0,
    maximum: 315_360_000,
    unit: 's',
    says: 'mean time for which somebody who picked up bears silence before hanging up, exponential; 0 = for ever',
    source:
      'assumed: silence was not measured; a recorded message is borne for a mean of 66 s, since three in four stay for 19 s (Kimball 2014, facts A3)',
  },
  markShare: shareParameter(
    0.1,
    'chance to mark an unwanted call after answering it, for those with a label app',
    'assumed',
  ),
  wrongMarkShare: shareParameter(
    0.002,
    'chance to mark a wanted call from a stranger by mistake, for those with a label app',
    'assumed',
  ),
  complaintShare: shareParameter(
    0.0005,
    'chance to complain about an unwanted call that was answered',
    'facts H: 1e-4 to 1e-3 per unwanted answered call',
  ),
  wrongComplaintShare: shareParameter(
    0,
    'chance to complain about a wanted call from a stranger that was answered, by mistake',
    'assumed',
  ),
  stopRequestShare: shareParameter(
    1,
    'share of those who refuse, in the greeting or the pitch, who ask the caller not to call again; the others only hang up',
    'assumed: everybody; no share was found',
  ),
  complaintMedianSeconds: {
    type: 'seconds',
    default: 14_400,
    minimum: 0,
    maximum: 2_592_000,
    unit: 's',
    says: 'median delay of a complaint',
    source: 'assumed',
  },
  callBackShare: shareParameter(
    0,
    'chance to call back the number of an unwanted call that was missed, unless a label warns of it',
    'assumed: nobody, unless a scenario says otherwise; storms of call-backs are published, the share is not, facts A1',
  ),
  callBackMedianSeconds: {
    type: 'seconds',
    default: 1800,
    minimum: 0,
    maximum: 604_800,
    unit: 's',
    says: 'median time from a missed call to the call-back',
    source: 'assumed; a line whose number was borrowed is swamped for one to two days, facts A1',
    onlyWith: { parameter: 'callBackShare', isNot: 0 },
  },
  trustLoss: shareParameter(
    0.04,
    'relative loss of trust in unknown numbers for each unwanted call answered',
    'assumed',
  ),
  trustRecoveryDays: {
    type: 'number',
    default: 30,
    minimum: 0.1,
    maximum: 3650,
    unit: 'd',
    says: 'time constant with which trust returns',
    source: 'assumed',
  },
  trustUsual: {
    type: 'share',
    default: 0.85,
    minimum: 0.01,
    maximum: 1,
    unit: 'share',
    says: 'trust at which the published answering of unknown numbers holds',
    source:
      'assumed: with loss and recovery as they stand, that of people who are rung by about 18 unwanted calls a month (7 to 25 published, facts A1)',
  },
  dailyCalls: {
    type: 'number',
    default: 2.9,
    minimum: 0,
    maximum: 100,
    unit: 'calls/day',
    says: 'first attempts of a subscriber at calling other people, mean; reattempts come on top',
    source:
      'assumed so that, with the reattempts of `person`, 3.4 calls a day are made: Hiya end 2018, 101 a month, facts A4',
  },
  doNotCall: shareParameter(
    0.09,
    'share on the do-not-call register',
    'Bloctel, May 2025, facts A5: about 9 % of the French',
  ),
  consent: shareParameter(
    0.02,
    'share who have consented to the calls of an operator; drawn anew for each operator',
    'assumed: shares of consent were not found',
  ),
  otherDialect: shareParameter(
    0,
    'share who speak another dialect than the standard language with strangers',
    'assumed: everybody the same, unless a scenario says otherwise',
  ),
  dialects: {
    type: 'count',
    default: 25,
    minimum: 1,
    maximum: 100,
    unit: 'dialects',
    says: 'dialects spoken, the standard language among them',
    source:
      'Economic Information Daily 2020-08-06: robots are sold with 24 dialects; the standard language besides',
    onlyWith: { parameter: 'otherDialect', isNot: 0 },
  },
};
