/** Canada: the Unsolicited Telecommunications Rules. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { abandonedAtMost } from '../conditions/abandonment.ts';
import { hoursParameter, permittedHours, spanOf, week } from '../conditions/hours.ts';
import { notRegistered, noVoiceWithoutConsent } from '../conditions/permission.ts';
import { limit, shareAtMost, windowDays } from '../parameters.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

const launch = '2008-09-30';
const since = {
  from: launch,
  says: 'recalled: the rules as a whole, from the day on which the list was launched',
};
const penalty = sanctionParameters({
  currency: 'CAD',
  fine: [15_000, 'recalled: a corporation, 1,500 a person, rules CA-DNCL'],
});
const common = {
  jurisdiction: 'CA',
  inForce: since,
  about: ['marketing'],
  enforces: '',
  suffers: 'a penalty of CAD 1,500 a person or 15,000 a corporation and violation (recalled)',
  currency: 'CAD',
} as const;

export const caHours: RulePlugin = ruleFrom(
  {
    ...common,
    id: 'ca-hours',
    title: 'Telemarketing on weekdays 9:00 to 21:30, at weekends 10:00 to 18:00',
    status: 'verified',
    cites: ['CRTC, Unsolicited Telecommunications Rules', 'rules CA-HOURS'],
    exempt: ['polls and collections are not telemarketing'],
    looksAt: ['time', 'purpose'],
    obeys: 'calls wait for the hours, local time of the person called',
    parameters: {
      weekdays: hoursParameter([9, 21.5], 'hours from Monday to Friday', 'rules CA-HOURS'),
      weekend: hoursParameter([10, 18], 'hours on Saturday and Sunday', 'rules CA-HOURS'),
      ...penalty,
    },
    examples: [
      {
        call: { at: '2024-05-06 21:29', purpose: 'marketing' },
        is: 'kept',
        because: 'a Monday before 21:30',
      },
      {
        call: { at: '2024-05-04 18:00', purpose: 'marketing' },
        is: 'broken',
        because: 'a Saturday at 18:00',
      },
      {
        call: { at: '2024-05-05 09:30', purpose: 'marketing' },
        is: 'broken',
        because: 'a Sunday before 10:00',
      },
    ],
  },
  {
    conditions: (site, values) => {
      const weekend = [spanOf(values, 'weekend')];
      return [permittedHours(site, week([spanOf(values, 'weekdays')], weekend, weekend))];
    },
    sanction: fined,
  },
);

export const caAbandon: RulePlugin = ruleFrom(
  {
    ...common,
    id: 'ca-abandon',
    version: 2,
    title: 'At most 5 % of predictively dialled answered calls abandoned in a month',
    status: 'partly',
    cites: ['CRTC, Unsolicited Telecommunications Rules, part III', 'rules CA-ABANDON'],
    exempt: ['calls that no predictive dialer makes'],
    looksAt: ['drop', 'purpose'],
    obeys: 'over the limit a dialer dials only for agents who stand idle',
    parameters: {
      abandonedShare: shareAtMost(0.05, 'abandoned of the calls answered', 'recalled: rules CA-ABANDON'),
      periodDays: windowDays(
        30,
        'over which the share is taken',
        'recalled: a calendar month, rules CA-ABANDON',
      ),
      leastAnswered: limit(100, 'calls', [
        'answered calls from which the share is taken at least: of fewer as many may be dropped as of so many',
        'assumed',
      ]),
      ...penalty,
    },
    examples: [
      {
        call: {
          purpose: 'marketing',
          idleAgents: 0,
          callsAhead: 1,
          earlier: [
            { hoursBefore: 9, times: 95, toOthers: true, isAnswered: true, talkSeconds: 60 },
            { hoursBefore: 8, times: 5, toOthers: true, isAnswered: true, wasDropped: true },
          ],
        },
        is: 'kept',
        because: '5 of 100 were abandoned',
      },
      {
        call: {
          purpose: 'marketing',
          idleAgents: 0,
          callsAhead: 1,
          earlier: [
            { hoursBefore: 9, times: 94, toOthers: true, isAnswered: true, talkSeconds: 60 },
            { hoursBefore: 8, times: 6, toOthers: true, isAnswered: true, wasDropped: true },
          ],
        },
        is: 'broken',
        because: '6 of 100 were abandoned',
      },
    ],
  },
  {
    conditions: (_site, values) => [
      abandonedAtMost({
        share: Number(values.abandonedShare),
        periodDays: Number(values.periodDays),
        leastAnswered: Number(values.leastAnswered),
      }),
    ],
    sanction: fined,
  },
);

export const caAdad: RulePlugin = ruleFrom(
  {
    ...common,
    id: 'ca-adad',
    title: 'Announcing devices sell only to who has consented; a business relationship is not enough',
    status: 'verified',
    cites: ['CRTC 2014-155', 'rules CA-ADAD'],
    exempt: ['people who speak themselves'],
    looksAt: ['voice', 'consent', 'purpose'],
    obeys: 'machines call only who has consented',
    parameters: penalty,
    examples: [
      {
        call: { purpose: 'marketing', automatic: true, consent: true },
        is: 'kept',
        because: 'the person has consented',
      },
      {
        call: { purpose: 'marketing', automatic: true, consent: false },
        is: 'broken',
        because: 'a device without consent',
      },
    ],
  },
  { conditions: () => [noVoiceWithoutConsent], sanction: fined },
);

export const caDncl: RulePlugin = ruleFrom(
  {
    ...common,
    id: 'ca-dncl',
    title: 'No telemarketing to numbers of the National Do Not Call List',
    status: 'verified',
    inForce: { from: launch, says: 'the day on which the list was launched' },
    cites: ['CRTC, National DNCL Rules', 'Lexology on the launch of 30 September 2008', 'rules CA-DNCL'],
    exempt: [
      'registered charities',
      'parties and candidates',
      'newspapers',
      'an existing business relationship',
      'consent',
      'calls to businesses',
      'the first 31 days after registration',
    ],
    looksAt: ['do-not-call', 'consent', 'purpose'],
    obeys: 'the list is cleaned of registered numbers',
    parameters: penalty,
    examples: [
      {
        call: { purpose: 'marketing', doNotCall: false },
        is: 'kept',
        because: 'the number is not on the list',
      },
      {
        call: { purpose: 'marketing', doNotCall: true, consent: false },
        is: 'broken',
        because: 'the number is on the list',
      },
    ],
  },
  { conditions: () => [notRegistered], sanction: fined },
);
