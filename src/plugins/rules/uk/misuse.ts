/** United Kingdom: persistent misuse, above all abandoned calls. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import type { PlannedCall } from '../../../model/contracts/ruleCalls.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { onlyFor } from '../condition.ts';
import { abandonedBelow, abandonmentUnseenAs } from '../conditions/abandonment.ts';
import { restAfter } from '../conditions/frequency.ts';
import { showsNumber } from '../conditions/numberShown.ts';
import { ringsAtLeast } from '../conditions/ring.ts';
import { dropMessage, limit, secondsOf, shareAtMost, waitDays, windowDays } from '../parameters.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

/** No agent is at hand for the call, or nobody knows. */
const hasNoAgent = ({ idleAgents, callsAhead }: Readonly<PlannedCall>): boolean =>
  idleAgents < 0 || callsAhead > idleAgents;

const answered = (times: number) => ({
  hoursBefore: 1,
  times,
  talkSeconds: 60,
  toOthers: true,
  isAnswered: true,
});
const abandoned = (times: number) => ({
  hoursBefore: 1,
  times,
  toOthers: true,
  isAnswered: true,
  wasDropped: true,
});

export const ukMisuse: RulePlugin = ruleFrom(
  {
    id: 'uk-misuse',
    version: 6,
    title:
      'Persistent misuse: fewer than 3 % of answered calls abandoned in 24 hours, 72 hours of rest after one, 24 after a machine',
    jurisdiction: 'UK',
    inForce: { from: '2017-03-01' },
    status: 'partly',
    cites: [
      'Communications Act 2003 ss 128–131; Ofcom, statement of 20 December 2016',
      'numbers of the statements of 2008 and 2010, recalled',
    ],
    exempt: ['unanswered calls are not counted'],
    about: ['marketing', 'collection', 'service'],
    looksAt: ['drop', 'person', 'agents', 'machine', 'callee', 'ring'],
    unseenAs: abandonmentUnseenAs,
    enforces: '',
    obeys:
      'at 3 % or more a dialer dials only for idle agents, and so does one that its calls on their way could bring there if all were answered; a person whose call was abandoned is left alone for 72 hours, one who was taken for an answering machine for 24, unless an agent is at hand; a call that nobody answers rings for 15 seconds, and every call shows a number; who is dropped hears a message instead of silence, which lasts, and is no short call. Persons whom a detection takes for machines count only as far as the dialer knows of them',
    suffers: 'a penalty of up to GBP 2 million',
    currency: 'GBP',
    parameters: {
      abandonedShare: shareAtMost(
        0.03,
        'abandoned of the calls answered by a person: so much is too much',
        'recalled: rules UK-MISUSE, less than 3 %',
      ),
      periodDays: windowDays(
        1,
        'over which the share is taken',
        'recalled: rules UK-MISUSE, a campaign and 24 hours',
      ),
      leastAnswered: limit(100, 'calls', [
        'answered calls from which the share is taken at least: of fewer as many may be dropped as of so many',
        'assumed',
      ]),
      restDays: waitDays(
        3,
        'without a call after an abandoned one, unless an agent stands idle',
        'recalled: 72 h, rules UK-MISUSE',
      ),
      machineRestDays: waitDays(
        1,
        'without a call after an answering machine was detected, unless an agent stands idle',
        'recalled: 24 h, rules UK-MISUSE',
      ),
      leastRing: secondsOf(15, 'down', [
        'shortest ring before the caller may give up',
        'recalled: rules UK-MISUSE',
      ]),
      message: dropMessage('the statement'),
      ...sanctionParameters({
        currency: 'GBP',
        fine: [2_000_000, 'rules UK-MISUSE: the maximum since 25 September 2010'],
        identifiedShare: [0.001, 'assumed'],
        collectedShare: [0.1, 'assumed'],
      }),
    },
    examples: [
      {
        call: {
          purpose: 'marketing',
          idleAgents: 0,
          callsAhead: 1,
          earlier: [answered(98), abandoned(2)],
        },
        is: 'kept',
        because: '2 of 100 answered calls were abandoned',
      },
      {
        call: {
          purpose: 'marketing',
          idleAgents: 0,
          callsAhead: 1,
          earlier: [answered(97), abandoned(3)],
        },
        is: 'broken',
        because: '3 of 100 were abandoned: not fewer than 3 %',
      },
      {
        call: {
          purpose: 'marketing',
          idleAgents: 0,
          callsAhead: 1,
          earlier: [{ hoursBefore: 48, isAnswered: true, wasDropped: true }],
        },
        is: 'broken',
        because: 'the person was hung up on two days ago',
      },
      {
        call: {
          purpose: 'marketing',
          idleAgents: 0,
          callsAhead: 1,
          earlier: [{ hoursBefore: 20, wasTakenForMachine: true }],
        },
        is: 'broken',
        because: 'the dialer hung up on an answering machine the day before, and no agent is at hand',
      },
      {
        call: {
          purpose: 'marketing',
          idleAgents: 1,
          callsAhead: 1,
          earlier: [{ hoursBefore: 20, wasTakenForMachine: true }],
        },
        is: 'kept',
        because: 'an agent is at hand for the second call to the machine',
      },
      {
        call: { purpose: 'marketing', givenUpAfterSeconds: 10, idleAgents: 2, callsAhead: 1 },
        is: 'broken',
        because: 'its caller gives up after 10 seconds of ringing',
      },
      {
        call: { purpose: 'marketing', answeredAfterSeconds: 10, idleAgents: 2, callsAhead: 1 },
        is: 'kept',
        because: 'it is answered after 10 seconds: it had to ring no longer',
      },
    ],
  },
  {
    conditions: (site, values) => {
      const dropped = restAfter(
        site,
        { restSeconds: Number(values.restDays) * secondsADay, what: 'an abandoned call' },
        ({ wasDropped }) => wasDropped,
      );
      const machine = restAfter(
        site,
        { restSeconds: Number(values.machineRestDays) * secondsADay, what: 'an answering machine' },
        ({ wasTakenForMachine }) => wasTakenForMachine,
      );
      return [
        abandonedBelow({
          share: Number(values.abandonedShare),
          periodDays: Number(values.periodDays),
          leastAnswered: Number(values.leastAnswered),
        }),
        onlyFor(hasNoAgent, dropped),
        onlyFor(hasNoAgent, machine),
        ringsAtLeast(Number(values.leastRing)),
        showsNumber,
      ];
    },
    leastRingSeconds: (values) => Number(values.leastRing),
    dropMessageSeconds: (values) => Number(values.message),
    sanction: fined,
  },
);
