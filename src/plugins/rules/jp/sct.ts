/** Japan: nobody is solicited again who has refused. */
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import { ruleFrom } from '../assemble.ts';
import { restAfter } from '../conditions/frequency.ts';

export const jpSct: RulePlugin = ruleFrom(
  {
    id: 'jp-sct',
    title: 'No further solicitation after a refusal',
    jurisdiction: 'JP',
    inForce: { from: '2009-12-01', says: 'recalled' },
    status: 'recalled',
    cites: ['Act on Specified Commercial Transactions art. 17', 'rules JP-SCT'],
    exempt: ['calls that sell nothing'],
    about: ['marketing'],
    looksAt: ['refusal', 'callee', 'purpose'],
    enforces: '',
    obeys: 'nobody is called again who has refused',
    suffers: '',
    parameters: {},
    examples: [
      {
        call: { purpose: 'marketing', earlier: [{ hoursBefore: 50, talkSeconds: 20 }] },
        is: 'kept',
        because: 'the person did not refuse',
      },
      {
        call: { purpose: 'marketing', earlier: [{ hoursBefore: 50, talkSeconds: 20, isRefused: true }] },
        is: 'broken',
        because: 'the person refused',
      },
    ],
  },
  {
    conditions: (site) => [
      restAfter(
        site,
        { restSeconds: Infinity, what: 'the person has refused' },
        ({ isRefused }) => isRefused,
      ),
    ],
  },
);
