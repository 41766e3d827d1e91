/** United States: how often a collector may call about a debt. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { callsToOnePerson, restAfter } from '../conditions/frequency.ts';
import { everyDay, hoursParameter, permittedHours, spanOf } from '../conditions/hours.ts';
import { limit, waitDays, windowDays } from '../parameters.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

const source = 'rules US-REGF: 12 CFR 1006.14(b)';

export const usRegF: RulePlugin = ruleFrom(
  {
    id: 'us-regf',
    version: 3,
    title: 'Collectors: at most seven calls in seven days, and none for seven days after a conversation',
    jurisdiction: 'US',
    inForce: { from: '2021-11-30', says: 'recalled' },
    status: 'verified',
    cites: ['12 CFR 1006.14(b)'],
    exempt: ['calls that collect nothing'],
    about: ['collection'],
    looksAt: ['callee', 'purpose', 'talk', 'person', 'time'],
    unseenAs: { person: 'a call that a voicemail answers is taken for a conversation' },
    enforces: '',
    obeys:
      'the eighth call within seven days waits, and so does any call within seven days of a conversation, the day of it counted; calls between 8:00 and 21:00 (recalled)',
    suffers: 'statutory damages of up to USD 1,000 (recalled)',
    currency: 'USD',
    parameters: {
      calls: limit(7, 'calls', ['attempts to one person in the window', source]),
      windowDays: windowDays(7, 'over which attempts are counted', source),
      restDays: waitDays(7, 'without a call after a conversation, the day of it counted', source),
      hours: hoursParameter([8, 21], 'when calls are permitted', 'recalled, rules US-REGF'),
      ...sanctionParameters({ currency: 'USD', fine: [1000, 'recalled: 15 USC 1692k(a)(2)(A)'] }),
    },
    examples: [
      {
        call: { purpose: 'collection', earlier: [{ hoursBefore: 30, times: 6 }] },
        is: 'kept',
        because: 'the seventh attempt in seven days',
      },
      {
        call: { purpose: 'collection', earlier: [{ hoursBefore: 30, times: 7 }] },
        is: 'broken',
        because: 'the eighth attempt in seven days',
      },
      {
        call: { purpose: 'collection', earlier: [{ hoursBefore: 72, talkSeconds: 120 }] },
        is: 'broken',
        because: 'they spoke three days ago',
      },
      {
        call: {
          purpose: 'collection',
          earlier: [{ hoursBefore: 72, talkSeconds: 12, isAnswered: false }],
        },
        is: 'kept',
        because: 'a message was left three days ago: that is an attempt and no conversation',
      },
      {
        call: {
          purpose: 'collection',
          at: '2024-05-05 20:30',
          earlier: [{ hoursBefore: 156, talkSeconds: 120 }],
        },
        is: 'broken',
        because: 'Sunday is the seventh day: they spoke on Monday morning',
      },
      {
        call: {
          purpose: 'collection',
          at: '2024-05-06 08:30',
          earlier: [{ hoursBefore: 156, talkSeconds: 120 }],
        },
        is: 'kept',
        because: 'a Monday: they spoke on the Monday before, which was the first of the seven days',
      },
    ],
  },
  {
    conditions: (site, values) => [
      permittedHours(site, everyDay([spanOf(values, 'hours')])),
      callsToOnePerson(site, {
        atMost: Number(values.calls),
        windowSeconds: Number(values.windowDays) * secondsADay,
      }),
      restAfter(
        site,
        { restSeconds: Number(values.restDays) * secondsADay, what: 'a conversation', isDayCounted: true },
        ({ isAnswered, wasDropped, conversationSeconds }) =>
          isAnswered && !wasDropped && conversationSeconds > 0,
      ),
    ],
    sanction: fined,
  },
);
