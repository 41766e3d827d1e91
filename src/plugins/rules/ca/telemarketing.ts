/** Canada: telemarketing under the Unsolicited Telecommunications Rules. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { abandonedAtMost, abandonmentUnseenAs } from '../conditions/abandonment.ts';
import { notRegistered } from '../conditions/permission.ts';
import { limit, shareAtMost, windowDays } from '../parameters.ts';
import { hoursFrom, hoursOf, launch, penalty, unsolicited } from './unsolicited.ts';

export const caHours: RulePlugin = ruleFrom(
  {
    ...unsolicited,
    id: 'ca-hours',
    title: 'Telemarketing on weekdays 9:00 to 21:30, at weekends 10:00 to 18:00',
    status: 'verified',
    cites: ['CRTC, Unsolicited Telecommunications Rules', 'rules CA-HOURS'],
    exempt: ['polls and collections are not telemarketing'],
    looksAt: ['time', 'purpose'],
    obeys: 'calls wait for the hours, local time of the person called',
    parameters: { ...hoursFrom('rules CA-HOURS'), ...penalty },
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
    conditions: (site, values) => [hoursOf(site, values)],
    sanction: fined,
  },
);

export const caAbandon: RulePlugin = ruleFrom(
  {
    ...unsolicited,
    id: 'ca-abandon',
    version: 3,
    title: 'At most 5 % of predictively dialled answered calls abandoned in a month',
    status: 'partly',
    cites: ['CRTC, Unsolicited Telecommunications Rules, part III', 'rules CA-ABANDON'],
    exempt: ['calls that no predictive dialer makes'],
    looksAt: ['drop', 'person', 'agents', 'purpose'],
    unseenAs: abandonmentUnseenAs,
    obeys:
      'over the limit, or where its calls on their way could bring it over, a dialer dials only for agents who stand idle',
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

export const caDncl: RulePlugin = ruleFrom(
  {
    ...unsolicited,
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
