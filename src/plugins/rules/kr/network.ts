/** Korea: consent to advertising, by day and by night. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { fined, ruleFrom } from '../assemble.ts';
import { restAfter } from '../conditions/frequency.ts';
import { everyDay, hoursParameter, permittedHours, spanOf } from '../conditions/hours.ts';
import { consentGiven } from '../conditions/permission.ts';
import { sanctionParameters } from '../sanctionParameters.ts';

export const krNetwork50: RulePlugin = ruleFrom(
  {
    id: 'kr-net50',
    title: 'Advertising needs prior consent, at night a consent of its own, and stops on refusal',
    jurisdiction: 'KR',
    inForce: { from: '2014-11-29', says: 'recalled: the present article' },
    status: 'verified',
    cites: ['Network Act art. 50', 'rules KR-NET50'],
    exempt: ['dealings of the last six months'],
    about: ['marketing'],
    looksAt: ['consent', 'time', 'purpose', 'refusal'],
    enforces: '',
    obeys: 'only who has consented is called, by day; nobody again who has refused',
    suffers: 'up to KRW 30 million',
    currency: 'KRW',
    parameters: {
      hours: hoursParameter([8, 21], 'hours for which no consent of its own is needed', 'rules KR-NET50'),
      ...sanctionParameters({ currency: 'KRW', fine: [30_000_000, 'rules KR-NET50'] }),
    },
    examples: [
      {
        call: { at: '2024-05-06 20:00', purpose: 'marketing', consent: true },
        is: 'kept',
        because: 'consent, by day',
      },
      {
        call: { at: '2024-05-06 22:00', purpose: 'marketing', consent: true },
        is: 'broken',
        because: 'at night without a consent of its own',
      },
      {
        call: { at: '2024-05-06 12:00', purpose: 'marketing', consent: false },
        is: 'broken',
        because: 'no consent',
      },
    ],
  },
  {
    conditions: (site, values) => [
      consentGiven,
      permittedHours(site, everyDay([spanOf(values, 'hours')])),
      restAfter(
        site,
        { restSeconds: Infinity, what: 'the person has refused' },
        ({ isRefused }) => isRefused,
      ),
    ],
    sanction: fined,
  },
);
