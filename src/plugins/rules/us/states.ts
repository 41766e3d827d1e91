/** Florida and Oklahoma: state laws on sales calls. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { noMachineWithoutConsent } from '../conditions/dialing.ts';
import { callsToOnePerson } from '../conditions/frequency.ts';
import { everyDay, hoursParameter, permittedHours, spanOf } from '../conditions/hours.ts';
import { limit } from '../parameters.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

type StateText = Pick<RulePlugin, 'id' | 'title' | 'jurisdiction' | 'inForce' | 'cites' | 'exempt'> & {
  readonly rule: string;
  readonly countSource: string;
};

const stateExamples: RulePlugin['examples'] = [
  {
    call: {
      at: '2024-05-06 19:59',
      purpose: 'marketing',
      automatic: false,
      consent: false,
      earlier: [{ hoursBefore: 5, times: 2 }],
    },
    is: 'kept',
    because: 'the third of the day, before 20:00, by a person',
  },
  {
    call: { at: '2024-05-06 20:00', purpose: 'marketing', automatic: false },
    is: 'broken',
    because: 'at 20:00 the day is over',
  },
  {
    call: {
      at: '2024-05-06 15:00',
      purpose: 'marketing',
      automatic: false,
      earlier: [{ hoursBefore: 5, times: 3 }],
    },
    is: 'broken',
    because: 'the fourth within 24 hours',
  },
  {
    call: { at: '2024-05-06 15:00', purpose: 'marketing', automatic: true, consent: false },
    is: 'broken',
    because: 'a recorded voice without consent',
  },
  {
    call: {
      at: '2024-05-06 15:00',
      purpose: 'marketing',
      automatic: false,
      consent: false,
      idleAgents: 1,
      callsAhead: 1,
    },
    is: 'broken',
    because: 'a dialer chose and dialled it for its agents, without consent',
  },
];

const stateLaw = ({ rule, countSource, ...text }: StateText): RulePlugin =>
  ruleFrom(
    {
      version: 2,
      ...text,
      status: 'verified',
      about: ['marketing'],
      looksAt: ['time', 'callee', 'purpose', 'voice', 'consent'],
      enforces: '',
      obeys:
        'sales calls from 8:00 to 20:00, at most three to one person in 24 hours, and by a machine that speaks, or dials for agents, only to who has consented in writing; people may dial by hand',
      suffers: 'USD 500 a call in private action, 1,500 if wilful',
      currency: 'USD',
      parameters: {
        hours: hoursParameter([8, 20], 'when sales calls are permitted', rule),
        calls: limit(3, 'calls', ['sales calls to one person within 24 hours', countSource]),
        ...sanctionParameters({ currency: 'USD', fine: [500, `${rule}: 500 a call, 1,500 if wilful`] }),
      },
      examples: stateExamples,
    },
    {
      conditions: (site, values) => [
        permittedHours(site, everyDay([spanOf(values, 'hours')])),
        callsToOnePerson(site, { atMost: Number(values.calls), windowSeconds: secondsADay }),
        noMachineWithoutConsent,
      ],
      sanction: fined,
    },
  );

export const flFtsa: RulePlugin = stateLaw({
  id: 'fl-ftsa',
  title: 'Florida: sales calls 8:00 to 20:00, three in 24 hours, no machine without written consent',
  jurisdiction: 'US-FL',
  inForce: { from: '2021-07-01' },
  cites: ['Fla. Stat. 501.059 and 501.616(6)'],
  exempt: ['calls that sell nothing', 'replies to a request'],
  rule: 'rules FL-FTSA',
  countSource: 'Fla. Stat. 501.616(6)(b), as in the bill CS/SB 1120 of 2021',
});

export const okOtsa: RulePlugin = stateLaw({
  id: 'ok-otsa',
  title: 'Oklahoma: sales calls 8:00 to 20:00, three in 24 hours, no machine without written consent',
  jurisdiction: 'US-OK',
  inForce: { from: '2022-11-01' },
  cites: ['Oklahoma Telephone Solicitation Act of 2022'],
  exempt: [
    'calls that sell nothing',
    'an established business relationship',
    'people who live elsewhere, which whoever has a number with an area code of the state is presumed not to do: no parameter holds it, everybody called is taken for a resident, so a trace is to hold calls to these area codes only',
  ],
  rule: 'rules OK-OTSA',
  countSource: 'rules OK-OTSA',
});
