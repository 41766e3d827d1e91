/** United States: calls that a dialer drops for want of an agent, and how long a call must ring. */
import type { ParameterTable } from '../../../model/contracts/parameter.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { abandonedAtMost, abandonmentUnseenAs } from '../conditions/abandonment.ts';
import { ringsAtLeast } from '../conditions/ring.ts';
import { dropMessage, limit, secondsOf, shareAtMost, windowDays } from '../parameters.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

const before = [{ hoursBefore: 30, times: 97, talkSeconds: 60, toOthers: true, isAnswered: true }];
const dropped = (times: number) => ({
  hoursBefore: 29,
  times,
  toOthers: true,
  isAnswered: true,
  wasDropped: true,
});

const abandonmentExamples: RulePlugin['examples'] = [
  {
    call: { purpose: 'marketing', idleAgents: 0, callsAhead: 1, earlier: [...before, dropped(3)] },
    is: 'kept',
    because: '3 of 100 answered calls were dropped',
  },
  {
    call: { purpose: 'marketing', idleAgents: 0, callsAhead: 1, earlier: [...before, dropped(4)] },
    is: 'broken',
    because: '4 of 101 were dropped, and it dials without an idle agent',
  },
  {
    call: { purpose: 'marketing', idleAgents: 1, callsAhead: 1, earlier: [...before, dropped(4)] },
    is: 'kept',
    because: 'an agent stands idle for it',
  },
];

/** Figures in which the two rules differ, and where each has them from. */
interface AbandonmentFigures {
  readonly fine: readonly [number, string];
  readonly shareSource: string;
  readonly periodSource: string;
}

const abandonmentParameters = ({ fine, shareSource, periodSource }: AbandonmentFigures): ParameterTable => ({
  abandonedShare: shareAtMost(0.03, 'dropped of the calls answered by a person', shareSource),
  periodDays: windowDays(30, 'over which the share is taken', periodSource),
  leastAnswered: limit(100, 'calls', [
    'answered calls from which the share is taken at least: of fewer as many may be dropped as of so many',
    'assumed: 3 % of fewer is less than three calls',
  ]),
  message: dropMessage('the rule'),
  ...sanctionParameters({ currency: 'USD', fine }),
});

/** The two rules differ in their text and penalty, hardly in what they ask. */
const abandonment = (
  descriptor: Pick<RulePlugin, 'id' | 'title' | 'inForce' | 'cites' | 'suffers'>,
  figures: AbandonmentFigures,
): RulePlugin =>
  ruleFrom(
    {
      version: 3,
      ...descriptor,
      jurisdiction: 'US',
      status: 'verified',
      exempt: [
        'answering machines, unanswered calls and dead numbers are not counted',
        'calls that sell nothing',
      ],
      about: ['marketing'],
      looksAt: ['purpose', 'drop', 'person', 'agents'],
      unseenAs: abandonmentUnseenAs,
      enforces: '',
      obeys:
        'a dialer over the limit, or one that its calls on their way could bring over it, dials only for agents who stand idle, until the period ends or the share has fallen; who is dropped hears a message with name and number instead of silence',
      currency: 'USD',
      parameters: abandonmentParameters(figures),
      examples: abandonmentExamples,
    },
    {
      conditions: (_site, values) => [
        abandonedAtMost({
          share: Number(values.abandonedShare),
          periodDays: Number(values.periodDays),
          leastAnswered: Number(values.leastAnswered),
        }),
      ],
      dropMessageSeconds: (values) => Number(values.message),
      sanction: fined,
    },
  );

export const usAbandonTsr: RulePlugin = abandonment(
  {
    id: 'us-abandon-tsr',
    title: 'At most 3 % of answered sales calls dropped, over 30 days',
    inForce: {
      from: '2008-10-01',
      says: 'the 30-day measure, recalled; from March 2003 on it was taken per day',
    },
    cites: ['16 CFR 310.4(b)(1)(iv) and (b)(4)'],
    suffers: 'a civil penalty of up to USD 53,088 a violation (recalled, 2025)',
  },
  {
    fine: [53_088, 'recalled: civil penalty a violation, 2025, rules US-ABANDON-TSR'],
    shareSource: 'rules US-ABANDON-TSR: 3 % of calls answered by a person',
    periodSource: 'rules US-ABANDON-TSR: the campaign, or each successive 30 days',
  },
);

export const usAbandonFcc: RulePlugin = abandonment(
  {
    id: 'us-abandon-fcc',
    title: 'At most 3 % of answered sales calls abandoned (FCC)',
    inForce: { from: '2003-10-01' },
    cites: ['47 CFR 64.1200(a)(7)', '68 FR 44144'],
    suffers: 'USD 500 a call in private action (recalled)',
  },
  {
    fine: [500, 'recalled: 47 USC 227(c)(5)'],
    shareSource: 'rules US-ABANDON-FCC: 3 % of calls answered by a person',
    periodSource: 'recalled: a campaign and 30 days, rules US-ABANDON-FCC',
  },
);

export const usRing: RulePlugin = ruleFrom(
  {
    id: 'us-ring',
    version: 2,
    title: 'An unanswered sales call rings for 15 seconds or four rings',
    jurisdiction: 'US',
    inForce: { from: '2003-10-01' },
    status: 'verified',
    cites: ['16 CFR 310.4(b)(4)(ii)', '47 CFR 64.1200(a)(6)'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['purpose', 'ring'],
    enforces: '',
    obeys:
      'the dialer lets a call that nobody answers ring at least so long before it gives up; one that is answered sooner breaks nothing',
    suffers:
      'as for abandoned calls; here offices act on complaints, and nobody complains about a call that nobody answered, so no fine follows',
    currency: 'USD',
    parameters: {
      leastRing: secondsOf(15, 'down', ['shortest ring before the caller may give up', 'rules US-RING']),
      ...sanctionParameters({ currency: 'USD', fine: [500, 'recalled: 47 USC 227(c)(5)'] }),
    },
    examples: [
      {
        call: { purpose: 'marketing', givenUpAfterSeconds: 15 },
        is: 'kept',
        because: 'it rings for 15 seconds',
      },
      {
        call: { purpose: 'marketing', givenUpAfterSeconds: 8 },
        is: 'broken',
        because: 'the caller gives up after 8 seconds',
      },
      {
        call: { purpose: 'marketing', answeredAfterSeconds: 8 },
        is: 'kept',
        because: 'it is answered after 8 seconds, however soon its caller would have given up',
      },
    ],
  },
  // Without a sanction, whatever fine the text names: see what a violator suffers.
  {
    conditions: (_site, values) => [ringsAtLeast(Number(values.leastRing))],
    leastRingSeconds: (values) => Number(values.leastRing),
  },
);
